package org.dauys.text.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Words whose letters are set apart, as headings often are: «С Т А Т Ь Я  2». To the library each letter is a word; here
 * those letters are one whose distance is the usual one between them.
 */
final class PdfLetterSpacing {
    /** A gap between words, in usual gaps between their letters. */
    private static final double WORD_GAP = 1.7;

    /** Letters in a row that are set apart: fewer may be words of one letter, unless they are the whole line. */
    private static final int FEWEST = 5;

    private static final int FEWEST_OF_A_LINE = 3;

    /** Letters that are further apart are cells of a table, in sizes of the type. */
    private static final double WIDEST = 1.0;

    /** What the library takes for a word. */
    record Word(String text, List<TextPosition> glyphs) {
        private boolean isLetter() {
            return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0));
        }

        private boolean isSingle() {
            return text.codePointCount(0, text.length()) == 1 && !glyphs.isEmpty();
        }

        private double start() {
            return glyphs.getFirst().getXDirAdj();
        }

        private double end() {
            return glyphs.getLast().getXDirAdj() + glyphs.getLast().getWidthDirAdj();
        }
    }

    private PdfLetterSpacing() {}

    static List<Word> joined(List<Word> found) {
        List<Word> words = found.stream().map(PdfLetterSpacing::withoutSpaces).toList();
        List<Word> joined = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int end = at;
            while (end < words.size() && words.get(end).isSingle()) {
                end++;
            }
            List<Word> singles = words.subList(at, end);
            long letters = singles.stream().filter(Word::isLetter).count();
            int fewest = singles.size() == words.size() ? FEWEST_OF_A_LINE : FEWEST;
            if (letters >= fewest && letters * 3 >= singles.size() * 2L) {
                join(singles, joined);
            } else {
                joined.addAll(singles);
            }
            if (end < words.size()) {
                joined.add(words.get(end));
            }
            at = end + 1;
        }
        return joined;
    }

    /** The library puts the space between two letters into the word of one of them. */
    private static Word withoutSpaces(Word word) {
        String letter = word.text().strip();
        return letter.length() == word.text().length() || letter.codePointCount(0, letter.length()) != 1
                ? word
                : new Word(
                        letter,
                        word.glyphs().stream()
                                .filter(glyph -> !glyph.getUnicode().isBlank())
                                .toList());
    }

    private static void join(List<Word> singles, List<Word> joined) {
        double[] gaps = new double[singles.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = singles.get(i + 1).start() - singles.get(i).end();
        }
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2];
        if (usual > WIDEST * singles.getFirst().glyphs().getFirst().getFontSizeInPt()) {
            joined.addAll(singles);
            return;
        }
        Word word = singles.getFirst();
        for (int i = 0; i < gaps.length; i++) {
            Word next = singles.get(i + 1);
            if (gaps[i] > WORD_GAP * usual) {
                joined.add(word);
                word = next;
            } else {
                List<TextPosition> glyphs = new ArrayList<>(word.glyphs());
                glyphs.addAll(next.glyphs());
                word = new Word(word.text() + next.text(), glyphs);
            }
        }
        joined.add(word);
    }
}
