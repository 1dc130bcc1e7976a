package org.dauys.text.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/**
 * The paragraphs of a web page as a reader sees them: what is hidden or only there for the page's own use is dropped, what is
 * struck out is left out and told, and list numbers, which the browser would draw, are written out.
 */
final class HtmlBlocks implements NodeFilter {
    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "nav",
            "button",
            "select",
            "textarea",
            "iframe",
            "object",
            "dialog");
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Pattern HIDDEN = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    /** A cell that holds only a number or a dash belongs to the words of the next cell. */
    private static final Pattern MARK =
            Pattern.compile("\\(?(?:\\d[\\d.-]{0,5}|\\p{L}{1,2}|[ivxlIVXL]{1,6})[.)]|[-–—•]");

    private static final Pattern NUMBERED = Pattern.compile("\\(?\\d{1,3}[.)]");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Problem> struck;
    private final ListMarks marks = new ListMarks();
    private final Set<Element> numberedLists = new java.util.HashSet<>();
    private final StringBuilder line = new StringBuilder();
    private Place place = Place.FILE;
    private String mark = "";
    private int headings;
    private int notes;

    private HtmlBlocks(List<Problem> struck) {
        this.struck = struck;
    }

    static Source of(byte[] bytes) throws BadSource {
        List<Problem> doubts = new ArrayList<>();
        List<Block> blocks = blocksOf(content(parsed(bytes)), doubts);
        if (blocks.isEmpty()) {
            throw new BadSource(Problem.of(Cause.EMPTY_FILE, Place.FILE));
        }
        List<Block> rows =
                blocks.stream().filter(block -> block.form() == Block.Form.ROW).toList();
        if (!rows.isEmpty()) {
            doubts.add(Problem.of(Cause.TABLE_ROWS_AS_LINES, rows.getFirst().place(), rows.size()));
        }
        return new Source(blocks, doubts);
    }

    private static Document parsed(byte[] bytes) {
        try {
            Parser parser = Parser.htmlParser().setTrackPosition(true);
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
        } catch (IOException impossible) {
            // The bytes are in memory.
            throw new UncheckedIOException(impossible);
        }
    }

    /** The page's main part if it marks one, without the page's head, foot and margin. */
    private static Element content(Document page) {
        for (String tag : List.of("main", "[role=main]", "article")) {
            Elements found = page.select(tag);
            if (found.size() == 1 && found.hasText()) {
                return found.get(0);
            }
        }
        return page.body();
    }

    private static List<Block> blocksOf(Element content, List<Problem> struck) {
        HtmlBlocks reader = new HtmlBlocks(struck);
        content.filter(reader);
        reader.flush();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText(), text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (NEVER_TEXT.contains(tag) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (STRUCK.contains(tag)) {
            tellStruck(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("sup") && isRaised(element)) {
            append(raised(element), element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (breaksLine(element)) {
            flush();
        }
        if (tag.equals("tr") && isRowOfData(element)) {
            row(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("li")) {
            mark = belowNumbered(element)
                    ? marks.next(element).replaceFirst("^(\\d+)\\.$", "$1)")
                    : marks.next(element);
        }
        headings += isHeading(element) ? 1 : 0;
        notes += isNote(element) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (breaksLine(element)) {
                flush();
            }
            headings -= isHeading(element) ? 1 : 0;
            notes -= isNote(element) ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock()
                || Set.of("br", "tr", "td", "th", "caption", "dt", "dd", "option")
                        .contains(element.normalName());
    }

    private static boolean isHeading(Element element) {
        return element.normalName().matches("h[1-6]") || element.attr("role").equals("heading");
    }

    private static boolean isNote(Element element) {
        return element.normalName().equals("aside")
                || element.hasClass("note")
                || element.hasClass("footnote")
                || element.attr("role").equals("note");
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /** Raised figures, of which {@link Raised} tells numbers, powers and the calls of footnotes apart. */
    private static boolean isRaised(Element sup) {
        return sup.text().strip().matches("\\[?\\d{1,3}\\]?|\\*{1,3}");
    }

    /** Behind a number a call would be taken for a part of it; elsewhere it is told from words as in all formats. */
    private String raised(Element sup) {
        String digits = sup.text().strip().replaceAll("^\\[|\\]$", "");
        boolean behindNumber = !line.isEmpty() && Character.isDigit(line.charAt(line.length() - 1));
        return isCall(sup) && (behindNumber || !digits.matches("\\d{1,3}")) ? "" : Raised.of(digits);
    }

    /** A link to a footnote, or a sign that can only be one. */
    private static boolean isCall(Element sup) {
        return !sup.select("a[href]").isEmpty()
                || sup.parents().stream().anyMatch(parent -> parent.normalName().equals("a"))
                || !sup.text().strip().matches("\\d{1,3}");
    }

    /** Whether a list stands behind a paragraph that has a number of its own and ends in a colon. */
    private boolean belowNumbered(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol") || blocks.isEmpty()) {
            return false;
        }
        if (item.elementSiblingIndex() == 0) {
            String before = blocks.getLast().text();
            if (before.endsWith(":") && NUMBERED.matcher(before).lookingAt()) {
                numberedLists.add(list);
            }
        }
        return numberedLists.contains(list);
    }

    private void tellStruck(Element element) {
        String words = Whitespace.clean(element.text());
        if (!words.isEmpty()) {
            struck.add(Problem.of(Cause.STRUCK_LEFT_OUT, lineOf(element), Headings.shown(words)));
        }
    }

    private static Place lineOf(Node node) {
        return Place.line(Math.max(1, node.sourceRange().start().lineNumber()));
    }

    /** A row of a real table: several cells with words in them, none of them a table that is there for the layout. */
    private static boolean isRowOfData(Element row) {
        return row.select("table").isEmpty()
                && row.children().stream().filter(Element::hasText).count() > 1;
    }

    private void row(Element row) {
        List<String> cells = row.children().stream()
                .map(cell -> blocksOf(cell, struck).stream().map(Block::text).collect(Collectors.joining(" ")))
                .filter(cell -> !cell.isEmpty())
                .toList();
        // In a table of two columns the first may hold the numbers of what stands in the second: a layout, no data.
        boolean layout = cells.size() == 2 && MARK.matcher(cells.getFirst()).matches();
        append(String.join(layout ? " " : BlockWords.CELLS, cells), row);
        flush(layout ? Block.Form.PLAIN : Block.Form.ROW);
    }

    private void append(String words, Node source) {
        if (line.isEmpty()) {
            if (words.isBlank()) {
                return;
            }
            place = Place.line(Math.max(1, source.sourceRange().start().lineNumber() + leadingLines(words)));
        }
        line.append(words);
    }

    private static int leadingLines(String words) {
        String blank = words.substring(0, words.length() - words.stripLeading().length());
        return (int) blank.chars().filter(c -> c == '\n').count();
    }

    private void flush() {
        flush(Block.Form.PLAIN);
    }

    private void flush(Block.Form plain) {
        String words = Whitespace.clean(line.toString());
        line.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        String text = mark.isEmpty() || MARK.matcher(words.split(" ", 2)[0]).matches() ? words : mark + " " + words;
        mark = "";
        Block.Form form = notes > 0 ? Block.Form.NOTE : headings > 0 ? Block.Form.HEADING : plain;
        blocks.add(new Block(text, place, form));
    }
}
