package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.amend.Addition;
import org.dauys.amend.Change;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.Removal;
import org.dauys.amend.Rewriting;
import org.dauys.amend.WordEdit;
import org.dauys.amend.instruct.Instruction.Restated;
import org.dauys.amend.instruct.Told.Cause;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.dauys.text.read.ActiveModification;
import org.dauys.text.read.ActiveModification.Anchor;
import org.dauys.text.read.ActiveModification.Destination;
import org.dauys.text.read.ActiveModification.Quoted;

/** What a {@code textualMod} does to its base. */
final class MarkedInstruction {
    /** Behind the eId of a provision: its heading. */
    static final String HEADING = "__heading";
    /** Its own words, without what stands in it. */
    static final String OWN = "__content";

    private static final Set<String> REPLACES = Set.of("substitution", "replacement");

    private final Map<String, Provision> byId;
    private final Places places;
    private final Positions positions;

    MarkedInstruction(Act base, Places places) {
        this.byId = base.walk().collect(Collectors.toMap(Provision::eId, Function.identity(), (one, other) -> one));
        this.places = places;
        this.positions = new Positions(places);
    }

    /**
     * What is changed.
     *
     * @param field which of its words; empty where the destination does not say so
     */
    private record Target(Provision provision, Optional<Field> field, Destination destination) {}

    /**
     * What a modification does.
     *
     * @throws Refused where it does not say so completely, or what it says is not so in the base
     */
    SentenceReader.Done read(ActiveModification one) throws Refused {
        if (!one.isComplete() || one.destinations().size() != 1) {
            throw incomplete("it names what is not quoted here, or not one destination");
        }
        boolean comesAmongWords = one.type().equals("insertion")
                && one.news().stream().allMatch(comes -> comes.provisions().isEmpty());
        if (one.anchor().isPresent() && !comesAmongWords) {
            throw incomplete("words beside what is no insertion of words");
        }
        if (one.destinations().getFirst().document().isEmpty()) {
            throw incomplete("what it changes is in this file");
        }
        Target target = target(one.destinations().getFirst());
        if (REPLACES.contains(one.type()) && one.news().size() == 1) {
            return substitution(target, one);
        }
        if (one.type().equals("repeal") && one.news().isEmpty()) {
            return one.olds().isEmpty() ? removal(target) : done(cut(target, one.olds()));
        }
        if (one.type().equals("insertion") && one.olds().isEmpty() && one.news().size() == 1) {
            Quoted comes = one.news().getFirst();
            return comes.provisions().isEmpty()
                    ? done(inserted(target, comes.text(), one.anchor()))
                    : done(List.of(addition(target, comes.provisions())));
        }
        throw incomplete("type " + one.type() + " with " + one.olds().size() + " old and "
                + one.news().size() + " new");
    }

    private static Refused incomplete(String why) {
        return new Refused(Cause.NOT_UNDERSTOOD, why);
    }

    private static SentenceReader.Done done(List<? extends Edit> edits) {
        return new SentenceReader.Done("", List.copyOf(edits), Optional.empty());
    }

    private Target target(Destination destination) throws Refused {
        String id = destination.id();
        Provision whole = byId.get(id);
        if (whole != null) {
            return new Target(whole, Optional.empty(), destination);
        }
        for (Field field : Field.values()) {
            String end = field == Field.HEADING ? HEADING : OWN;
            Provision of = id.endsWith(end) ? byId.get(id.substring(0, id.length() - end.length())) : null;
            if (of != null) {
                return new Target(of, Optional.of(field), destination);
            }
        }
        throw new Refused(Cause.NO_SUCH_PLACE, id);
    }

    private SentenceReader.Done substitution(Target target, ActiveModification one) throws Refused {
        Quoted comes = one.news().getFirst();
        if (one.olds().size() == 1 && comes.provisions().isEmpty()) {
            return done(words(target, one.olds().getFirst().text()).replaced(comes.text()));
        }
        boolean isOfWords = target.field().isPresent() || isLeaf(target.provision());
        if (!one.olds().isEmpty()
                || !target.destination().upTo().isEmpty()
                || !target.destination().position().isEmpty()
                || target.destination().characters().isPresent()) {
            throw incomplete("a new wording of a part");
        }
        if (comes.provisions().isEmpty() && isOfWords) {
            Field field = target.field().orElse(Field.TEXT);
            String number = target.provision().number();
            boolean hasNumber = !number.isEmpty()
                    && (comes.text().startsWith(number + ".") || comes.text().startsWith(number + ")"));
            if (comes.text().isBlank() || hasNumber) {
                throw new Refused(Cause.BLOCK_DIFFERS, comes.text());
            }
            List<Edit> edits = List.copyOf(
                    Change.edits(target.provision(), field, comes.text().strip()));
            return new SentenceReader.Done(
                    "", edits, Optional.of(new Restated(target.provision().label(), Optional.of(field))));
        }
        List<Provision> wanted = comes.provisions();
        Kind kind = target.provision().kind();
        boolean isSame = wanted.size() == 1
                && target.field().isEmpty()
                && wanted.getFirst().kind() == kind
                && (kind.isUnnumbered()
                        || wanted.getFirst().number().equals(target.provision().number()));
        if (!isSame) {
            throw new Refused(Cause.BLOCK_DIFFERS, target.destination().id());
        }
        List<Edit> edits = Rewriting.edits(target.provision(), wanted.getFirst())
                .orElseThrow(() ->
                        new Refused(Cause.BLOCK_DIFFERS, target.destination().id()));
        return new SentenceReader.Done(
                "", edits, Optional.of(new Restated(target.provision().label(), Optional.empty())));
    }

