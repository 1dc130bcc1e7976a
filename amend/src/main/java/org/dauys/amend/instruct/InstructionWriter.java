package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.amend.Addition;
import org.dauys.amend.Application;
import org.dauys.amend.Change;
import org.dauys.amend.CollisionException;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.WordEdit;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/**
 * Writes a change as the sentences of an amending act. Each sentence is read again ({@link InstructionReader}) before it is
 * handed out; one that would not do the same is not written, and a longer way to say it is tried.
 */
public final class InstructionWriter {
    private final Grammar grammar;
    private final Places places;
    private final Blocks blocks;
    private final AdditionSentences additions;
    private final InstructionReader reader;
    private final Map<String, Provision> byLabel = new LinkedHashMap<>();

    /**
     * Prepares to write.
     *
     * @param base on which the change was computed
     * @param language of the instructions: kk, ru or en
     * @throws IllegalArgumentException for any other language
     */
    public InstructionWriter(Act base, Language language) {
        this.grammar = new Grammar(language, base);
        this.places = new Places(base);
        this.blocks = new Blocks(grammar, base);
        this.additions = new AdditionSentences(grammar, places, blocks);
        this.reader = new InstructionReader(base, grammar, places);
        base.walk().forEach(provision -> byLabel.put(provision.label(), provision));
    }

    /** The sentences of a change: words of one field together, in the order of the edits. */
    public Written write(Change change) {
        Map<String, List<Edit>> groups = new LinkedHashMap<>();
        for (Edit edit : change.edits()) {
            String group = edit instanceof WordEdit words ? words.label() + " " + words.field() : edit.toString();
            groups.computeIfAbsent(group, none -> new ArrayList<>()).add(edit);
        }
        Map<String, Integer> labels = new HashMap<>();
        groups.values().forEach(group -> labels.merge(group.getFirst().label(), 1, Integer::sum));
        List<String> sentences = new ArrayList<>();
        List<Edit> unwritten = new ArrayList<>();
        for (List<Edit> group : groups.values()) {
            boolean alone = labels.getOrDefault(group.getFirst().label(), 0) == 1;
            Optional<List<String>> written = group(group, alone);
            written.ifPresentOrElse(sentences::addAll, () -> unwritten.addAll(group));
        }
        return new Written(sentences, unwritten);
    }

    /** {@code alone}: nothing else is changed in their provision, so that it may be given anew with its number. */
    private Optional<List<String>> group(List<Edit> group, boolean alone) {
        return switch (group.getFirst()) {
            case Removal removal -> removal(removal);
            case Addition addition -> addition(addition);
            case WordEdit first -> {
                List<WordEdit> words = new ArrayList<>();
                for (Edit edit : group) {
                    if (edit instanceof WordEdit one) {
                        words.add(one);
                    }
                }
                yield words(words, alone);
            }
        };
    }

    private Provision at(String label) {
        Provision provision = byLabel.get(label);
        if (provision == null) {
            throw new IllegalArgumentException("The base has no \"" + label + "\": place the change on it first");
        }
        return provision;
    }

    private Optional<List<String>> removal(Removal removal) {
        return places.name(at(removal.label()))
                .flatMap(steps -> grammar.opened("remove", steps))
                .filter(one -> isReadAs(one, List.of(removal)))
                .map(List::of);
    }

    private boolean isReadAs(String sentence, Collection<? extends Edit> edits) {
        Instructions read = reader.read("1. " + sentence + ".");
        return read.told().isEmpty() && read.edits().equals(List.copyOf(edits));
    }

    private Optional<List<String>> addition(Addition addition) {
        return additions.of(addition, siblings(addition), parent(addition)).stream()
                .filter(sentence -> isReadAs(sentence, List.of(addition)))
                .findFirst()
                .map(List::of);
    }

    private Optional<Provision> parent(Addition addition) {
        return addition.label().isEmpty() ? Optional.empty() : Optional.of(at(addition.label()));
    }

    private List<Provision> siblings(Addition addition) {
        return parent(addition).map(Provision::children).orElse(places.roots());
    }

