package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.dauys.text.write.PrintedLine;

/** Provisions as the lines that an amending act quotes, and back. */
final class Blocks {
    private static final Pattern PARAGRAPH = Pattern.compile("(\\p{L}?\\d[\\p{L}\\d-]{0,11}|[IVXLC]{1,8})\\.\\s(.*)");
    private static final Pattern ITEM =
            Pattern.compile("\\(?(\\p{L}?\\d[\\p{L}\\d-]{0,11}|\\p{L}{1,5}(?:-\\d{1,3})?)\\)\\s(.*)");
    private static final Pattern INDENT = Pattern.compile("[–—-]\\s(.*)");

    /** An element while its lines are read. */
    private static final class Open {
        private final Kind kind;
        private final String number;
        private final String heading;
        private String text;
        private final List<Open> children = new ArrayList<>();

        private Open(Kind kind, String number, String heading, String text) {
            this.kind = kind;
            this.number = number;
            this.heading = heading;
            this.text = text;
        }

        private Provision provision() {
            List<Provision> below = children.stream().map(Open::provision).toList();
            return new Provision(kind, number, "", "", heading, text, false, List.of(), below);
        }
    }

    private final Grammar grammar;
    private final Act act;

    Blocks(Grammar grammar, Act act) {
        this.grammar = grammar;
        this.act = act;
    }

    /** The lines of provisions, each with its number as the act prints it. */
    String print(List<Provision> provisions) {
        Map<Kind, String> words = act.words();
        Act printed = new Act("", act.language(), Optional.empty(), List.of(), provisions, words);
        return PrintedLine.of(printed).stream()
                .filter(line -> line.role() == PrintedLine.Role.HEADING || line.role() == PrintedLine.Role.TEXT)
                .map(PrintedLine::text)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The provisions of quoted lines. A line without a number is the text of an article above it that has none yet, or
     * else an unnumbered part of what stands above it.
     *
     * @param first what the first line is when it has no number: an unnumbered part, a preamble
     */
    List<Provision> read(String block, Kind first) {
        List<Open> roots = new ArrayList<>();
        List<Open> path = new ArrayList<>();
        for (String raw : block.split("\n", -1)) {
            String line = raw.replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!line.isEmpty()) {
                line(line, roots, path, first);
            }
        }
        return roots.stream().map(Open::provision).toList();
    }

    private void line(String line, List<Open> roots, List<Open> path, Kind first) {
        Matcher article = grammar.article().matcher(line);
        if (article.matches()) {
            String rest = Optional.ofNullable(article.group("rest")).orElse("");
            put(new Open(Kind.ARTICLE, article.group("n"), rest, ""), 0, roots, path);
            return;
        }
        Matcher paragraph = PARAGRAPH.matcher(line);
        if (paragraph.matches()) {
            put(
                    new Open(Kind.PARAGRAPH, paragraph.group(1), "", paragraph.group(2)),
                    under(path, Kind.ARTICLE),
                    roots,
                    path);
            return;
        }
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            put(new Open(Kind.SUBPARAGRAPH, item.group(1), "", item.group(2)), item(item.group(1), path), roots, path);
            return;
        }
        Matcher indent = INDENT.matcher(line);
        if (indent.matches()) {
            int depth = path.size();
            while (depth > 0 && path.get(depth - 1).kind == Kind.INDENT) {
                depth--;
            }
            put(new Open(Kind.INDENT, "", "", indent.group(1)), depth, roots, path);
            return;
        }
        boolean textOfArticle = !path.isEmpty()
                && path.getLast().kind == Kind.ARTICLE
                && path.getLast().text.isEmpty()
                && path.getLast().children.isEmpty();
        if (textOfArticle) {
            path.getLast().text = line;
            return;
        }
        int depth = path.size();
        while (depth > 0 && path.get(depth - 1).kind != Kind.ARTICLE && path.get(depth - 1).kind != Kind.PARAGRAPH) {
            depth--;
        }
        Kind kind = depth == 0 ? first : Kind.PART;
        put(new Open(kind, "", "", line), depth, roots, path);
    }

    private static void put(Open open, int depth, List<Open> roots, List<Open> path) {
        (depth == 0 ? roots : path.get(depth - 1).children).add(open);
        path.subList(depth, path.size()).clear();
        path.add(open);
    }

    /** Below the nearest element of a kind; without one at the top. */
    private static int under(List<Open> path, Kind kind) {
        int depth = path.size();
        while (depth > 0 && path.get(depth - 1).kind != kind) {
            depth--;
        }
        return depth;
    }

    /** An item stands beside the open one that is counted as it is: in digits or letters; else below the last. */
    private static int item(String number, List<Open> path) {
        for (int i = path.size() - 1; i >= 0; i--) {
            Open open = path.get(i);
            if (open.kind == Kind.SUBPARAGRAPH
                    && Character.isDigit(open.number.charAt(0)) == Character.isDigit(number.charAt(0))) {
                return i;
            }
        }
        int depth = path.size();
        while (depth > 0 && path.get(depth - 1).kind.isUnnumbered()) {
            depth--;
        }
        return depth;
    }
}
