package org.dauys.compare;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.text.Act;

/**
 * What happened to a provision, in plain words: "Reworded; was article 24.3. The words «including the right to strike»
 * were removed." Said from the structure of the row only; removed and added words are told alike.
 */
public final class Summary {
    private final Row row;
    private final Comparison comparison;
    private final Phrases phrases;
    private final Names names;
    private final ChangedRuns runs;
    /** Whether the names of the row's relations stand beside the summary. */
    private final boolean tagged;

    private Summary(Row row, Comparison comparison, Phrases phrases, boolean tagged) {
        this.row = row;
        this.comparison = comparison;
        this.phrases = phrases;
        this.tagged = tagged;
        this.names = new Names(phrases);
        this.runs = ChangedRuns.of(row.words());
    }

    /** One or two sentences in the language of {@code locale} (kk, ru or en; English for any other). */
    public static String of(Row row, Comparison comparison, Locale locale) {
        Summary summary = new Summary(row, comparison, Phrases.in(locale), false);
        String said = summary.say();
        return said.isEmpty() ? summary.say("summary.unchanged") : said;
    }

    /**
     * The same for a reader who sees the names of the row's relations beside it ("Reworded", "New"): what they say is
     * left out. Empty when they say all.
     */
    public static String besideTags(Row row, Comparison comparison, Locale locale) {
        return new Summary(row, comparison, Phrases.in(locale), true).say();
    }

