package org.dauys.server.answer.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;
import org.dauys.compare.WordChange;
import org.dauys.compare.trace.Change;
import org.dauys.server.answer.KnownTies;
import org.dauys.server.answer.trace.Tie.TiedWords;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds known origins among the changes of a comparison, and ties them. */
@Component
class ConfirmKnown implements KnownTies {
    private final Comparisons comparisons;
    private final Ties ties;

    ConfirmKnown(Comparisons comparisons, Ties ties) {
        this.comparisons = comparisons;
        this.ties = ties;
    }

    /** A row and one who changed words of it, in whichever languages. */
    private record Of(RowKey row, Optional<Long> submission) {}

    /** Where words of a provision are: in the text of the unit with this label, behind so many characters. */
    private record Place(String label, int offset) {}

    private record Placed(Origin origin, Place old, Place now) {}

    /** What is tied there. */
    private static final class Found {
        private final List<TiedWords> words = new ArrayList<>();
        private final Set<Words> reasons = new HashSet<>();
        private boolean whole = true;
    }

    @Override
    @Transactional
    public void confirm(Consultation consultation, Version from, Version to, List<Origin> origins) {
        Step step = new Step(consultation, from, to);
        Map<Of, Found> all = new LinkedHashMap<>();
        Map<Language, List<Origin>> byLanguage = origins.stream().collect(Collectors.groupingBy(Origin::language));
        byLanguage.forEach((language, some) -> comparisons
                .of(from, to, Locale.of(language.code()))
                .filter(compared -> compared.language().equals(language))
                .ifPresent(compared -> find(compared, some, all)));
        all.forEach((of, found) -> ties.confirm(
                step,
                of.row(),
                of.submission()
                        .map(Ties.Source::submission)
                        .orElseGet(() -> Ties.Source.commission(joined(found.reasons))),
                found.whole ? List.of() : found.words));
    }

    private static void find(Compared compared, List<Origin> origins, Map<Of, Found> all) {
        List<ChangedRow> rows = ChangedRow.of(compared.comparison());
        Set<String> labels = compared.comparison().wordRows().stream()
                .flatMap(row -> java.util.stream.Stream.concat(row.newLabels().stream(), row.oldLabels().stream()))
                .collect(Collectors.toSet());
        Act oldAct = compared.comparison().oldAct();
        Act newAct = compared.comparison().newAct();
        List<Placed> placed = origins.stream()
                .map(origin -> new Placed(
                        origin, unit(oldAct, origin.oldLabel(), labels), unit(newAct, origin.newLabel(), labels)))
                .toList();
        for (ChangedRow row : rows) {
            List<Placed> here = placed.stream()
                    .filter(origin -> isIn(row, origin, origin.now(), true) || isIn(row, origin, origin.old(), false))
                    .toList();
            if (!here.isEmpty()) {
                tie(row, here, compared.language().code(), all);
            }
        }
    }

    /** The provision whose row has the words: a part without a number stands in that of its holder. */
    private static Place unit(Act act, String label, Set<String> labels) {
        if (label.isEmpty() || labels.contains(label)) {
            return new Place(label, 0);
        }
        return ActPlace.of(act, label).map(ActPlace::above).orElse(List.of()).reversed().stream()
                .filter(holder -> labels.contains(holder.label()))
                .findFirst()
                .map(holder ->
                        new Place(holder.label(), Units.start(holder, label).orElse(0)))
                .orElse(new Place(label, 0));
    }

    private static boolean isIn(ChangedRow row, Placed placed, Place place, boolean isNew) {
        String label = place.label();
        if (label.isEmpty()) {
            return false;
        }
        List<String> of = isNew ? row.row().newLabels() : row.row().oldLabels();
        return placed.origin().heading()
                ? (row.key().isHeading() && of.contains(label)) || of.contains(OtherUnit.heading(label))
                : !row.key().isHeading() && of.contains(label);
    }

    private static void tie(ChangedRow row, List<Placed> here, String language, Map<Of, Found> all) {
        Map<Of, Set<Integer>> changes = new LinkedHashMap<>();
        Map<Of, Set<Words>> reasons = new LinkedHashMap<>();
        List<Source> sources =
                here.stream().map(placed -> placed.origin().source()).distinct().toList();
        for (Change change : row.changes()) {
            List<Source> of = here.stream()
                    .filter(placed -> isOf(row.row(), change, placed))
                    .map(placed -> placed.origin().source())
                    .distinct()
                    .toList();
            // Where the comparison aligns words otherwise than they were changed, each who changed the provision may be
            // meant.
            for (Source source : of.isEmpty() ? sources : of) {
                Of key = new Of(row.key(), source.submission());
                changes.computeIfAbsent(key, none -> new HashSet<>()).add(change.ordinal());
                reasons.computeIfAbsent(key, none -> new HashSet<>()).add(source.reason());
            }
        }
        int many = row.changes().size();
        changes.forEach((key, ordinals) -> {
            Found found = all.computeIfAbsent(key, none -> new Found());
            found.whole &= ordinals.size() == many;
            found.reasons.addAll(reasons.getOrDefault(key, Set.of()));
            row.changes().stream()
                    .filter(change -> ordinals.contains(change.ordinal()))
                    .map(change -> new TiedWords(language, change.ordinal(), many, change.removed(), change.added()))
                    .forEach(found.words::add);
        });
    }

    private static boolean isOf(Row row, Change change, Placed placed) {
        List<WordChange> words = row.words();
        int old = 0;
        int now = 0;
        int oldFrom = 0;
        int nowFrom = 0;
        for (int i = 0; i < change.to(); i++) {
            if (i == change.from()) {
                oldFrom = old;
                nowFrom = now;
            }
            int length = words.get(i).text().length();
            old += words.get(i).op() == WordChange.Op.INSERT ? 0 : length;
            now += words.get(i).op() == WordChange.Op.DELETE ? 0 : length;
        }
        return new Range(oldFrom, old)
                        .meets(in(
                                row.oldUnits(),
                                placed,
                                placed.old(),
                                placed.origin().old()))
                || new Range(nowFrom, now)
                        .meets(in(
                                row.newUnits(),
                                placed,
                                placed.now(),
                                placed.origin().now()));
    }

    /** The same characters in the text of the row: of several units, one stands behind the other. */
    private static Range in(List<Unit> units, Placed placed, Place place, Range range) {
        int from = place.offset();
        for (Unit unit : units) {
            if (unit.label().equals(place.label())
                    || (placed.origin().heading() && unit.label().equals(OtherUnit.heading(place.label())))) {
                return new Range(range.from() + from, range.to() + from);
            }
            from += unit.text().length() + 1;
        }
        return Range.none();
    }

    /** Several reasons of one row, each a paragraph. */
    private static Words joined(Set<Words> reasons) {
        return new Words(
                joined(reasons.stream().map(Words::kk).toList()),
                joined(reasons.stream().map(Words::ru).toList()),
                joined(reasons.stream().map(Words::en).toList()));
    }

    private static String joined(List<String> reasons) {
        return reasons.stream().filter(reason -> !reason.isEmpty()).sorted().collect(Collectors.joining("\n"));
    }
}
