package org.dauys.compare.trace;

import java.util.ArrayList;
import java.util.List;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/**
 * One change of a row: neighbouring words that were removed, added, or replaced, with no kept words between.
 *
 * @param ordinal its place among the changes of the row, from 0
 * @param from the first of the row's runs that belongs to it
 * @param to after the last
 * @param removed the words that are gone, without space around them; often empty
 * @param added the words that came, without space around them; often empty
 * @param substitution whether it is part of a wide substitution, listed once for the whole act
 */
public record Change(int ordinal, int from, int to, String removed, String added, boolean substitution) {

    /**
     * The changes of a row's wording in the order of the text. References that only follow a renumbering, words moved
     * within the provision and words that stand in another one after a split are none: nobody has to ask for these.
     */
    public static List<Change> of(Row row) {
        return of(row.words());
    }

    /** The same of any marked text. */
    public static List<Change> of(List<WordChange> words) {
        List<Change> changes = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (!counts(words.get(at))) {
                at++;
                continue;
            }
            int end = at;
            boolean substitution = true;
            StringBuilder removed = new StringBuilder();
            StringBuilder added = new StringBuilder();
            while (end < words.size() && counts(words.get(end))) {
                WordChange word = words.get(end);
                (word.op() == Op.DELETE ? removed : added).append(word.text());
                substitution &=
                        word.cause() == Cause.SUBSTITUTION || word.text().isBlank();
                end++;
            }
            if (hasWords(removed) || hasWords(added)) {
                changes.add(new Change(
                        changes.size(),
                        at,
                        end,
                        removed.toString().strip(),
                        added.toString().strip(),
                        substitution));
            }
            at = end;
        }
        return changes;
    }

    /** How many words it adds and removes; a sign is none. */
    public int words() {
        return count(removed) + count(added);
    }

    private static boolean counts(WordChange word) {
        return word.op() != Op.EQUAL && (word.cause() == Cause.WORDING || word.cause() == Cause.SUBSTITUTION);
    }

    private static boolean hasWords(CharSequence text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static int count(String text) {
        int words = 0;
        for (String piece : text.split("\\s+", -1)) {
            words += hasWords(piece) ? 1 : 0;
        }
        return words;
    }
}
