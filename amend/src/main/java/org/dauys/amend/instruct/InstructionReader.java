package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.amend.Change;
import org.dauys.amend.Collision;
import org.dauys.amend.Collisions;
import org.dauys.amend.Edit;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.instruct.SentenceReader.Done;
import org.dauys.amend.instruct.Told.Cause;
import org.dauys.text.Act;
import org.dauys.text.Language;

/**
 * Reads the instructions of an amending act against its base. All of them speak of the base as it is before any of them is
 * done. What is not understood, names no place or more than one, or quotes words that are not there, is told and not done.
 * A line that only names a place, «в статье 27:», is that of the lines below it, until another is named.
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
        List<Edit> edits = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        Context context = Context.NONE;
        for (Quotation sentence : Quotation.of(text)) {
            Optional<List<Step>> named = place(sentence.skeleton());
            if (named.isPresent()) {
                context = new Context(context.around(named.get()));
                continue;
            }
            if (!grammar.hasVerb(sentence.skeleton())) {
                told.add(new Told(sentence.line(), sentence.text(), Cause.NO_INSTRUCTION, ""));
                continue;
            }
            String place = "";
            for (String part : parts(sentence.skeleton().replaceAll("[.;,\\s]+$", ""))) {
                try {
                    Done done = sentences.read(part, place, sentence.quoted(), context);
                    place = done.place();
                    edits.addAll(done.edits());
                    done.edits().forEach(edit -> lines.add(sentence.line()));
                } catch (Refused refused) {
                    told.add(new Told(sentence.line(), sentence.text(), refused.cause(), refused.detail()));
                }
            }
        }
        return withoutCollisions(edits, lines, told);
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

    private Instructions withoutCollisions(List<Edit> edits, List<Integer> lines, List<Told> told) {
        if (edits.isEmpty()) {
            return new Instructions(edits, told);
        }
        List<OwnedChange> changes = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            changes.add(new OwnedChange(new Owner.Amendment(String.valueOf(i)), Change.of(edits.get(i))));
        }
        List<Edit> kept = new ArrayList<>(edits);
        for (Collision collision : Collisions.of(base, changes)) {
            for (Owner owner : List.of(collision.first(), collision.second())) {
                int at = Integer.parseInt(((Owner.Amendment) owner).number());
                if (kept.remove(edits.get(at))) {
                    told.add(new Told(
                            lines.get(at),
                            edits.get(at).wording(),
                            Cause.COLLIDES,
                            edits.get(at).label()));
                }
            }
        }
        return new Instructions(kept, told);
    }
}
