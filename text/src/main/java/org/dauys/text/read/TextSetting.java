package org.dauys.text.read;

import java.util.List;

/**
 * How a plain text is set, told from the whole: wrapped at a margin (many lines about as long as the longest), apart by empty
 * lines, or one paragraph a line.
 *
 * @param margin the length that nearly all lines do not exceed, in characters
 * @param parted whether it is wrapped, and an empty line parts all paragraphs: no other break is one
 */
record TextSetting(Paragraphs paragraphs, int margin, boolean parted) {
    /** Texts are wrapped at 60 to 110 characters; longer lines are paragraphs. */
    private static final int WIDEST_MARGIN = 120;
    /** Lines that are all shorter than this were not broken at a margin. */
    private static final int NARROWEST_MARGIN = 40;
    /** The margin is the length that this share of lines does not exceed: a few odd lines do not count. */
    private static final double WITHIN_MARGIN = 0.98;
    /** A line longer than this share of the margin was broken at it; a third of such lines make a wrapped text. */
    private static final double FULL_LINE = 0.75;

    private static final int FEWEST_PARTED = 5;
    /** One line in so many that goes on with a sentence proves that lines are broken within sentences. */
    private static final int MEANT_BREAKS = 5;

    /** How its paragraphs are told apart. */
    enum Paragraphs {
        ONE_PARAGRAPH_A_LINE,
        EMPTY_LINES_BETWEEN,
        WRAPPED
    }

    static TextSetting of(List<TextLine> lines, Tradition tradition) {
        int margin = margin(lines);
        Paragraphs paragraphs = paragraphs(lines, margin, tradition);
        boolean parted = paragraphs == Paragraphs.WRAPPED && isParted(lines, tradition);
        return new TextSetting(paragraphs, margin, parted);
    }

    boolean isWrapped() {
        return paragraphs == Paragraphs.WRAPPED;
    }

    private static int margin(List<TextLine> lines) {
        int[] lengths =
                lines.stream().mapToInt(line -> line.text().length()).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[(int) (lengths.length * WITHIN_MARGIN)];
    }

    private static Paragraphs paragraphs(List<TextLine> lines, int margin, Tradition tradition) {
        long apart = lines.stream().skip(1).filter(TextLine::afterEmpty).count();
        List<TextLine> full = lines.stream()
                .filter(line -> line.text().length() > margin * FULL_LINE)
                .toList();
        long broken = full.stream()
                .filter(line -> !Headings.endsSentence(line.text()))
                .count();
        // Where all that is full ends a sentence, lines are paragraphs that happen to be about as long.
        if (margin >= NARROWEST_MARGIN
                && margin <= WIDEST_MARGIN
                && full.size() * 3 > lines.size()
                && broken * 4 > full.size()) {
            return Paragraphs.WRAPPED;
        }
        // Lines that are all short were not broken at a margin: each break between them was meant.
        boolean narrow = lines.stream().allMatch(line -> line.text().length() < NARROWEST_MARGIN);
        return apart * 4 > lines.size() && !narrow && isBrokenWithinSentences(lines, tradition)
                ? Paragraphs.EMPTY_LINES_BETWEEN
                : Paragraphs.ONE_PARAGRAPH_A_LINE;
    }

    /** Whether each heading and each number of a list that could begin a paragraph has an empty line before it. */
    private static boolean isParted(List<TextLine> lines, Tradition tradition) {
        int elements = 0;
        for (int i = 1; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean element = line.heading(tradition).isPresent()
                    || !line.marks(tradition).isEmpty();
            if (element && line.afterEmpty()) {
                elements++;
            } else if (element && Headings.endsSentence(lines.get(i - 1).text())) {
                return false;
            }
        }
        return elements >= FEWEST_PARTED;
    }

    /** Whether lines go on with the sentence of the line before: where they do not, each break was meant. */
    private static boolean isBrokenWithinSentences(List<TextLine> lines, Tradition tradition) {
        int going = 0;
        int all = 0;
        for (int i = 1; i < lines.size(); i++) {
            TextLine before = lines.get(i - 1);
            if (!lines.get(i).afterEmpty() && before.heading(tradition).isEmpty()) {
                all++;
                going += Headings.endsSentence(before.text()) ? 0 : 1;
            }
        }
        return going * MEANT_BREAKS > all;
    }
}
