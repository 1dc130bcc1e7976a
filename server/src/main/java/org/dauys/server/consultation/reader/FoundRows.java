package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dauys.compare.Row;
import org.dauys.compare.search.Found;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.ActIndex;
import org.dauys.server.consultation.ActPlace;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/** Puts together what was found on the two sides of a comparison: each of its rows once. */
final class FoundRows {
    private static final long BEHIND_THE_DRAFT = 1L << 32;

    private final ComparisonHtml html;
    private final IdentityHashMap<Row, FoundRow> byRow = new IdentityHashMap<>();
    private final List<FoundRow> without = new ArrayList<>();

    private FoundRows(ComparisonHtml html) {
        this.html = html;
    }

    /** Of one text. */
    static List<FoundRow> of(List<Found> found) {
        return found.stream()
                .map(one -> new FoundRow(Optional.empty(), Optional.of(one), Optional.empty(), one.position()))
                .toList();
    }

    /** Of a draft and the text in force. */
    static List<FoundRow> of(ComparisonHtml html, List<Found> now, List<Found> then) {
        FoundRows rows = new FoundRows(html);
        now.forEach(rows::addNow);
        then.forEach(rows::addThen);
        List<FoundRow> all = new ArrayList<>(rows.byRow.values());
        all.addAll(rows.without);
        return all;
    }

    private void addNow(Found found) {
        Optional<Row> row = row(html.comparison().newAct(), found.label(), html::find);
        add(
                row,
                Optional.of(found),
                Optional.empty(),
                position(html.comparison().newAct(), found.label()));
    }

    private void addThen(Found found) {
        Optional<Row> row = row(html.comparison().oldAct(), found.label(), html::findOld);
        long position = row.filter(it -> !it.newUnits().isEmpty())
                .map(it -> position(html.comparison().newAct(), it.label()))
                .orElse(BEHIND_THE_DRAFT + found.position());
        add(row, Optional.empty(), Optional.of(found), position);
    }

    /** Among the elements of an act; of a heading or a note that of its element. */
    private static long position(Act act, String label) {
        ActIndex index = ActIndex.of(act);
        return ActPlace.of(act, label)
                .flatMap(place -> place.other().isEmpty()
                        ? Optional.of(place.provision())
                        : place.above().reversed().stream().findFirst())
                .map(index::position)
                .orElse(0);
    }

    private void add(Optional<Row> row, Optional<Found> now, Optional<Found> then, long position) {
        if (row.isEmpty()) {
            without.add(new FoundRow(row, now, then, position));
            return;
        }
        FoundRow known = byRow.getOrDefault(row.get(), new FoundRow(row, Optional.empty(), Optional.empty(), position));
        byRow.put(row.get(), known.with(now, then));
    }

    /** The row of this label; a part without a number has that of what holds it. */
    private static Optional<Row> row(Act act, String label, Function<String, Optional<Row>> find) {
        return find.apply(label)
                .or(() -> ActPlace.of(act, label).stream()
                        .flatMap(place -> place.above().reversed().stream())
                        .map(Provision::label)
                        .flatMap(holder -> find.apply(holder).stream())
                        .findFirst());
    }
}
