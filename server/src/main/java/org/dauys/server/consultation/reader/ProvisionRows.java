package org.dauys.server.consultation.reader;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.compare.table.Side;

/**
 * The rows of a comparison that tell what became of one provision.
 *
 * @param heads of an article or a group, the rows of its heading; of one that was split, several
 * @param rows of its words and of all that stands in it, notes and the like with them; for a group the heads of its articles, and
 *     what belongs to the group itself
 */
record ProvisionRows(List<Row> heads, List<Row> rows) {

    ProvisionRows {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * The rows of a provision; both lists are empty when the comparison has none of its own for it: it is a part of what
     * holds it.
     *
     * @param side the version that the provision is of
     */
    static ProvisionRows of(ComparisonHtml html, ProvisionPlace place, Side side) {
        if (place.other().isPresent()) {
            return ofOther(html, place.provision().label(), side);
        }
        List<Row> heads = place.isArticle() || place.isGroup() ? heads(html, place, side) : List.of();
        // By identity: the sum of all words of a row takes longer than all else here.
        Set<Row> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> labels = place.labels();
        List<Row> all = html.comparison().inOrder();
        if (place.isGroup()) {
            String label = place.provision().label();
            all.stream()
                    .filter(row -> row.level() == Level.ARTICLE && isOf(row, labels, side))
                    .forEach(rows::add);
            addBesides(html, Set.of(label), side, rows);
            addBesides(html, Set.copyOf(oldLabels(heads, label)), Side.OLD, rows);
            return new ProvisionRows(heads, all.stream().filter(rows::contains).toList());
        }
        heads.stream()
                .filter(head -> side == Side.NEW)
                .flatMap(head -> html.rowsOf(head).stream())
                .forEach(rows::add);
        all.stream()
                .filter(row -> row.level().isProvision() && isOf(row, labels, side))
                .forEach(rows::add);
        if (side == Side.NEW && !place.isArticle() && !rows.isEmpty()) {
            Set<String> before =
                    before(html.comparison(), rows, place.provision().label());
            all.stream()
                    .filter(row -> row.level().isProvision() && row.newUnits().isEmpty() && isOf(row, before, Side.OLD))
                    .forEach(rows::add);
            addBesides(html, before, Side.OLD, rows);
        }
        addBesides(html, labels, side, rows);
        return new ProvisionRows(heads, all.stream().filter(rows::contains).toList());
    }

    /** Of the older version, what is gone from it: what stayed is told by its new label. */
    private static void addBesides(ComparisonHtml html, Set<String> labels, Side side, Set<Row> rows) {
        html.besides(labels, side).forEach(rows::add);
    }

    /** The labels that a group of this label comes from. */
    private static List<String> oldLabels(List<Row> heads, String label) {
        return heads.stream()
                .filter(head -> head.newLabels().contains(label))
                .flatMap(head -> head.oldLabels().stream())
                .distinct()
                .toList();
    }

    /** Of a title, a heading or a note: its own row, or, of an article's or group's heading, that of these when it changed. */
    private static ProvisionRows ofOther(ComparisonHtml html, String label, Side side) {
        String element = OtherUnit.element(label);
        boolean heading = OtherUnit.heading(element).equals(label);
        List<Row> own = html.comparison().wordRows().stream()
                .filter(row -> !row.level().isProvision() && !row.level().isHead())
                .filter(row -> isOf(row, Set.of(label), side))
                .toList();
        List<Row> heads = html.comparison().rows().stream()
                .filter(row -> heading && row.level().isHead() && isOf(row, Set.of(element), side))
                .filter(row -> row.words().stream()
                        .anyMatch(word ->
                                word.op() != WordChange.Op.EQUAL && !word.text().isBlank()))
                .toList();
        return new ProvisionRows(heads, own);
    }

    private static List<Row> heads(ComparisonHtml html, ProvisionPlace place, Side side) {
        String label = place.provision().label();
        Level level = place.isGroup() ? Level.SECTION : Level.ARTICLE;
        return html.comparison().rows().stream()
                .filter(row -> row.level() == level && isOf(row, Set.of(label), side))
                .toList();
    }

    /** The labels of what stood in the provision in the older version: what is gone of it stands there. */
    private static Set<String> before(Comparison comparison, Set<Row> rows, String label) {
        Set<String> before = new HashSet<>();
        rows.stream()
                .filter(row -> row.newLabels().contains(label))
                .flatMap(row -> row.oldLabels().stream())
                .forEach(old ->
                        ProvisionPlace.of(comparison.oldAct(), old).ifPresent(place -> before.addAll(place.labels())));
        return before;
    }

    private static boolean isOf(Row row, Set<String> labels, Side side) {
        // Asked of every row of a table for each page.
        for (Unit unit : side == Side.OLD ? row.oldUnits() : row.newUnits()) {
            if (labels.contains(unit.label())) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return heads.isEmpty() && rows.isEmpty();
    }

    /** The row that tells all, if one does: of a paragraph without a list, of an article without paragraphs. */
    Optional<Row> only() {
        return rows.size() == 1 && heads.size() < 2 ? Optional.of(rows.getFirst()) : Optional.empty();
    }
}
