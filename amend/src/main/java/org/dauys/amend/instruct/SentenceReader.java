package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Reads one instruction, inside the place that a line above it has named. */
final class SentenceReader {
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,4}[.)]\\s+");
    private static final List<String> SENTENCES =
            List.of("throughout", "replace", "after", "before", "delete", "add", "restate", "remove");

    /** Of a sentence without what it quotes. */
    static final int MOST_CHARACTERS = 500;

    private final Act base;
    private final Grammar grammar;
    private final Places places;
    private final Blocks blocks;
    private final Positions positions;

    SentenceReader(Act base, Grammar grammar, Places places) {
        this.base = base;
        this.grammar = grammar;
        this.places = places;
        this.blocks = new Blocks(grammar, base);
        this.positions = new Positions(places);
    }

    /**
     * What an instruction does.
     *
     * @param place in its words, by which the next part of the same line may begin
     * @param edits none when it asks for what is there already
     * @param restated what it gives a new wording, if it does
     */
    record Done(String place, List<Edit> edits, Optional<Restated> restated) {
        private Done(String place, List<Edit> edits) {
            this(place, edits, Optional.empty());
        }
    }

    static String unnumbered(String skeleton) {
        return NUMBERED.matcher(skeleton).replaceFirst("");
    }

    /** The name of the sentence that it is; a longer one than people write is none, so that patterns stay quick. */
    Optional<String> sentence(String skeleton) {
        if (skeleton.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        return SENTENCES.stream()
                .filter(name -> grammar.sentence(name).matcher(skeleton).matches())
                .findFirst();
    }

    /** Whether the first quotation of a sentence is what is there, and the second what comes. */
    boolean isInOrder(String name, String skeleton) {
        Matcher sentence = grammar.sentence(name).matcher(skeleton);
        return sentence.matches() && sentence.group("a").equals("0");
    }

    /**
     * Reads an instruction.
     *
     * @param skeleton without the stop at its end
     * @param place of the part of the line before it, in words; empty when it is the first
     * @param quoted what the line quotes
     * @param context the place named above it, from the outside; may be empty
     */
    Done read(String skeleton, String place, List<String> quoted, Context context) throws Refused {
        List<String> readings = new ArrayList<>(List.of(unnumbered(skeleton), skeleton));
        String inherited = place.isEmpty()
                ? grammar.place(context.steps(), grammar.form("case.place")).orElse("")
                : place;
        if (!inherited.isEmpty()) {
            readings.add(grammar.form("inherit").replace("{0}", inherited) + unnumbered(skeleton));
        }
        Refused first = new Refused(Cause.NOT_UNDERSTOOD, "");
        for (String reading : readings) {
            Optional<String> name = sentence(reading);
            if (name.isPresent()) {
                Matcher sentence = grammar.sentence(name.get()).matcher(reading);
                try {
                    if (sentence.matches()) {
                        return done(name.get(), sentence, quoted, context);
                    }
                } catch (Refused refused) {
                    // A number before it may be that of the instruction or of its place: only what is no sentence is
                    // read anew.
                    if (refused.cause() != Cause.NOT_UNDERSTOOD) {
                        throw refused;
                    }
                    first = refused;
                }
            }
        }
        throw first;
    }

    private Done done(String name, Matcher sentence, List<String> quoted, Context context) throws Refused {
        String place = Optional.ofNullable(sentence.group("place")).orElse("");
        if (name.equals("remove")) {
            return new Done(place, List.of(new Removal(whole(place, context).label())));
        }
        String first = quoted.get(Integer.parseInt(sentence.group("a")));
        if (name.equals("add")) {
            return new Done(place, List.of(addition(place, sentence, first, context)));
        }
        if (name.equals("restate")) {
            return restated(place, first, context);
        }
        if (name.equals("throughout")) {
            String second = quoted.get(Integer.parseInt(sentence.group("b")));
            return new Done(place, throughout(place, first.strip(), second, context));
        }
        QuotedWords words = words(place, first, context);
        if (name.equals("delete")) {
            return new Done(place, List.copyOf(words.cut()));
        }
        String second = quoted.get(Integer.parseInt(sentence.group("b")));
        List<WordEdit> edits = switch (name) {
            case "replace" -> words.replaced(second);
            case "after" -> words.followed(second);
            default -> words.preceded(second);
        };
        return new Done(place, List.copyOf(edits));
    }

    private List<Step> steps(String place, Context context) throws Refused {
        List<Step> own = grammar.place(place).orElseThrow(() -> new Refused(Cause.NOT_UNDERSTOOD, place));
        context.require(own, place);
        return context.around(own);
    }

    /** The provision that the steps name, apart from which of its words. */
    private Provision provision(List<Step> steps, String place) throws Refused {
        List<Step> named = isPart(steps.getLast()) ? steps.subList(0, steps.size() - 1) : steps;
        if (named.isEmpty()) {
            throw new Refused(Cause.NO_SUCH_PLACE, place);
        }
        List<Provision> found = places.named(named);
        if (found.size() != 1) {
            throw new Refused(found.isEmpty() ? Cause.NO_SUCH_PLACE : Cause.SEVERAL_PLACES, place);
        }
        return found.getFirst();
    }

    /** «Часть первая» of a provision is its own text. */
    private static boolean isPart(Step step) {
        boolean first = (step.name().equals("part") || step.name().equals("indent"))
                && step.number().equals("1");
        return step.isPartOfProvision() || first;
    }

    private Provision whole(String place, Context context) throws Refused {
        List<Step> steps = steps(place, context);
        if (isPart(steps.getLast())) {
            throw new Refused(Cause.NOT_UNDERSTOOD, place);
        }
        return provision(steps, place);
    }

    /**
     * Where quoted words stand: once in the named words, or once in all texts and headings of the named provision. In a
     * heading they are changed only where that is named.
     */
    private QuotedWords words(String place, String quoted, Context context) throws Refused {
        String words = quoted.strip();
        List<Step> steps = steps(place, context);
        Provision provision = provision(steps, place);
        Field field = steps.getLast().name().equals(Step.HEADING) ? Field.HEADING : Field.TEXT;
        List<QuotedWords> found = isPart(steps.getLast())
                ? QuotedWords.find(provision, field, words)
                : provision
                        .walk()
                        .flatMap(one ->
                                Stream.of(Field.values()).flatMap(any -> QuotedWords.find(one, any, words).stream()))
                        .toList();
        if (found.size() > 1) {
            throw new Refused(Cause.WORDS_REPEATED, words);
        }
        return found.stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow(() -> new Refused(Cause.WORDS_ABSENT, words));
    }

    /** Every place where words stand, headings too; words of several places may stand in one field, never in each other. */
    private List<Edit> throughout(String place, String words, String instead, Context context) throws Refused {
        List<Provision> in;
        if (place.isEmpty() && context.steps().isEmpty()) {
            in = base.walk().toList();
        } else {
            List<Step> steps = place.isEmpty() ? context.steps() : steps(place, context);
            if (isPart(steps.getLast())) {
                throw new Refused(Cause.NOT_UNDERSTOOD, place);
            }
            in = provision(steps, place).walk().toList();
        }
        List<Edit> edits = new ArrayList<>();
        boolean isFound = false;
        for (Provision one : in) {
            for (Field field : Field.values()) {
                int end = 0;
                for (QuotedWords found : QuotedWords.find(one, field, words)) {
                    isFound = true;
                    if (found.from() < end) {
                        throw new Refused(Cause.WORDS_REPEATED, words);
                    }
                    end = found.to();
                    edits.addAll(found.replaced(instead));
                }
            }
        }
        if (!isFound) {
            throw new Refused(Cause.WORDS_ABSENT, words);
        }
        return edits;
    }

    private Done restated(String place, String block, Context context) throws Refused {
        List<Step> steps = steps(place, context);
        Provision provision = provision(steps, place);
        if (steps.getLast().name().equals(Step.HEADING)) {
            return restated(place, provision, Field.HEADING, block);
        }
        if (isPart(steps.getLast()) || provision.kind() == Kind.PREAMBLE) {
            return restated(place, provision, Field.TEXT, block);
        }
        List<Provision> wanted = blocks.read(block, provision.kind());
        boolean same = wanted.size() == 1
                && wanted.getFirst().kind() == provision.kind()
                && (provision.kind().isUnnumbered()
                        || wanted.getFirst().number().equals(provision.number()));
        if (!same) {
            throw new Refused(Cause.BLOCK_DIFFERS, place);
        }
        List<Edit> edits = Rewriting.edits(provision, wanted.getFirst())
                .orElseThrow(() -> new Refused(Cause.BLOCK_DIFFERS, place));
        return new Done(place, edits, Optional.of(new Restated(provision.label(), Optional.empty())));
    }

    private static Done restated(String place, Provision provision, Field field, String block) {
        return new Done(
                place,
                Change.edits(provision, field, block.strip()),
                Optional.of(new Restated(provision.label(), Optional.of(field))));
    }

    private Addition addition(String place, Matcher sentence, String block, Context context) throws Refused {
        String announced = sentence.group("new");
        List<Step> fresh = grammar.list(announced).orElseThrow(() -> new Refused(Cause.NOT_UNDERSTOOD, announced));
        Kind kind = Kind.ofJsonName(fresh.getFirst().name())
                .orElseThrow(() -> new Refused(Cause.NOT_UNDERSTOOD, announced));
        List<Provision> what = blocks.read(block, kind);
        if (!announces(fresh, what)) {
            throw new Refused(Cause.BLOCK_DIFFERS, announced);
        }
        if (place.isEmpty() && sentence.group("sibling") == null) {
            context.require(fresh, announced);
        }
        List<Step> above = context.above(kind);
        Optional<Provision> parent = place.isEmpty()
                ? above.isEmpty() ? Optional.empty() : Optional.of(provision(above, announced))
                : Optional.of(whole(place, context));
        Addition addition = placed(parent, sentence, what, fresh.getFirst().number(), context);
        positions.requireFree(addition);
        return addition;
    }

    private Addition placed(
            Optional<Provision> parent, Matcher sentence, List<Provision> what, String ordinal, Context context)
            throws Refused {
        String sibling = Optional.ofNullable(sentence.group("sibling")).orElse("");
        if (!sibling.isEmpty()) {
            List<Step> steps = new ArrayList<>(parent.flatMap(places::name).orElse(List.of()));
            steps.addAll(grammar.place(sibling).orElseThrow(() -> new Refused(Cause.NOT_UNDERSTOOD, sibling)));
            context.require(steps, sibling);
            boolean behind = grammar.form("side.after").equalsIgnoreCase(sentence.group("side"));
            return positions.beside(provision(steps, sibling), behind, what);
        }
        Optional<Addition> byNumber =
                parent.isPresent() ? positions.in(parent.get(), what, ordinal) : positions.inAct(what);
        return byNumber.orElseThrow(
                () -> new Refused(Cause.SEVERAL_PLACES, what.getFirst().number()));
    }

    private static boolean announces(List<Step> fresh, List<Provision> what) {
        if (fresh.size() != what.size()) {
            return false;
        }
        for (int i = 0; i < what.size(); i++) {
            Provision one = what.get(i);
            boolean same = one.kind().jsonName().equals(fresh.get(i).name())
                    && (one.kind().isUnnumbered()
                            || one.number().equals(fresh.get(i).number()));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
