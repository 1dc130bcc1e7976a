package org.dauys.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * What has words in an act and is no provision: its title, a heading, a note. Its label is the one under which its row stands
 * in a comparison, so that whoever speaks of it names it the same way: {@code title}, {@code note-1} (to the act),
 * {@code 27-heading}, {@code section-2-heading}, {@code 27.3-note-2}. A preamble and signatures are elements of the act and
 * have labels of their own ({@code preamble}, {@code conclusion}).
 *
 * @param element the label of the element that it belongs to; empty when it belongs to the act
 * @param level {@link Level#TITLE}, {@link Level#HEADING} or {@link Level#NOTE}
 * @param ordinal of a note among those of its element, from 1, the words of a repeal being the first; 1 for others
 * @param text its words, never blank
 */
public record OtherUnit(String label, String element, Level level, int ordinal, String text) {
    private static final Pattern LABEL = Pattern.compile("title|(?:(?<element>.+)-)?(?:heading|note-[0-9]{1,4})");

    /** All of an act: first its own, then by element in the order of the text. */
    public static List<OtherUnit> of(Act act) {
        List<OtherUnit> units = new ArrayList<>();
        add(new OtherUnit(OtherRows.TITLE, "", Level.TITLE, 1, act.title()), units);
        Map<String, OtherRows.Owner> owners = OtherRows.owners(act);
        notes(owners, "", units);
        act.walk().forEach(provision -> {
            add(heading(provision), units);
            notes(owners, provision.label(), units);
        });
        return List.copyOf(units);
    }

    /** The one of this label; empty when the act has none. */
    public static Optional<OtherUnit> of(Act act, String label) {
        return !isOne(label)
                ? Optional.empty()
                : of(act).stream().filter(unit -> unit.label().equals(label)).findFirst();
    }

    /**
     * A note by the place where a reader sees it. It may be named by another element than the one it stands below: notes of
     * unnumbered parts are those of the provision around them, and the words of a repeal count as its first.
     *
     * @param element the label of the element below which it is printed
     * @param place among the notes there, from 1
     */
    public static Optional<OtherUnit> printed(Act act, String element, int place) {
        return OtherRows.owners(act).values().stream()
                .filter(owner -> owner.below().contains(element))
                .flatMap(owner -> IntStream.range(0, owner.notes().size())
                        .filter(i -> owner.below().get(i).equals(element))
                        .mapToObj(i -> new OtherUnit(
                                note(owner.label(), i + 1),
                                owner.label(),
                                Level.NOTE,
                                i + 1,
                                owner.notes().get(i))))
                .filter(unit -> !unit.text().isBlank())
                .skip(place - 1L)
                .findFirst();
    }

    /** Whether a label is of this kind, whatever act it is of. */
    public static boolean isOne(String label) {
        Matcher matcher = LABEL.matcher(label);
        return matcher.matches() && !label.equals("heading");
    }

    /** The label of the element that something of this label belongs to; empty for the act's own; else the label itself. */
    public static String element(String label) {
        Matcher matcher = LABEL.matcher(label);
        return isOne(label) && matcher.matches()
                ? Optional.ofNullable(matcher.group("element")).orElse("")
                : label;
    }

    /**
     * The label of the article that something of this label stands in: "27" for "27.3(1)", "27-heading" and "27.3-note-1". Above articles
     * the label of the element itself; empty for the act's own.
     */
    public static String article(String label) {
        return element(label).split("[.(:]", 2)[0];
    }

    /** The label of an element's heading. */
    public static String heading(String element) {
        return element + "-heading";
    }

    /** The label of a note to an element; to the act when that is empty. */
    public static String note(String element, int ordinal) {
        return (element.isEmpty() ? "" : element + "-") + "note-" + ordinal;
    }

    private static OtherUnit heading(Provision provision) {
        return new OtherUnit(heading(provision.label()), provision.label(), Level.HEADING, 1, provision.heading());
    }

    private static void notes(Map<String, OtherRows.Owner> owners, String element, List<OtherUnit> units) {
        OtherRows.Owner owner = owners.get(element);
        if (owner != null) {
            for (int i = 0; i < owner.notes().size(); i++) {
                add(
                        new OtherUnit(
                                note(element, i + 1),
                                element,
                                Level.NOTE,
                                i + 1,
                                owner.notes().get(i)),
                        units);
            }
        }
    }

    private static void add(OtherUnit unit, List<OtherUnit> units) {
        if (!unit.text().isBlank()) {
            units.add(unit);
        }
    }
}
