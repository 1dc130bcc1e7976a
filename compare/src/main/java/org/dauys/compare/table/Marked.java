package org.dauys.compare.table;

import java.util.List;
import java.util.stream.Collectors;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/** The marked text of a row. */
final class Marked {
    private Marked() {}

    /** The row's marked text; of a row that carries none, its units' words as equal, new or removed. */
    static List<WordChange> words(Row row) {
        if (!row.words().isEmpty()) {
            return row.words();
        }
        List<Unit> units = row.newUnits().isEmpty() ? row.oldUnits() : row.newUnits();
        String text = units.stream().map(unit -> text(unit, row.level())).collect(Collectors.joining("\n"));
        if (text.isEmpty()) {
            return List.of();
        }
        Op op = row.newUnits().isEmpty() ? Op.DELETE : row.oldUnits().isEmpty() ? Op.INSERT : Op.EQUAL;
        return List.of(new WordChange(op, text, Cause.WORDING, ""));
    }

    /** What is compared of a unit: the heading of an article or a group, the words of any other. */
    static String text(Unit unit, Level level) {
        return level.isHead() ? unit.heading() : unit.text();
    }

    static WordChange equal(String text) {
        return new WordChange(Op.EQUAL, text, Cause.WORDING, "");
    }

    /** The text of one side: without the insertions the old one, without the deletions the new one. */
    static String side(List<WordChange> words, Op without) {
        StringBuilder text = new StringBuilder();
        for (WordChange word : words) {
            if (word.op() != without) {
                text.append(word.text());
            }
        }
        return text.toString();
    }

    /** Whether a removed text and the added one touch, where both are shown: a space belongs between them. */
    static boolean isReplacement(WordChange before, WordChange word) {
        return before.op() == Op.DELETE
                && word.op() == Op.INSERT
                && endOfWords(before.text()) == before.text().length()
                && startOfWords(word.text()) == 0;
    }

    /** Where the white space at the head of {@code text} ends: marks begin there. */
    static int startOfWords(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Where the white space at the end of {@code text} begins: marks end there. */
    static int endOfWords(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
