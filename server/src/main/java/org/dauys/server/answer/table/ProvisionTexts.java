package org.dauys.server.answer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.Level;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;
import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.server.answer.table.Texts.Column;
import org.dauys.server.answer.table.Texts.Part;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/** The words of each provision in the text in force, in the draft, and in the version after it. */
final class ProvisionTexts {
    /** An article's own text or its heading; below, paragraphs and subparagraphs. */
    private final Map<String, Unit> units = new HashMap<>();

    private final Map<String, Provision> provisions = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    /** By the label that the provision has in the draft. */
    private final Map<String, List<Row>> before = new HashMap<>();

    private final Map<String, List<Row>> after = new HashMap<>();
    private final Pair pair;
    private final Act act;
    private final Optional<Compared> sinceForce;
    private final Optional<Compared> untilNext;
    private final Names names;
    private final Locale reader;

    private ProvisionTexts(
            Pair pair, Act act, Optional<Compared> sinceForce, Optional<Compared> untilNext, Locale reader) {
        this.pair = pair;
        this.act = act;
        this.sinceForce = sinceForce;
        this.untilNext = untilNext;
        this.reader = reader;
        this.names = new Names(Phrases.in(reader));
        Units all = Units.of(act);
        all.groups().forEach(unit -> units.put(unit.label(), unit));
        all.articles().forEach(unit -> units.put(unit.label(), unit));
        all.provisions().forEach(unit -> units.put(unit.label(), unit));
        act.provisions().forEach(provision -> hold(provision, ""));
        sinceForce.ifPresent(compared -> compared.comparison()
                .rows()
                .forEach(row -> row.newLabels().forEach(label -> rows(before, label, row))));
        untilNext.ifPresent(compared ->
                compared.comparison().rows().forEach(row -> row.oldLabels().forEach(label -> rows(after, label, row))));
    }

    /** In the reader's language, as far as the versions have it. */
    static ProvisionTexts of(Pair pair, Acts acts, Comparisons comparisons, Locale reader) {
        return new ProvisionTexts(
                pair,
                acts.of(pair.spoken().textFor(reader).orElseThrow()),
                pair.inForce().flatMap(old -> comparisons.of(old, pair.spoken(), reader)),
                pair.next().flatMap(next -> comparisons.of(pair.spoken(), next, reader)),
                reader);
    }

    private void hold(Provision provision, String holder) {
        provisions.put(provision.label(), provision);
        holders.put(provision.label(), holder);
        provision.children().forEach(child -> hold(child, provision.label()));
    }

    private static void rows(Map<String, List<Row>> rows, String label, Row row) {
        rows.computeIfAbsent(label, key -> new ArrayList<>()).add(row);
    }

    /** What a label names; only the label where the text has no such provision. */
    Texts of(String label) {
        if (label.isEmpty()) {
            return new Texts("", "", "", Column.NONE, Column.NONE, Column.NONE);
        }
        Optional<Provision> found = Optional.ofNullable(provisions.get(label));
        if (found.isEmpty() && OtherUnit.isOne(label)) {
            Optional<Texts> other = ActPlace.of(act, label).map(this::other);
            if (other.isPresent()) {
                return other.get();
            }
        }
        if (found.isEmpty()) {
            return new Texts(label, label, "", Column.NONE, Column.note("overview.table.unknown"), Column.NONE);
        }
        Provision provision = found.get();
        String name = names.of(provision.kind(), label, act);
        String language = act.language().code();
        if (provision.kind().isGroup()) {
            return new Texts(label, name, provision.heading(), Column.NONE, Column.NONE, Column.NONE);
        }
        List<Unit> own = own(provision);
        List<Part> words =
                own.stream().map(unit -> new Part(name(unit, act), plain(unit))).toList();
        return new Texts(label, name, provision.heading(), inForce(own), new Column(language, words, ""), next(own));
    }