    private Optional<List<String>> words(List<WordEdit> edits, boolean alone) {
        WordEdit first = edits.getFirst();
        Provision provision = at(first.label());
        Field field = first.field();
        Optional<List<Step>> steps = places.name(provision);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<Step> place = new ArrayList<>(steps.get());
        if (field == Field.HEADING) {
            place.add(new Step(Step.HEADING, ""));
        }
        List<Step> own = new ArrayList<>(place);
        own.add(new Step(Step.OWN, ""));
        // What stands in the list below, or in the heading, may hold the same words.
        boolean isBeside = field == Field.TEXT
                && !(provision.children().isEmpty() && provision.heading().isEmpty());
        String wanted = after(provision, field, edits);
        for (int context = 0; context <= 2; context++) {
            for (List<Step> one : isBeside ? List.of(place, own) : List.of(place)) {
                Optional<List<String>> sentences = sentences(provision, one, edits, context);
                if (sentences.isPresent() && give(provision, field, sentences.get(), wanted)) {
                    return sentences;
                }
            }
        }
        return restated(provision, field, place, wanted, alone).filter(one -> give(provision, field, one, wanted));
    }

    private Optional<List<String>> sentences(Provision provision, List<Step> place, List<WordEdit> edits, int context) {
        List<String> sentences = new ArrayList<>();
        for (WordEdit edit : edits) {
            Optional<String> sentence = WordSentence.of(provision, edit, context, grammar.quotes())
                    .flatMap(one -> grammar.opened(one.name(), place).map(one::filled));
            if (sentence.isEmpty()) {
                return Optional.empty();
            }
            sentences.add(sentence.get());
        }
        return Optional.of(sentences);
    }

    /** The whole of the words anew: with its number where nothing else stands in the provision or is changed there. */
    private Optional<List<String>> restated(
            Provision provision, Field field, List<Step> place, String wanted, boolean alone) {
        List<Step> steps = new ArrayList<>(place);
        String block = wanted;
        if (field == Field.TEXT) {
            boolean whole =
                    alone && provision.children().isEmpty() && !provision.kind().isUnnumbered();
            if (!whole) {
                steps.add(new Step(Step.OWN, ""));
            } else if (!provision.text().isEmpty()) {
                block = blocks.print(List.of(new Provision(
                        provision.kind(),
                        provision.number(),
                        "",
                        "",
                        provision.heading(),
                        wanted,
                        false,
                        List.of(),
                        List.of())));
            }
        }
        return Quotation.quote(block, grammar.quotes())
                .flatMap(quoted -> grammar.opened("restate", steps).map(one -> List.of(one.replace("{0}", quoted))));
    }

    /** Whether sentences, read again, give the wanted words of this field, and change nothing else. */
    private boolean give(Provision provision, Field field, List<String> sentences, String wanted) {
        Instructions read = reader.read(new Written(sentences, List.of()).text());
        List<WordEdit> edits = new ArrayList<>();
        for (Edit edit : read.edits()) {
            boolean here = edit instanceof WordEdit words
                    && words.label().equals(provision.label())
                    && words.field() == field
                    && edits.add(words);
            if (!here) {
                return false;
            }
        }
        return read.told().isEmpty() && after(provision, field, edits).equals(wanted);
    }

    /** The words of a field after edits of it. */
    private static String after(Provision provision, Field field, List<WordEdit> edits) {
        if (edits.isEmpty()) {
            return field.of(provision);
        }
        Provision alone = new Provision(
                provision.kind(),
                provision.number(),
                provision.label(),
                "",
                provision.heading(),
                provision.text(),
                false,
                List.of(),
                List.of());
        Act act = new Act("", Language.ENGLISH, Optional.empty(), List.of(), List.of(alone));
        try {
            List<OwnedChange> changes =
                    List.of(new OwnedChange(new Owner.Amendment("0"), new Change(List.copyOf(edits))));
            return field.of(Application.of(act, changes).act().provisions().getFirst());
        } catch (CollisionException collides) {
            throw new IllegalArgumentException(collides);
        }
    }
}
