package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import org.dauys.text.Place;

/**
 * Joins the lines of a plain text to paragraphs. How the text is set is told from the whole: wrapped at a margin (many
 * lines about as long as the longest), apart by empty lines, or one paragraph a line.
 */
final class LineJoiner {
    /** Texts are wrapped at 60 to 110 characters; longer lines are paragraphs. */
    private static final int WIDEST_MARGIN = 120;

    private enum Setting {
        ONE_PARAGRAPH_A_LINE,
        EMPTY_LINES_BETWEEN,
        WRAPPED
    }

    private record Line(String text, int number, boolean afterEmpty) {}

    private final Tradition tradition;
    private final Setting setting;
    private final int margin;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int paragraphStart;
    private int lastLineLength;

    private LineJoiner(Tradition tradition, Setting setting, int margin) {
        this.tradition = tradition;
        this.setting = setting;
        this.margin = margin;
    }

    static List<Block> blocks(String text) {
        String[] raw = text.split("\\R", -1);
        List<Line> lines = new ArrayList<>();
        boolean afterEmpty = true;
        for (int i = 0; i < raw.length; i++) {
            String clean = Whitespace.clean(raw[i]);
            if (!clean.isEmpty()) {
                lines.add(new Line(clean, i + 1, afterEmpty));
            }
            afterEmpty = clean.isEmpty();
        }
        Tradition tradition = Tradition.of(
                LanguageDetector.guess(lines.stream().map(Line::text).toList()).language());
        int margin = margin(lines);
        LineJoiner joiner = new LineJoiner(tradition, setting(lines, margin), margin);
        lines.forEach(joiner::take);
        joiner.end();
        return joiner.blocks;
    }

    private static int margin(List<Line> lines) {
        int[] lengths =
                lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.98)];
    }

    private static Setting setting(List<Line> lines, int margin) {
        long apart = lines.stream().skip(1).filter(Line::afterEmpty).count();
        long full = lines.stream()
                .filter(line -> line.text().length() > margin * 0.75)
                .count();
        if (margin <= WIDEST_MARGIN && full * 3 > lines.size()) {
            return Setting.WRAPPED;
        }
        return apart * 4 > lines.size() ? Setting.EMPTY_LINES_BETWEEN : Setting.ONE_PARAGRAPH_A_LINE;
    }

    private void take(Line line) {
        if (paragraph.isEmpty()) {
            start(line);
        } else if (begins(line)) {
            end();
            start(line);
        } else {
            append(line.text());
        }
        lastLineLength = line.text().length();
    }

    private void start(Line line) {
        paragraph.append(line.text());
        paragraphStart = line.number();
    }

    private void append(String text) {
        boolean glued = text.matches("[.,;:)»].*") || paragraph.toString().endsWith("(");
        paragraph.append(glued ? "" : " ").append(text);
    }

    private boolean begins(Line line) {
        boolean element = tradition.heading(line.text()).isPresent() || tradition.isNote(line.text());
        String before = paragraph.toString();
        boolean afterHeading = tradition.heading(before).isPresent();
        boolean sentenceEnded = Headings.endsSentence(before);
        boolean marked =
                tradition.mark(line.text()).isPresent() && (sentenceEnded || afterHeading || line.afterEmpty());
        boolean goesOn = line.text().matches("[\\p{Ll},;)].*") && !sentenceEnded && !marked;
        return switch (setting) {
            case ONE_PARAGRAPH_A_LINE ->
                element || marked || !goesOn || line.text().matches("[-–—•]\\s.*");
            case EMPTY_LINES_BETWEEN -> (line.afterEmpty() && !goesOn) || element || marked;
            case WRAPPED ->
                (line.afterEmpty() && !goesOn)
                        || element
                        || marked
                        || (sentenceEnded && lastLineLength < margin * 0.85 && !goesOn)
                        || (afterHeading && !goesOn);
        };
    }

    private void end() {
        if (!paragraph.isEmpty()) {
            blocks.add(Block.plain(paragraph.toString(), Place.line(paragraphStart)));
            paragraph.setLength(0);
        }
    }
}
