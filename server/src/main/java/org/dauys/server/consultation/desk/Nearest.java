package org.dauys.server.consultation.desk;

import java.util.List;
import org.dauys.compare.Comparison;
import org.dauys.compare.NearestProvision;
import org.dauys.compare.NearestProvision.Of;
import org.dauys.compare.Row;

/**
 * A provision that the one to be paired may belong to, with what speaks for it.
 *
 * @param text its first words
 * @param percent how alike their words are, by the comparison's own measure
 * @param sameNumber whether it stands under the same label
 * @param paired the labels that it is paired with now; empty when with none
 */
public record Nearest(String label, String text, int percent, boolean sameNumber, List<String> paired) {
    private static final int OFFERED = 3;
    private static final int SHOWN = 220;

    public Nearest {
        paired = List.copyOf(paired);
    }

    /** Those of the other version, the nearest first. */
    static List<Nearest> of(Comparison comparison, PairForm form) {
        boolean old = form.isOld();
        return NearestProvision.to(
                        form.label(), old ? Of.OLD : Of.NEW, comparison.oldAct(), comparison.newAct(), OFFERED)
                .stream()
                .map(near -> new Nearest(
                        near.unit().label(),
                        near.unit().text().length() > SHOWN
                                ? near.unit().text().substring(0, SHOWN) + "…"
                                : near.unit().text(),
                        (int) Math.round(near.similarity() * 100),
                        near.unit().label().equals(form.label()),
                        paired(comparison, near.unit().label(), old)))
                .toList();
    }

    private static List<String> paired(Comparison comparison, String label, boolean ofNew) {
        return comparison.rows().stream()
                .filter(row -> (ofNew ? row.newLabels() : row.oldLabels()).contains(label))
                .flatMap(row -> others(row, ofNew).stream())
                .distinct()
                .toList();
    }

    private static List<String> others(Row row, boolean ofNew) {
        return ofNew ? row.oldLabels() : row.newLabels();
    }
}
