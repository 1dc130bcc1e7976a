package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.amend.Edit;
import org.dauys.amend.instruct.SentenceReader.Done;
import org.dauys.amend.instruct.Told.Cause;
import org.dauys.text.Act;
import org.dauys.text.Language;

/**
 * Reads the instructions of an amending act against its base. All of them speak of the base as it is before any of them is
 * done. What is not understood, names no place or more than one, or quotes words that are not there, is told and not done.
 * A line that only names a place, «в статье 27:», is that of the lines below it, until another is named; below one that was
 * to name a place and is not understood, which may be one in another act, nothing is done until a line as high names one.
 */
public final class InstructionReader {
    private static final Pattern ITEM_BREAK =
            Pattern.compile("(?<=⟧)[;,]\\s+|(?<=\\p{L});\\s+|(?<=\\p{L}),\\s+(?=[^⟦;,]*⟦)");

    private final Act base;
    private final Grammar grammar;
    private final SentenceReader sentences;

    /**
     * Prepares to read.
     *
     * @param base the act that the instructions change
     * @param language of the instructions: kk, ru or en
     * @throws IllegalArgumentException for any other language
     */
    public InstructionReader(Act base, Language language) {
        this(base, new Grammar(language, base), new Places(base));
    }

    InstructionReader(Act base, Grammar grammar, Places places) {
        this.base = base;
        this.grammar = grammar;
        this.sentences = new SentenceReader(base, grammar, places);
    }

    /** Reads the text of an amending act, one instruction a line, with the lines that it quotes. */
    public Instructions read(String text) {
        List<Instruction> instructions = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        read(text, instructions, told);
        return withoutContradictions(base, instructions, told);
    }

    /** The same one by one; those that contradict each other are not looked for. */
    void read(String text, List<Instruction> instructions, List<Told> told) {
        Context context = Context.NONE;
        Outline outline = new Outline();
        for (Quotation sentence : Quotation.of(text)) {
            outline.take(sentence.skeleton());
            Optional<List<Step>> named = place(sentence.skeleton());
            if (named.isPresent()) {
                if (!outline.isInUnknown()) {
                    context = context.then(named.get());
                    outline.know(context.isKnown());
                }
                continue;
            }
            if (isToName(sentence.skeleton())) {
                // What stood above is not the place of what follows.
                context = Context.UNKNOWN;
                outline.lose();
                told.add(new Told(sentence.line(), sentence.text(), Cause.NOT_UNDERSTOOD, ""));
                continue;
            }
            if (!isInstruction(sentence)) {
                told.add(new Told(sentence.line(), sentence.text(), Cause.NO_INSTRUCTION, ""));
                continue;
            }
            if (outline.isInUnknown()) {
                told.add(new Told(sentence.line(), sentence.text(), Cause.PLACE_UNKNOWN, ""));
                continue;
            }
            read(sentence, context, instructions, told);
        }
    }

    /** Behind a part that is refused the rest of its line is not read: it may mean a place that was not understood. */
    private void read(Quotation sentence, Context context, List<Instruction> instructions, List<Told> told) {
        String place = "";
        boolean isRefused = false;
        for (String part : parts(sentence.skeleton().replaceAll("[.;,\\s]+$", ""))) {
            if (isRefused) {
                told.add(new Told(sentence.line(), sentence.text(), Cause.BEHIND_REFUSED, sentence.filled(part)));
                continue;
            }
            try {
                Done done = sentences.read(part, place, sentence.quoted(), context);
                place = done.place();
                instructions.add(new Instruction(sentence.line(), sentence.text(), done.edits(), done.restated()));
            } catch (Refused refused) {
                told.add(new Told(sentence.line(), sentence.text(), refused.cause(), refused.detail()));
                isRefused = true;
            }
        }
    }

    /** Whether something may have to be done. A line that is longer than people write is never called none unseen. */
    private boolean isInstruction(Quotation sentence) {
        return !sentence.quoted().isEmpty()
                || sentence.skeleton().length() > SentenceReader.MOST_CHARACTERS
                || grammar.saysSomething(sentence.skeleton());
    }

    /** Whether a line that names no known place was to name that of the lines below it: it ends as one, or lacks only the end. */
    private boolean isToName(String skeleton) {
        return skeleton.endsWith(":")
                || place(skeleton.replaceAll("[.;,\\s]+$", "") + ":").isPresent();
    }

    /** The place of a line that only names one. */
    private Optional<List<Step>> place(String skeleton) {
        for (String line : List.of(SentenceReader.unnumbered(skeleton), skeleton)) {
            if (line.length() > SentenceReader.MOST_CHARACTERS) {
                return Optional.empty();
            }
            Matcher context = grammar.sentence("context").matcher(line);
            Optional<List<Step>> place = context.matches() ? grammar.place(context.group("place")) : Optional.empty();
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** One instruction, or several on a line where the whole is none. */
    private List<String> parts(String skeleton) {
        boolean one = sentences.sentence(skeleton).isPresent()
                || sentences.sentence(SentenceReader.unnumbered(skeleton)).isPresent();
        return one ? List.of(skeleton) : List.of(ITEM_BREAK.split(skeleton, -1));
    }

    /** What can be done together; the others are told. */
    static Instructions withoutContradictions(Act base, List<Instruction> instructions, List<Told> told) {
        Map<Integer, String> contradictions = Contradictions.of(base, instructions);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < instructions.size(); i++) {
            Instruction one = instructions.get(i);
            String label = contradictions.get(i);
            if (label == null) {
                edits.addAll(one.edits());
            } else {
                told.add(new Told(one.line(), one.text(), Cause.COLLIDES, label));
            }
        }
        return new Instructions(edits, told);
    }
}
