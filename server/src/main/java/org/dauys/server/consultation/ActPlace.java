package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Level;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.language.Names;
import org.dauys.compare.language.Phrases;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * A provision where it stands in its act.
 *
 * @param provision the element; of a title, heading or note one that is made of its words, so that they can be spoken of like
 *     any others
 * @param above what holds it, the outermost first
 * @param other the title, heading or note that it is; empty for an element of the act
 */
public record ActPlace(Act act, Provision provision, List<Provision> above, Optional<OtherUnit> other) {

    public ActPlace {
        above = List.copyOf(above);
    }

    /** The place of the provision, title, heading or note with this label ({@link OtherUnit}). */
    public static Optional<ActPlace> of(Act act, String label) {
        ActIndex index = ActIndex.of(act);
        List<Provision> path = index.path(label);
        return path.isEmpty()
                ? index.other(label)
                        .map(unit -> new ActPlace(act, provision(unit), index.path(unit.element()), Optional.of(unit)))
                : Optional.of(new ActPlace(act, path.getLast(), path.subList(0, path.size() - 1), Optional.empty()));
    }

    private static Provision provision(OtherUnit unit) {
        return new Provision(
                Kind.PART,
                String.valueOf(unit.ordinal()),
                unit.label(),
                unit.label(),
                "",
                unit.text(),
                false,
                List.of(),
                List.of());
    }

    /** The labels of it and of all that stands in it or belongs to that: headings and notes, too. */
    public Set<String> labels() {
        Set<String> labels = provision.walk().map(Provision::label).collect(Collectors.toCollection(HashSet::new));
        if (other.isEmpty()) {
            ActIndex index = ActIndex.of(act);
            List.copyOf(labels).forEach(label -> index.othersOf(label).forEach(unit -> labels.add(unit.label())));
        }
        return labels;
    }

    /** All its words with those of what stands in it, each element on a line: what is gone when it is deleted as a whole. */
    public String words() {
        return provision
                .walk()
                .flatMap(part -> Stream.of(part.heading(), part.text()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Its own heading and notes, each in a place of its own. */
    public List<ActPlace> others() {
        return other.isPresent() ? List.of() : others(act, provision.label());
    }

    /** Title and notes of an act, its preamble and signatures: of what one can speak beside its provisions. */
    public static List<ActPlace> others(Act act) {
        List<ActPlace> all = new ArrayList<>(others(act, ""));
        act.provisions().stream()
                .filter(provision -> provision.kind() == Kind.PREAMBLE || provision.kind() == Kind.CONCLUSION)
                .forEach(provision -> all.add(new ActPlace(act, provision, List.of(), Optional.empty())));
        return all;
    }

    private static List<ActPlace> others(Act act, String element) {
        return ActIndex.of(act).othersOf(element).stream()
                .flatMap(unit -> of(act, unit.label()).stream())
                .toList();
    }

    /** What it is called on pages: "Article 27", "Paragraph 27.3", "Article 27, heading". */
    public String name(Page page) {
        if (other.isPresent()) {
            return name(other.get(), page);
        }
        return switch (provision.kind()) {
            case PREAMBLE,
                    DIVISION,
                    BOOK,
                    TITLE,
                    SECTION,
                    SUBSECTION,
                    CHAPTER,
                    SUBCHAPTER,
                    ARTICLE,
                    ANNEX,
                    CONCLUSION -> new Names(Phrases.in(page.locale())).of(provision.kind(), provision.label(), act);
            case PARAGRAPH -> page.say("provision.name.paragraph", provision.label());
            case SUBPARAGRAPH -> page.say("provision.name.subparagraph", provision.label());
            case PART, INDENT ->
                page.say(
                        "provision.name.part",
                        provision.number(),
                        above.isEmpty() ? "" : above.getLast().label());
        };
    }

    /** How a label is cited where no act is at hand: {@code 27.3}, "27, heading", "Title". */
    public static String cited(String label, Page page) {
        if (!OtherUnit.isOne(label)) {
            return label;
        }
        String element = OtherUnit.element(label);
        String what = label.substring(element.isEmpty() ? 0 : element.length() + 1);
        if (what.equals("title")) {
            return page.say("provision.name.title");
        }
        if (what.equals("heading")) {
            return page.say("provision.name.heading", element);
        }
        int ordinal = Integer.parseInt(what.substring("note-".length()));
        return element.isEmpty()
                ? page.say("provision.name.note.act", ordinal)
                : page.say("provision.name.note", element, ordinal);
    }

    /** What is called by its label when no text has it: "Provision 27.3". */
    static String unknown(String label, Page page) {
        return OtherUnit.isOne(label) ? cited(label, page) : page.say("provision.name.any", label);
    }

    private String name(OtherUnit unit, Page page) {
        if (unit.level() == Level.TITLE) {
            return page.say("provision.name.title");
        }
        if (above.isEmpty()) {
            return page.say("provision.name.note.act", unit.ordinal());
        }
        String holder =
                new ActPlace(act, above.getLast(), above.subList(0, above.size() - 1), Optional.empty()).name(page);
        return unit.level() == Level.HEADING
                ? page.say("provision.name.heading", holder)
                : page.say("provision.name.note", holder, unit.ordinal());
    }

    /** The article that it stands in, or is. */
    public Optional<Provision> article() {
        return provision.kind() == Kind.ARTICLE
                ? Optional.of(provision)
                : above.stream().filter(holder -> holder.kind() == Kind.ARTICLE).findFirst();
    }
}