    private String say() {
        if (row.level() == Level.ORDER || row.level() == Level.DIVISION) {
            return phrases.say("summary.level." + row.level().jsonName());
        }
        return Stream.of(origin(), wording())
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" "));
    }

    /** The phrase in the wording for articles and for a place beside tags, where there is one. */
    private String say(String key, Object... values) {
        String own = row.level() == Level.ARTICLE && phrases.has(key + ".article") ? key + ".article" : key;
        if (tagged) {
            own = phrases.has(own + ".tagged") ? own + ".tagged" : phrases.has(key + ".tagged") ? key + ".tagged" : own;
        }
        return phrases.say(own, values);
    }

    private String origin() {
        if (row.has(Relation.NEW)) {
            return say(row.newUnits().getFirst().repealed() ? "summary.new.empty" : "summary.new");
        } else if (row.has(Relation.REMOVED)) {
            return say(row.oldUnits().getFirst().repealed() ? "summary.removed.empty" : "summary.removed");
        } else if (row.has(Relation.UNCHANGED)) {
            return say("summary.unchanged");
        } else if (row.newUnits().getFirst().repealed()
                && !row.oldUnits().getFirst().repealed()) {
            return say("summary.repealed", sources());
        } else if (row.has(Relation.MERGED)) {
            return say(row.has(Relation.SPLIT) ? "summary.assembled" : "summary.merged", sources());
        } else if (row.has(Relation.SPLIT)) {
            List<String> others = otherParts();
            return others.isEmpty() ? say("summary.split", sources()) : split(others);
        } else if (row.has(Relation.MOVED)) {
            String how = runs.all().isEmpty() && !isHeading() ? ".same" : runs.hasWording() ? ".reworded" : "";
            return say("summary.moved" + how, oldPlace());
        }
        return rewordedOrRenumbered();
    }

    private String split(List<String> others) {
        String form = row.level() != Level.ARTICLE ? "" : others.size() == 1 ? ".article.one" : ".article.many";
        return say("summary.split.others" + form, sources(), phrases.list(others));
    }

    private String rewordedOrRenumbered() {
        boolean renumbered = row.has(Relation.RENUMBERED);
        boolean reworded =
                row.has(Relation.REWORDED) && (runs.hasWording() || runs.all().isEmpty());
        if (reworded && !isHeading()) {
            return renumbered ? say("summary.reworded.renumbered", sources()) : say("summary.reworded");
        } else if (renumbered) {
            return say(runs.all().isEmpty() && !isHeading() ? "summary.renumbered" : "summary.was", sources());
        }
        return isHeading() && row.has(Relation.REWORDED) && runs.all().isEmpty() ? say("summary.inside") : "";
    }

    private String wording() {
        if (row.has(Relation.NEW) || row.has(Relation.REMOVED) || row.has(Relation.UNCHANGED)) {
            return "";
        } else if (runs.all().isEmpty()) {
            boolean joined = row.has(Relation.SPLIT) || row.has(Relation.MERGED);
            return joined && !isHeading() ? phrases.say("summary.same") : "";
        } else if (isHeading()) {
            return heading();
        } else if (!runs.haveWords()) {
            return phrases.say("summary.punctuation");
        } else if (runs.hasWording()) {
            return new Quotes(runs.withCause(Cause.WORDING), phrases).say();
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
            return phrases.say("summary.heading.new", after);
        } else if (before.size() == 1) {
            return after.isEmpty()
                    ? phrases.say("summary.heading.gone", before.getFirst())
                    : phrases.say("summary.heading", before.getFirst(), after);
        }
        String quoted = before.stream().map(one -> phrases.say("quote", one)).collect(Collectors.joining(", "));
        return after.isEmpty()
                ? phrases.say("summary.headings.gone", quoted)
                : phrases.say("summary.headings", quoted, after);
    }

    private String withoutRewording() {
        if (runs.only(Cause.REFERENCE)) {
            return phrases.say("summary.reference");
        } else if (runs.only(Cause.SUBSTITUTION)) {
            return substitutions("summary.substitution");
        } else if (runs.only(Cause.REFERENCE, Cause.SUBSTITUTION)) {
            return substitutions("summary.reference.substitution");
        } else if (runs.only(Cause.MOVED)) {
            return phrases.say("summary.order");
        } else if (runs.only(Cause.MOVED, Cause.REFERENCE, Cause.SUBSTITUTION)) {
            return phrases.say("summary.order.others");
        }
        return row.has(Relation.SPLIT) ? "" : elsewhere();
    }

    private String elsewhere() {
        List<String> places = runs.withCause(Cause.ELSEWHERE).all().stream()
                .map(WordChange::detail)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        return places.isEmpty() ? "" : phrases.say("summary.elsewhere", phrases.list(places));
    }

    private String substitutions(String key) {
        List<String> known = comparison.substitutions().stream()
                .filter(runs::uses)
                .map(s -> phrases.say("summary.arrow", s.from(), s.to()))
                .toList();
        return known.isEmpty()
                ? phrases.say(key + ".any")
                : phrases.say(key + (known.size() == 1 ? ".one" : ".many"), String.join(", ", known));
    }

    /** Of an article that went to another group that group; with its number where it has another. */
    private String oldPlace() {
        Unit old = row.oldUnits().getFirst();
        Act act = comparison.oldAct();
        if (row.level() != Level.ARTICLE
                || row.oldUnits().size() > 1
                || old.group().isEmpty()) {
            return sources();
        }
        String group = act.walk()
                .filter(provision -> provision.label().equals(old.group()))
                .findFirst()
                .map(provision -> names.of(provision.kind(), provision.label(), act))
                .orElseGet(old::group);
        return row.has(Relation.RENUMBERED) ? group + ", " + names.of(old.kind(), old.label(), act) : group;
    }

    private String sources() {
        Act act = comparison.oldAct();
        if (row.oldUnits().size() == 1) {
            Unit unit = row.oldUnits().getFirst();
            return names.within(unit.kind(), unit.label(), act);
        }
        return phrases.list(
                row.oldUnits().stream().map(unit -> inList(unit, act)).toList());
    }

    /** How a list calls a provision: groups by their names, others by their labels. */
    private String inList(Unit unit, Act act) {
        return unit.level() == Level.SECTION ? names.of(unit.kind(), unit.label(), act) : unit.label();
    }

    /** The other new provisions that the same old one was split into. */
    private List<String> otherParts() {
        List<String> from = row.oldLabels();
        return comparison.rows().stream()
                .filter(other -> other.level() == row.level() && other.has(Relation.SPLIT))
                .filter(other -> other.oldLabels().stream().anyMatch(from::contains))
                .filter(other -> !other.newUnits().isEmpty() && !other.label().equals(row.label()))
                .map(other -> inList(other.newUnits().getFirst(), comparison.newAct()))
                .distinct()
                .toList();
    }

    private boolean isHeading() {
        return row.level() == Level.ARTICLE || row.level() == Level.SECTION;
    }

    private static String onOneLine(String heading) {
        return heading.strip().replace('\n', ' ');
    }
}