    private Texts other(ActPlace place) {
        OtherUnit unit = place.other().orElseThrow();
        String name = place.name(new Page(reader, "", ""));
        OtherTexts texts = new OtherTexts(unit, name);
        return new Texts(
                unit.label(),
                name,
                "",
                pair.inForce().isEmpty()
                        ? Column.NONE
                        : sinceForce
                                .map(compared -> texts.before(compared.comparison()))
                                .orElseGet(() -> Column.note("overview.table.no-common")),
                texts.own(act.language().code()),
                pair.next().isEmpty()
                        ? Column.note("overview.table.waiting")
                        : untilNext
                                .map(compared -> texts.after(compared.comparison()))
                                .orElseGet(() -> Column.note("overview.table.no-common")));
    }

    /** What is compared of a provision: itself and what stands in it, or what holds it when it is no unit of its own. */
    private List<Unit> own(Provision provision) {
        Set<String> labels =
                provision.walk().map(Provision::label).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Unit> own = labels.stream()
                .flatMap(label -> Optional.ofNullable(units.get(label)).stream())
                .filter(unit -> unit.level() != Level.ARTICLE && unit.level() != Level.SECTION)
                .toList();
        Optional<Provision> holder = Optional.ofNullable(holders.get(provision.label()))
                .flatMap(label -> Optional.ofNullable(provisions.get(label)));
        return own.isEmpty() && holder.isPresent() && !holder.get().kind().isGroup() ? own(holder.get()) : own;
    }

    private Column inForce(List<Unit> own) {
        if (pair.inForce().isEmpty()) {
            return Column.NONE;
        }
        if (sinceForce.isEmpty()) {
            return Column.note("overview.table.no-common");
        }
        Act old = sinceForce.get().comparison().oldAct();
        Set<Unit> units = new LinkedHashSet<>();
        for (Unit unit : own) {
            of(before, unit).forEach(row -> units.addAll(row.oldUnits()));
        }
        return units.isEmpty()
                ? Column.note("overview.table.new")
                : new Column(
                        old.language().code(),
                        units.stream()
                                .map(unit -> new Part(name(unit, old), plain(unit)))
                                .toList(),
                        "");
    }

    private Column next(List<Unit> own) {
        if (pair.next().isEmpty()) {
            return Column.note("overview.table.waiting");
        }
        if (untilNext.isEmpty()) {
            return Column.note("overview.table.no-common");
        }
        Set<Row> rows = new LinkedHashSet<>();
        own.forEach(unit -> rows.addAll(of(after, unit)));
        boolean same = rows.stream().noneMatch(Row::changed);
        List<Part> parts = rows.stream()
                .filter(row -> same ? row.has(Relation.RENUMBERED) : true)
                .map(row -> part(row, same))
                .toList();
        boolean gone =
                !rows.isEmpty() && rows.stream().allMatch(row -> row.newUnits().isEmpty());
        return new Column(
                untilNext.get().language().code(),
                parts,
                gone ? "overview.table.gone" : same ? "overview.table.same" : "");
    }

    /** Of what only got another number, the number. */
    private Part part(Row row, boolean same) {
        Act next = untilNext.orElseThrow().comparison().newAct();
        String name = row.newUnits().isEmpty()
                ? name(row.oldUnits().getFirst(), act)
                : name(row.newUnits().getFirst(), next);
        return new Part(name, same ? List.of() : marked(row));
    }

    private static List<Row> of(Map<String, List<Row>> rows, Unit unit) {
        return rows.getOrDefault(unit.label(), List.of()).stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .toList();
    }

    private static List<WordChange> marked(Row row) {
        if (!row.words().isEmpty()) {
            return row.words();
        }
        List<Unit> units = row.newUnits().isEmpty() ? row.oldUnits() : row.newUnits();
        Op op = row.newUnits().isEmpty() ? Op.DELETE : row.oldUnits().isEmpty() ? Op.INSERT : Op.EQUAL;
        String text = units.stream().map(Unit::text).collect(Collectors.joining("\n"));
        return text.isEmpty() ? List.of() : List.of(Asked.run(op, text));
    }

    private static List<WordChange> plain(Unit unit) {
        return unit.text().isEmpty() ? List.of() : List.of(Asked.run(Op.EQUAL, unit.text()));
    }

    private String name(Unit unit, Act in) {
        return names.of(unit.kind(), unit.label(), in);
    }
}
