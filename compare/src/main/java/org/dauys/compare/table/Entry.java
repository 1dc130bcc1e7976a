package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dauys.compare.Counts;
import org.dauys.compare.Counts.Group;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/**
 * What one row of the written table shows.
 *
 * @param row whose relation and labels it has
 * @param parts whose texts stand in it one below the other: the row itself, or an article's heading and provisions
 */
record Entry(Row row, List<Row> parts) {

    Entry {
        parts = List.copyOf(parts);
    }

    static Entry of(Row row) {
        return new Entry(row, List.of(row));
    }

    /**
     * References and wide substitutions, whichever of the two are changed, when nothing else is and the row is neither new,
     * removed or moved nor split, copied or merged; empty otherwise.
     */
    Set<Cause> onlyIgnorable() {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (Counts.group(row) != Group.REWORDED
                || row.has(Relation.SPLIT)
                || row.has(Relation.COPIED)
                || row.has(Relation.MERGED)) {
            return causes;
        }
        for (WordChange word : words()) {
            if (word.op() != Op.EQUAL) {
                causes.add(word.cause());
            }
        }
        return EnumSet.of(Cause.REFERENCE, Cause.SUBSTITUTION).containsAll(causes)
                ? causes
                : EnumSet.noneOf(Cause.class);
    }

    /** The group that the row counts in for a reader who ignores these causes. */
    Group group(Set<Cause> ignored) {
        Set<Cause> only = onlyIgnorable();
        return !only.isEmpty() && ignored.containsAll(only) ? Group.KEPT : Counts.group(row);
    }

    /** The marked text of all parts, each on a line of its own. */
    List<WordChange> words() {
        if (parts.size() == 1) {
            return Marked.words(parts.getFirst());
        }
        List<WordChange> words = new ArrayList<>();
        for (Row part : parts) {
            List<WordChange> own = Marked.words(part);
            if (!own.isEmpty()) {
                if (!words.isEmpty()) {
                    words.add(Marked.equal("\n"));
                }
                words.addAll(own);
            }
        }
        return words;
    }

    /** The old texts, one for each old provision. */
    List<String> oldTexts() {
        return texts(Op.INSERT);
    }

    List<String> newTexts() {
        return texts(Op.DELETE);
    }

    private List<String> texts(Op without) {
        return parts.stream()
                .map(part -> Marked.side(Marked.words(part), without))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
