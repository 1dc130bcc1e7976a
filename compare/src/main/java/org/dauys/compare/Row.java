package org.dauys.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row of the comparative table: a provision of the new version with what it comes from, or one of the old version
 * that has no successor.
 *
 * <p>There is one row for each unit of the new version, in its order; rows of removed units stand where their old
 * neighbours went. Of a split, and of copies, each new provision has its own row with the same old label.
 *
 * @param level at which it stands
 * @param relations at least one
 * @param oldUnits what it comes from, in the order of the old text; empty for a new one; several for a merge
 * @param newUnits the new provision; empty for a removed one
 * @param score how likely the pair is right, 0..1; 1 for an editor's; 0 for new and removed ones; of an article or a group
 *     the mean of the pairs that it holds
 * @param evidence the signals behind the score, of the first old provision
 * @param words the marked text; for article and section rows, of the heading
 */
public record Row(
        Level level,
        Set<Relation> relations,
        List<Unit> oldUnits,
        List<Unit> newUnits,
        double score,
        Evidence evidence,
        List<WordChange> words) {

    public Row {
        relations = Collections.unmodifiableSet(EnumSet.copyOf(relations));
        oldUnits = List.copyOf(oldUnits);
        newUnits = List.copyOf(newUnits);
        words = List.copyOf(words);
    }

    public boolean has(Relation relation) {
        return relations.contains(relation);
    }

    /** The label that names this row: the new one, or the old one of what was removed. */
    public String label() {
        return (newUnits.isEmpty() ? oldUnits : newUnits).getFirst().label();
    }

    public List<String> oldLabels() {
        return oldUnits.stream().map(Unit::label).toList();
    }

    public List<String> newLabels() {
        return newUnits.stream().map(Unit::label).toList();
    }

    /**
     * Whether a reader who looks for changes wants to see the row: its words differ or it is new, removed, moved, split,
     * copied or merged. A row that is only renumbered has not changed.
     */
    public boolean changed() {
        return relations.stream().anyMatch(r -> r != Relation.UNCHANGED && r != Relation.RENUMBERED);
    }
}
