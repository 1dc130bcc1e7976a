package org.dauys.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dauys.compare.WordChange.Cause;

/** Which words of a provision that stays differ: quoted, counted, or by what they follow. */
final class WordingSummary {
    private final Told told;
    private final Row row;

    WordingSummary(Told told) {
        this.told = told;
        this.row = told.row();
    }

    /** Empty where there is nothing to say. */
    String say() {
        if (row.has(Relation.NEW) || row.has(Relation.REMOVED) || row.has(Relation.UNCHANGED)) {
            return "";
        } else if (told.runs().all().isEmpty()) {
            boolean joined = row.has(Relation.SPLIT) || row.has(Relation.COPIED) || row.has(Relation.MERGED);
            return joined && !told.isHeading() ? told.phrases().say("summary.same") : "";
        } else if (told.isHeading()) {
            return heading();
        } else if (!told.runs().haveWords()) {
            return told.phrases().say("summary.punctuation");
        } else if (told.runs().hasWording()) {
            return new Quotes(told.runs().withCause(Cause.WORDING), told.phrases()).say();
        }
        return withoutRewording();
    }

    /** The headings of merged articles are told one by one, though the row's words have them in lines of one text. */
    private String heading() {
        List<String> before = row.oldUnits().stream()
                .map(unit -> onOneLine(unit.heading()))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        String after = row.newUnits().isEmpty()
                ? ""
                : onOneLine(row.newUnits().getFirst().heading());
        if (before.isEmpty()) {
            return told.phrases().say("summary.heading.new", after);
        } else if (before.size() == 1) {
            return after.isEmpty()
                    ? told.phrases().say("summary.heading.gone", before.getFirst())
                    : told.phrases().say("summary.heading", before.getFirst(), after);
        }
        String quoted =
                before.stream().map(one -> told.phrases().say("quote", one)).collect(Collectors.joining(", "));
        return after.isEmpty()
                ? told.phrases().say("summary.headings.gone", quoted)
                : told.phrases().say("summary.headings", quoted, after);
    }

    private String withoutRewording() {
        if (told.runs().only(Cause.REFERENCE)) {
            return told.phrases().say("summary.reference");
        } else if (told.runs().only(Cause.SUBSTITUTION)) {
            return substitutions("summary.substitution");
        } else if (told.runs().only(Cause.REFERENCE, Cause.SUBSTITUTION)) {
            return substitutions("summary.reference.substitution");
        } else if (told.runs().only(Cause.MOVED)) {
            return told.phrases().say("summary.order");
        } else if (told.runs().only(Cause.MOVED, Cause.REFERENCE, Cause.SUBSTITUTION)) {
            return told.phrases().say("summary.order.others");
        }
        return row.has(Relation.SPLIT) ? "" : elsewhere();
    }

    private String elsewhere() {
        Set<String> labels = told.runs().withCause(Cause.ELSEWHERE).all().stream()
                .map(WordChange::detail)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Unit> places = labels.isEmpty()
                ? List.of()
                : told.comparison().rows().stream()
                        .filter(other -> other.level().isProvision())
                        .flatMap(other -> other.newUnits().stream())
                        .filter(unit -> labels.contains(unit.label()))
                        .distinct()
                        .toList();
        return places.isEmpty()
                ? ""
                : told.phrases().say("summary.elsewhere", told.names().of(places, told.newAct()));
    }

    private String substitutions(String key) {
        List<String> known = told.comparison().substitutions().stream()
                .filter(told.runs()::uses)
                .map(s -> told.phrases().say("summary.arrow", s.from(), s.to()))
                .toList();
        return known.isEmpty()
                ? told.phrases().say(key + ".any")
                : told.phrases().say(key + (known.size() == 1 ? ".one" : ".many"), String.join(", ", known));
    }

    private static String onOneLine(String heading) {
        return heading.strip().replace('\n', ' ');
    }
}
