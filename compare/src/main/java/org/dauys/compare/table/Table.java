package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 */
record Table(
        Comparison comparison,
        TableOptions options,
        Phrases phrases,
        List<Group> groups,
        Function<Row, String> rationales) {

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
        return new Table(
                comparison,
                options,
                Phrases.in(options.locale()),
                new Grouping(options).groups(comparison.inOrder()),
                rationales);
    }

    /** The rows of formats without headings, in order: headings are rows of their own if they changed or are asked for. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Predicate<Row> changedHeadings = comparison.changedHeadings();
        for (Group group : groups) {
            group.head()
                    .filter(head -> options.level() == LevelFilter.ALL
                            || (options.level() == LevelFilter.PARAGRAPH && changedHeadings.test(head)))
                    .map(Entry::of)
                    .filter(entry -> !options.onlyChanged() || entry.changed())
                    .ifPresent(entries::add);
            entries.addAll(group.entries());
        }
        return entries;
    }

    /** Why the provisions of an entry were changed; empty when nothing is said. */
    String rationale(Entry entry) {
        return entry.parts().stream()
                .map(rationales)
                .filter(rationale -> !rationale.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    String summary(Row row) {
        return Summary.of(row, comparison, phrases.locale());
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

    /** "27.3, note": what belongs to an element, whose label stands before the kind of row in its own. */
    private String ofOwner(Unit unit, Names names, Act act) {
        String level = unit.level().jsonName();
        int end = unit.label().lastIndexOf("-" + level);
        return end <= 0
                ? phrases.say("kind." + level + ".act")
                : phrases.say(
                        "kind." + level + ".row",
                        names.of(unit.kind(), unit.label().substring(0, end), act));
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
