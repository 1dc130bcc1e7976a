package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * The paragraphs of a Markdown text: what matters in an act of CommonMark, and nothing that would change a number. The
 * items of lists keep the numbers that are printed, which a Markdown engine would count anew.
 */
final class MarkdownBlocks {
    // Repeated groups are possessive (++, *+), here and in all readers: others take a frame of the stack for each
    // repetition,
    // and a line of a few kilobytes would be too much for it.
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}(?:\\s++(.*?))?(?:\\s++#++)?+\\s*+");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");
    private static final Pattern BREAK = Pattern.compile(" {0,3}([-*_])(?:\\s*+\\1){2,}+\\s*+");
    private static final Pattern QUOTE = Pattern.compile(" {0,3}(?:>\\s?+)++(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(\\S.*)");
    /** Up to three digits: a year at the head of a wrapped line is no number of an item. */
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}[.)]\\s.*");

    /** An item numbered with a stop; the first group is what it is indented by. */
    private static final Pattern ITEM = Pattern.compile("(\\s*)(\\d{1,3})\\.(\\s.*)");

    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern TABLE_RULE =
            Pattern.compile("\\s*+\\|?+\\s*+:?+-++:?+\\s*+(?:\\|\\s*+:?+-*+:?+\\s*+)++");
    private static final Pattern TITLE = Pattern.compile("title:\\s*(?:\"(.*)\"|'(.*)'|(.*?))\\s*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Problem> struck = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int begin = 1;
    private Block.Form form = Block.Form.PLAIN;
    private String title = "";
    /** What the outer items of the list that is open are indented by, in characters; −1 where none is. */
    private int outerIndent = -1;

    private MarkdownBlocks() {}

    static Source of(byte[] bytes) throws BadSource {
        MarkdownBlocks markdown = new MarkdownBlocks();
        List<String> lines = TextBlocks.decode(bytes).lines().toList();
        int first = markdown.frontMatter(lines);
        boolean comment = false;
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            comment = comment || line.stripLeading().startsWith("<!--");
            if (comment) {
                markdown.flush();
                comment = !line.contains("-->");
            } else {
                markdown.line(line, i + 1);
            }
        }
        markdown.flush();
        return new Source(markdown.withTitle(), markdown.struck);
    }

    /** Reads the title of a YAML head between lines of dashes; the number of lines that it takes. */
    private int frontMatter(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            return 0;
        }
        int end = lines.subList(1, lines.size()).indexOf("---");
        if (end < 0) {
            return 0;
        }
        for (String line : lines.subList(1, end + 1)) {
            Matcher found = TITLE.matcher(line);
            if (found.matches()) {
                title = String.join(
                        "",
                        java.util.stream.Stream.of(1, 2, 3)
                                .map(found::group)
                                .filter(java.util.Objects::nonNull)
                                .toList());
            }
        }
        return end + 2;
    }

    private List<Block> withTitle() throws BadSource {
        boolean titled =
                blocks.stream().anyMatch(block -> Whitespace.clean(title).equals(block.text()));
        if (!title.isBlank() && !titled) {
            blocks.addFirst(new Block(Whitespace.clean(title), Place.line(1), Block.Form.HEADING));
        }
        if (blocks.isEmpty()) {
            throw new BadSource(Problem.of(Cause.EMPTY_FILE, Place.FILE));
        }
        return blocks;
    }

    private void line(String line, int number) {
        Matcher heading = HEADING.matcher(line);
        Matcher quote = QUOTE.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        if (line.isBlank()
                || FENCE.matcher(line).matches()
                || TABLE_RULE.matcher(line).matches()) {
            flush();
        } else if (heading.matches()) {
            flush();
            outerIndent = -1;
            add(heading.group(1) == null ? "" : heading.group(1), number, Block.Form.HEADING);
            flush();
        } else if (!paragraph.isEmpty()
                && form == Block.Form.PLAIN
                && UNDERLINE.matcher(line).matches()) {
            form = Block.Form.HEADING;
            flush();
        } else if (BREAK.matcher(line).matches()) {
            flush();
        } else if (quote.matches()) {
            if (form != Block.Form.NOTE || quote.group(1).isBlank()) {
                flush();
            }
            add(quote.group(1), number, Block.Form.NOTE);
        } else if (bullet.matches()) {
            flush();
            add("– " + bullet.group(1), number, Block.Form.PLAIN);
        } else if (line.strip().startsWith("|")) {
            flush();
            add(line.strip().replaceAll("^\\||(?<!\\\\)\\|$", ""), number, Block.Form.PLAIN);
            flush();
        } else {
            if (NUMBERED.matcher(line).matches() || form == Block.Form.NOTE) {
                flush();
            }
            add(asItem(line), number, Block.Form.PLAIN);
        }
        if (line.endsWith("  ") || line.endsWith("\\")) {
            flush();
        }
    }

    /** An item inside another is marked as acts mark it, «1)» and not «1.»: its number is none of the outer list's. */
    private String asItem(String line) {
        Matcher item = ITEM.matcher(line);
        if (!item.matches()) {
            return line;
        }
        int indent = item.group(1).length();
        boolean inner = outerIndent >= 0 && indent > outerIndent + 1;
        outerIndent = inner ? outerIndent : indent;
        return inner ? item.group(2) + ")" + item.group(3) : line;
    }

    private void add(String words, int number, Block.Form its) {
        if (paragraph.isEmpty()) {
            begin = number;
        }
        form = its;
        paragraph.append(words).append('\n');
    }

    private void flush() {
        for (String words : MarkdownWords.struck(paragraph.toString())) {
            struck.add(Problem.of(Cause.STRUCK_LEFT_OUT, Place.line(begin), Headings.shown(words)));
        }
        String[] lines = MarkdownWords.plain(paragraph.toString()).split(MarkdownWords.LINE_BREAK, -1);
        for (String words : lines) {
            String text = Whitespace.clean(words);
            if (!text.isEmpty()) {
                blocks.add(new Block(text, Place.line(begin), form));
            }
        }
        paragraph.setLength(0);
        form = Block.Form.PLAIN;
    }
}
