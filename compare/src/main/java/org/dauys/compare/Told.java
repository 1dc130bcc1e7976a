package org.dauys.compare;

import java.util.List;
import org.dauys.compare.language.Phrases;
import org.dauys.text.Act;

/**
 * What sentences are about: a row of a comparison, in one language.
 *
 * @param tagged whether the names of the row's relations stand beside the sentences, which then leave them out
 */
record Told(Row row, Comparison comparison, Phrases phrases, boolean tagged, UnitNames names, ChangedRuns runs) {

    static Told of(Row row, Comparison comparison, Phrases phrases, boolean tagged) {
        return new Told(row, comparison, phrases, tagged, new UnitNames(phrases), ChangedRuns.of(row.words()));
    }

    /** The phrase in the wording for articles and for a place beside tags, where there is one. */
    String say(String key, Object... values) {
        String own = row.level() == Level.ARTICLE && phrases.has(key + ".article") ? key + ".article" : key;
        if (tagged) {
            own = phrases.has(own + ".tagged") ? own + ".tagged" : phrases.has(key + ".tagged") ? key + ".tagged" : own;
        }
        return phrases.say(own, values);
    }

    boolean isHeading() {
        return row.level().isHead();
    }

    boolean isRenumbered() {
        return row.has(Relation.RENUMBERED);
    }

    /** Whether its own words say something else, or what it holds does. */
    boolean isReworded() {
        return row.has(Relation.REWORDED) && (runs.hasWording() || runs.all().isEmpty());
    }

    boolean hasSameWords() {
        return runs.all().isEmpty() && !isHeading();
    }

    boolean isRepealedNow() {
        return row.newUnits().getFirst().repealed()
                && !row.oldUnits().getFirst().repealed();
    }

    Act oldAct() {
        return comparison.oldAct();
    }

    Act newAct() {
        return comparison.newAct();
    }

    /** What it comes from, each by the word for its kind. */
    String sources() {
        return names.of(row.oldUnits(), oldAct());
    }

    /** What it is in the newer version. */
    String successor() {
        return names.of(row.newUnits(), newAct());
    }

    /**
     * The other new provisions that came from the same old one in the same way.
     *
     * @param relation a split, or copies
     */
    List<Unit> othersOf(Relation relation) {
        List<String> from = row.oldLabels();
        return comparison.rows().stream()
                .filter(other -> other.level() == row.level() && other.has(relation))
                .filter(other -> other.oldLabels().stream().anyMatch(from::contains))
                .filter(other -> !other.newUnits().isEmpty() && !other.label().equals(row.label()))
                .map(other -> other.newUnits().getFirst())
                .distinct()
                .toList();
    }
}
