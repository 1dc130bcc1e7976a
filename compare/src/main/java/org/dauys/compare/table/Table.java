package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Summary;
import org.dauys.compare.Unit;
import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.text.Act;
import org.dauys.text.Kind;

/**
 * What is written: the rows that the options ask for, in groups, with what every format needs to name them.
 *
 * @param groups sections, and articles with their rows, in the order of the comparison
 * @param rationales why a row was changed; empty when nothing is said
 * @param counted the numbers that rows count in
 */
record Table(
        Comparison comparison,
        TableOptions options,
        Phrases phrases,
        List<Group> groups,
        Function<Row, String> rationales,
        Counted counted) {

    /**
     * Rows under one heading.
     *
     * @param head the row of the article or group; empty for what stands outside, such as a preamble
     * @param entries its rows; none under the heading of a group
     */
    record Group(Optional<Row> head, List<Entry> entries) {
        Group {
            entries = List.copyOf(entries);
        }

        boolean isSection() {
            return head.isPresent() && head.get().level() == Level.SECTION;
        }
    }

    /** Without rationales. */
    static Table of(Comparison comparison, TableOptions options) {
        return of(comparison, options, row -> "");
    }

    static Table of(Comparison comparison, TableOptions options, Function<Row, String> rationales) {
        Counted counted = Counted.of(comparison);
        return new Table(
                comparison,
                options,
                Phrases.in(options.locale()),
                new Grouping(options, Row::changed, counted::asOtherThanNumber).groups(comparison.inOrder()),
                rationales,
                counted);
    }

    /**
     * The rows of formats without headings, in order: headings are rows of their own if they count for themselves or are asked
     * for. Of these formats programs make sums, so they have each row that counts.
     */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Predicate<Row> kept = row -> row.changed() || counted.asOther(row);
        for (Group group : new Grouping(options, kept, counted::asOther).groups(comparison.inOrder())) {
            group.head()
                    .filter(head -> switch (options.level()) {
                        case ALL -> true;
                        case PARAGRAPH -> counted.asOther(head);
                        // Articles are rows in any case.
                        case ARTICLE -> head.level() == Level.SECTION && counted.asOther(head);
                    })
                    .filter(head -> !options.onlyChanged() || kept.test(head))
                    .map(Entry::of)
                    .ifPresent(entries::add);
            entries.addAll(group.entries());
        }
        return entries;
    }

    /** The numbers beside the five that an entry counts in; each as often as it counts. */
    List<String> others(Entry entry) {
        return entry.parts().stream()
                .flatMap(part -> counted.others(part).stream())
                .toList();
    }

    /** What {@link #renumbered} says, where no row does; empty when none is left out. */
    String leftOut() {
        if (options.onlyChanged()) {
            return renumbered();
        }
        // The row of an article does not say the numbers of its paragraphs.
        return options.level() == LevelFilter.ARTICLE
                ? renumbered(
                        comparison.inOrder().stream().filter(row -> row.level().isProvision()))
                : "";
    }

    /** "58 only renumbered: 3.1 → 4.1, …"; empty when nothing is. */
    String renumbered() {
        return renumbered(comparison.inOrder().stream());
    }

    private String renumbered(Stream<Row> rows) {
        List<Row> renumbered = rows.filter(counted::asNumber).toList();
        return renumbered.isEmpty()
                ? ""
                : phrases.say(
                        "table.renumbered",
                        OtherWords.renumbered(renumbered.size(), phrases),
                        renumbered.stream().map(this::element).collect(Collectors.joining(", ")));
    }

    /** Why the provisions of an entry were changed; empty when nothing is said. */
    String rationale(Entry entry) {
        return entry.parts().stream()
                .map(rationales)
                .filter(rationale -> !rationale.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** What happened to an entry; of an article with its text also which of its paragraphs have another number. */
    String summary(Entry entry) {
        String below = entry.parts().size() > 1
                ? renumbered(entry.parts().stream().filter(part -> part.level().isProvision()))
                : "";
        return below.isEmpty() ? summary(entry.row()) : summary(entry.row()) + " " + below;
    }

    String summary(Row row) {
        return Summary.of(row, comparison, phrases.locale());
    }

    /** What an older provision of a row became. */
    String summaryOfOld(Row row, String label) {
        return Summary.ofOld(row, label, comparison, phrases.locale());
    }

    /** The same beside the names of the row's relations; may be empty. */
    String ofOldBesideTags(Row row) {
        return Summary.ofOldBesideTags(row, comparison, phrases.locale());
    }

    /** What the names of the row's relations beside it do not say; may be empty. */
    String besideTags(Row row) {
        return Summary.besideTags(row, comparison, phrases.locale());
    }

    String title(Act act) {
        return act.title().isEmpty() ? phrases.say("table.untitled") : act.title();
    }

    /** "Article 27", "27.3", "Preamble". */
    String name(Unit unit, boolean old) {
        Act act = old ? comparison.oldAct() : comparison.newAct();
        Names names = new Names(phrases);
        return switch (unit.level()) {
            case TITLE, CONCLUSION, STRUCTURE ->
                phrases.say("kind." + unit.level().jsonName() + ".row");
            case NOTE, HEADING, ORDER, DIVISION -> ofOwner(unit, names, act);
            case SECTION, PREAMBLE, ARTICLE, PARAGRAPH, SUBPARAGRAPH -> names.of(unit.kind(), unit.label(), act);
        };
    }

    /** "27.3, note": what belongs to an element. */
    private String ofOwner(Unit unit, Names names, Act act) {
        String kind = "kind." + unit.level().jsonName();
        return owner(unit)
                .map(owner -> phrases.say(kind + ".row", names.of(unit.kind(), owner, act)))
                .orElseGet(() -> phrases.say(kind + ".act"));
    }

    /** The label of the element that a note, a heading, an order or a division belongs to; empty for the act and for all else. */
    static Optional<String> owner(Unit unit) {
        return switch (unit.level()) {
            case NOTE, HEADING, ORDER, DIVISION -> {
                int end = unit.label().lastIndexOf("-" + unit.level().jsonName());
                yield end <= 0 ? Optional.empty() : Optional.of(unit.label().substring(0, end));
            }
            case SECTION, PREAMBLE, ARTICLE, PARAGRAPH, SUBPARAGRAPH, TITLE, CONCLUSION, STRUCTURE -> Optional.empty();
        };
    }

    /** "Article 27" for the head of a group: its new name, or the old one of what was removed. */
    String name(Row row) {
        boolean removed = row.newUnits().isEmpty();
        Unit unit = (removed ? row.oldUnits() : row.newUnits()).getFirst();
        if (row.level() == Level.PARAGRAPH && unit.kind() == Kind.ARTICLE) {
            return unit.label();
        }
        return name(unit, removed);
    }

    /** "27.3", "24.3 → 27.3", "31.1 + 31.2 → 37.2". */
    String element(Row row) {
        String old = names(row.oldUnits(), true);
        String now = names(row.newUnits(), false);
        if (old.isEmpty() || old.equals(now)) {
            return now;
        }
        return now.isEmpty() ? old : old + " → " + now;
    }

    private String names(List<Unit> units, boolean old) {
        return units.stream().map(unit -> name(unit, old)).collect(Collectors.joining(" + "));
    }
}
