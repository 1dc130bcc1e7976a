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
 * The paragraphs of a web page as a reader sees them: what is hidden, struck out or only there for the page's own use is
 * dropped, and list numbers, which the browser would draw, are written out.
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
            "dialog",
            "del",
            "s",
            "strike");
    private static final Pattern HIDDEN = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    /** A cell that holds only a number or a dash belongs to the words of the next cell. */
    private static final Pattern MARK = Pattern.compile("\\(?[\\p{L}\\d.-]{1,6}[.)]|[-–—•]");
    /** "Статья 83" before a raised 1, which makes it 83-1. */
    private static final Pattern NUMBER_AT_HEAD = Pattern.compile("(\\p{L}+\\.?\\s)?\\d+");

    private final List<Block> blocks = new ArrayList<>();
    private final ListMarks marks = new ListMarks();
    private final StringBuilder line = new StringBuilder();
    private Place place = Place.FILE;
    private String mark = "";
    private int headings;
    private int notes;

    private HtmlBlocks() {}

    static List<Block> of(byte[] bytes) throws BadSource {
        List<Block> blocks = blocksOf(content(parsed(bytes)));
        if (blocks.isEmpty()) {
            throw new BadSource(Problem.of(Cause.EMPTY_FILE, Place.FILE));
        }
        return blocks;
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

    private static List<Block> blocksOf(Element content) {
        HtmlBlocks reader = new HtmlBlocks();
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
        if (tag.equals("sup") && raisedNumber(element)) {
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
            mark = marks.next(element);
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

    private boolean raisedNumber(Element sup) {
        String digits = sup.text().strip();
        boolean numbered = digits.matches("\\d{1,2}")
                && sup.select("a[href]").isEmpty()
                && NUMBER_AT_HEAD.matcher(Whitespace.clean(mark + line)).matches();
        if (numbered) {
            line.setLength(line.toString().stripTrailing().length());
            line.append('-').append(digits);
        }
        return numbered;
    }

    /** A row of a real table: several cells with words in them, none of them a table that is there for the layout. */
    private static boolean isRowOfData(Element row) {
        return row.select("table").isEmpty()
                && row.children().stream().filter(Element::hasText).count() > 1;
    }

    private void row(Element row) {
        List<String> cells = row.children().stream()
                .map(cell -> blocksOf(cell).stream().map(Block::text).collect(Collectors.joining(" ")))
                .filter(cell -> !cell.isEmpty())
                .toList();
        for (String cell : cells) {
            String before = Whitespace.clean(line.toString());
            append((before.isEmpty() || MARK.matcher(before).matches() ? " " : " | ") + cell, row);
        }
        flush();
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
        String words = Whitespace.clean(line.toString());
        line.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        String text = mark.isEmpty() || MARK.matcher(words.split(" ", 2)[0]).matches() ? words : mark + " " + words;
        mark = "";
        Block.Form form = notes > 0 ? Block.Form.NOTE : headings > 0 ? Block.Form.HEADING : Block.Form.PLAIN;
        blocks.add(new Block(text, place, form));
    }
}
