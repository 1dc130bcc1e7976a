package org.dauys.amend.instruct;

import java.util.EnumSet;
import java.util.Set;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * One noun of a place: «пункт 3».
 *
 * @param name of the noun in the grammar: a kind of provision, {@link #HEADING} or {@link #OWN}
 * @param number as printed; the ordinal of what is counted; empty for what has none
 */
record Step(String name, String number) {
    static final String HEADING = "heading";
    /** The words of a provision above its list, without the list. */
    static final String OWN = "own";

    static Step of(Provision provision) {
        return new Step(provision.kind().jsonName(), provision.number());
    }

    /** Whether a provision can be named by its kind and number. */
    static boolean names(Provision provision) {
        return switch (provision.kind()) {
            case PREAMBLE, ANNEX -> true;
            case CONCLUSION -> false;
            default -> !provision.number().isBlank();
        };
    }

    boolean isPartOfProvision() {
        return name.equals(HEADING) || name.equals(OWN);
    }

    /** The kinds that the noun may mean, for usage differs: a code calls its paragraphs parts, an unnumbered part a line. */
    Set<Kind> kinds() {
        return switch (name) {
            case "division" -> EnumSet.of(Kind.DIVISION, Kind.PARAGRAPH);
            case "indent" -> EnumSet.of(Kind.INDENT, Kind.PART);
            case "part" -> EnumSet.of(Kind.PART, Kind.INDENT);
            default -> Kind.ofJsonName(name).<Set<Kind>>map(EnumSet::of).orElse(Set.of());
        };
    }
}
