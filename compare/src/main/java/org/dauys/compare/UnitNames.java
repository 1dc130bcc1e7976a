package org.dauys.compare;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.text.Act;
import org.dauys.text.Kind;

/** What sentences call the provisions that they speak of, each by the word for its kind: "paragraph 24.3", "articles 31 and 38". */
final class UnitNames {
    private static final Set<Kind> WITH_PLURAL = Set.of(Kind.ARTICLE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH);

    private final Phrases phrases;
    private final Names names;

    UnitNames(Phrases phrases) {
        this.phrases = phrases;
        this.names = new Names(phrases);
    }

    /** Of a heading or a note, with the element that it belongs to. */
    String of(Unit unit, Act act) {
        return switch (unit.level()) {
            case HEADING, NOTE -> ofOwner(unit, act);
            case SECTION, PREAMBLE, ARTICLE, PARAGRAPH, SUBPARAGRAPH, TITLE, CONCLUSION, ORDER, DIVISION, STRUCTURE ->
                names.within(unit.kind(), unit.label(), act);
        };
    }

    private String ofOwner(Unit unit, Act act) {
        String owner = OtherUnit.element(unit.label());
        String kind = "kind." + unit.level().jsonName();
        return owner.isEmpty()
                ? phrases.say("within." + unit.level().jsonName() + ".act")
                : phrases.say(kind + ".row", names.within(unit.kind(), owner, act));
    }

    /** Of several in the order given, the word for their kind once where it is the same. */
    String of(List<Unit> units, Act act) {
        if (units.size() == 1) {
            return of(units.getFirst(), act);
        }
        Set<Kind> kinds = units.stream().map(Unit::kind).collect(Collectors.toSet());
        boolean plural = kinds.size() == 1
                && WITH_PLURAL.containsAll(kinds)
                && units.stream().allMatch(unit -> unit.level().isProvision() || unit.level() == Level.ARTICLE);
        return plural
                ? phrases.say("within." + kinds.iterator().next().jsonName() + ".many", bare(units))
                : phrases.list(units.stream().map(unit -> of(unit, act)).toList());
    }

    /** The labels alone, for sentences that have the word for their kind. */
    String bare(List<Unit> units) {
        return phrases.list(units.stream().map(Unit::label).toList());
    }

    /** The name of a group: "section II". */
    String group(String label, Act act) {
        return act.walk()
                .filter(provision -> provision.label().equals(label))
                .findFirst()
                .map(provision -> names.within(provision.kind(), label, act))
                .orElse(label);
    }
}
