package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.dauys.text.Kind;
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
        List<String> sentences = new ArrayList<>();
        List<Edit> unwritten = new ArrayList<>();
        for (List<Edit> group : groups.values()) {
            Optional<List<String>> written = group(group);
            written.ifPresentOrElse(sentences::addAll, () -> unwritten.addAll(group));
        }
        return new Written(sentences, unwritten);
    }

    private Optional<List<String>> group(List<Edit> group) {
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
                yield words(words);
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
                .flatMap(steps -> sentence("remove", steps))
                .filter(one -> isReadAs(one, List.of(removal)))
                .map(List::of);
    }

    /** A sentence with its place, and {0} and {1} still open. */
    private Optional<String> sentence(String name, List<Step> steps) {
        String form = grammar.form("write." + name);
        for (String grammaticalCase : List.of("loc", "acc", "nom")) {
            if (form.contains("{" + grammaticalCase + "}")) {
                return grammar.place(steps, grammaticalCase)
                        .map(place -> capital(form.replace("{" + grammaticalCase + "}", place)));
            }
        }
        return Optional.of(form);
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private boolean isReadAs(String sentence, Collection<? extends Edit> edits) {
        Instructions read = reader.read("1. " + sentence + ".");
        return read.told().isEmpty() && read.edits().equals(List.copyOf(edits));
    }

    private Optional<List<String>> addition(Addition addition) {
        Optional<String> block = Quotation.quote(blocks.print(addition.provisions()), grammar.quotes());
        Optional<String> fresh = fresh(addition);
        if (block.isEmpty() || fresh.isEmpty()) {
            return Optional.empty();
        }
        for (String form : forms(addition)) {
            String sentence = capital(form.replace("{new}", fresh.get())).replace("{0}", block.get());
            if (isReadAs(sentence, List.of(addition))) {
                return Optional.of(List.of(sentence));
            }
        }
        return Optional.empty();
    }

    /** «пунктом 3-1 и пунктом 3-2»; what is counted gets the number that it has when it stands there. */
    private Optional<String> fresh(Addition addition) {
        int ordinal = 2;
        for (Provision sibling : siblings(addition)) {
            if (sibling.kind().isUnnumbered() && !addition.after().isEmpty()) {
                ordinal++;
            }
            if (sibling.label().equals(addition.after())) {
                break;
            }
        }
        List<String> nouns = new ArrayList<>();
        for (Provision one : addition.provisions()) {
            String number = one.kind().isUnnumbered() ? String.valueOf(ordinal++) : one.number();
            Step step = new Step(one.kind().jsonName(), number);
            Optional<String> noun = grammar.place(List.of(step), grammar.form("case.new"));
            if (noun.isEmpty()) {
                return Optional.empty();
            }
            nouns.add(noun.get().replaceFirst("^the ", ""));
        }
        return Optional.of(String.join(grammar.form("and"), nouns));
    }

    private List<Provision> siblings(Addition addition) {
        return addition.label().isEmpty()
                ? places.roots()
                : at(addition.label()).children();
    }

    /** From the shortest: by number alone, behind or before a sibling, in what it stands in. */
    private List<String> forms(Addition addition) {
        List<String> forms = new ArrayList<>();
        Kind kind = addition.provisions().getFirst().kind();
        if (kind == Kind.ARTICLE || kind.isGroup() || addition.label().isEmpty()) {
            forms.add(grammar.form("write.add.act"));
        }
        Optional<List<Step>> parent = addition.label().isEmpty() ? Optional.empty() : places.name(at(addition.label()));
        List<Provision> siblings = siblings(addition);
        int next = 0;
        while (next < siblings.size()
                && !addition.after().isEmpty()
                && !siblings.get(next).label().equals(addition.after())) {
            next++;
        }
        next += addition.after().isEmpty() ? 0 : 1;
        parent.ifPresent(steps -> sentence("add", steps).ifPresent(forms::add));
        Optional<Provision> behind = next == 0 ? Optional.empty() : Optional.of(siblings.get(next - 1));
        Optional<Provision> before = next == siblings.size() ? Optional.empty() : Optional.of(siblings.get(next));
        parent.ifPresent(steps -> {
            behind.ifPresent(
                    one -> beside("add.after", steps, "case.after", one).ifPresent(forms::add));
            before.ifPresent(
                    one -> beside("add.before", steps, "case.before", one).ifPresent(forms::add));
        });
        behind.ifPresent(one -> besideInAct("add.act.after", "case.after", one).ifPresent(forms::add));
        before.ifPresent(
                one -> besideInAct("add.act.before", "case.before", one).ifPresent(forms::add));
        return forms;
    }

    private Optional<String> beside(String name, List<Step> parent, String grammaticalCase, Provision sibling) {
        return grammar.place(List.of(Step.of(sibling)), grammar.form(grammaticalCase))
                .filter(noun -> Step.names(sibling))
                .flatMap(noun -> sentence(name, parent).map(one -> one.replace("{sibling}", noun)));
    }

    private Optional<String> besideInAct(String name, String grammaticalCase, Provision sibling) {
        return places.name(sibling)
                .flatMap(steps -> grammar.place(steps, grammar.form(grammaticalCase)))
                .map(noun -> grammar.form("write." + name).replace("{sibling}", noun));
    }

    private Optional<List<String>> words(List<WordEdit> edits) {
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
        // What stands in the list below may hold the same words.
        boolean hasList = field == Field.TEXT && !provision.children().isEmpty();
        String wanted = after(provision, field, edits);
        for (int context = 0; context <= 2; context++) {
            for (List<Step> one : hasList ? List.of(place, own) : List.of(place)) {
                Optional<List<String>> sentences = sentences(provision, one, edits, context);
                if (sentences.isPresent() && give(provision, field, sentences.get(), wanted)) {
                    return sentences;
                }
            }
        }
        return restated(provision, field, place, wanted).filter(one -> give(provision, field, one, wanted));
    }

    private Optional<List<String>> sentences(Provision provision, List<Step> place, List<WordEdit> edits, int context) {
        List<String> sentences = new ArrayList<>();
        for (WordEdit edit : edits) {
            Optional<String> sentence = WordSentence.of(provision, edit, context, grammar.quotes())
                    .flatMap(one -> sentence(one.name(), place).map(one::filled));
            if (sentence.isEmpty()) {
                return Optional.empty();
            }
            sentences.add(sentence.get());
        }
        return Optional.of(sentences);
    }

    /** The whole of the words anew: with its number where nothing else stands in the provision. */
    private Optional<List<String>> restated(Provision provision, Field field, List<Step> place, String wanted) {
        List<Step> whole = new ArrayList<>(place);
        String block = wanted;
        if (field == Field.TEXT) {
            boolean alone = provision.children().isEmpty() && !provision.kind().isUnnumbered();
            if (!alone) {
                whole.add(new Step(Step.OWN, ""));
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
                .flatMap(quoted -> sentence("restate", whole).map(one -> List.of(one.replace("{0}", quoted))));
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