    private static boolean isLeaf(Provision provision) {
        return provision.children().isEmpty() && provision.heading().isEmpty();
    }

    private SentenceReader.Done removal(Target target) throws Refused {
        Destination destination = target.destination();
        if (target.field().isPresent()
                || destination.characters().isPresent()
                || !destination.position().isEmpty()) {
            throw incomplete("it removes a part of " + destination.id() + " that it does not quote");
        }
        String last = destination.upTo();
        if (last.isEmpty()) {
            return done(List.of(new Removal(target.provision().label())));
        }
        List<Removal> all = new ArrayList<>();
        boolean isIn = false;
        for (Provision sibling : places.siblings(target.provision())) {
            isIn |= sibling.equals(target.provision());
            if (isIn) {
                all.add(new Removal(sibling.label()));
            }
            if (isIn && sibling.eId().equals(last)) {
                return done(all);
            }
        }
        throw new Refused(Cause.NO_SUCH_PLACE, last);
    }

    private List<WordEdit> cut(Target target, List<Quoted> olds) throws Refused {
        List<WordEdit> edits = new ArrayList<>();
        for (Quoted old : olds) {
            if (!old.provisions().isEmpty()) {
                throw incomplete("it takes away a structure by its words");
            }
            edits.addAll(words(target, old.text()).cut());
        }
        return edits;
    }

    /** Where quoted words stand: once in what the destination names, or between the characters that it names. */
    private QuotedWords words(Target target, String quoted) throws Refused {
        String words = quoted.strip();
        Destination destination = target.destination();
        if (!destination.upTo().isEmpty() || !destination.position().isEmpty()) {
            throw incomplete("words in a range");
        }
        Provision provision = target.provision();
        if (destination.characters().isPresent()) {
            int from = destination.characters().get().from();
            int to = destination.characters().get().to();
            String text = provision.text();
            boolean isThere = from <= to
                    && to <= text.length()
                    && text.substring(from, to).strip().equals(words);
            return QuotedWords.find(provision, Field.TEXT, words).stream()
                    .filter(found -> isThere && found.stands(from, to))
                    .findFirst()
                    .orElseThrow(() -> new Refused(Cause.WORDS_ABSENT, words + ", characters " + from + " to " + to));
        }
        List<QuotedWords> found = target.field()
                .map(field -> QuotedWords.find(provision, field, words))
                .orElseGet(() -> provision
                        .walk()
                        .flatMap(one ->
                                Stream.of(Field.values()).flatMap(any -> QuotedWords.find(one, any, words).stream()))
                        .toList());
        if (found.size() != 1) {
            throw new Refused(found.isEmpty() ? Cause.WORDS_ABSENT : Cause.WORDS_REPEATED, words);
        }
        return found.getFirst();
    }

    private List<WordEdit> inserted(Target target, String words, Optional<Anchor> anchor) throws Refused {
        if (anchor.isEmpty()) {
            throw incomplete("it does not quote beside what the words come");
        }
        QuotedWords beside = words(target, anchor.get().words());
        return anchor.get().isBehind() ? beside.followed(words) : beside.preceded(words);
    }

    private Addition addition(Target target, List<Provision> what) throws Refused {
        Destination destination = target.destination();
        if (target.field().isPresent()
                || destination.characters().isPresent()
                || !destination.upTo().isEmpty()) {
            throw incomplete("provisions among words");
        }
        Provision at = target.provision();
        Addition addition = switch (destination.position()) {
            case "after" -> positions.beside(at, true, what);
            case "before" -> positions.beside(at, false, what);
            case "start" -> new Addition(at.label(), "", what);
            case "end" ->
                new Addition(
                        at.label(),
                        at.children().isEmpty() ? "" : at.children().getLast().label(),
                        what);
            default -> throw incomplete("it does not say where in " + destination.id());
        };
        positions.requireFree(addition);
        return addition;
    }
}
