package org.dauys.server.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.amend.Addition;
import org.dauys.amend.Change;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.WordEdit;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Submission;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.Provision;

/**
 * An amendment that may come into the next version.
 *
 * @param submission it
 * @param change how it stands in the version that the work is on
 * @param decision what was decided so far
 */
public record Candidate(Submission submission, PlacedChange change, Decision decision) {

    /** The same without what editors decided, which is nobody else's before a version is published. */
    public Candidate undecided() {
        return new Candidate(submission, change, Decision.NONE);
    }

    /** By which the register, the engine and pages call it. */
    public int number() {
        return submission.number();
    }

    /** As the engine knows it. */
    public Owner owner() {
        return new Owner.Amendment(String.valueOf(number()));
    }

    /** The article that it is worked on with. */
    public String article() {
        return OtherUnit.article(change.label());
    }

    /** Whether its own words can be taken as they are. */
    public boolean stands() {
        return change.change().isPresent();
    }

    /** Whether it asks that a provision be deleted. */
    public boolean isRemoval() {
        return edits().stream().allMatch(Removal.class::isInstance) && stands();
    }

    /** Whether a provision goes, in all languages at once: it asks for that, and no other words come instead. */
    public boolean removes() {
        return isRemoval() && decision.choice() != Choice.REWORD;
    }

    /** What it adds, where it adds a provision. */
    public Optional<Addition> addition() {
        return edits().stream()
                .filter(Addition.class::isInstance)
                .map(Addition.class::cast)
                .findFirst();
    }

    /** Whether something has to be decided of it and nothing is; what was taken for this text already needs no decision. */
    public boolean isUndecided() {
        return decision.choice() == Choice.OPEN && !change.standing().isTaken();
    }

    /** Its own edits, in its own language. */
    public List<Edit> edits() {
        return change.change().map(Change::edits).orElse(List.of());
    }

    /** Whose words it changes: heading or text. */
    public Field field() {
        return edits().stream()
                .filter(WordEdit.class::isInstance)
                .map(edit -> ((WordEdit) edit).field())
                .findFirst()
                .orElse(Field.TEXT);
    }

    /** The label of the provision that it changes. */
    public String label() {
        return edits().stream().findFirst().map(Edit::label).orElse(change.label());
    }

    /** What it changes in a text as it was decided; as it asks for while nothing is. Nothing where no wording is given. */
    public List<Edit> edits(Act act) {
        Language language = act.language();
        boolean own = language.equals(change.language());
        Optional<String> wording = decision.wording(language);
        if (own && decision.choice() != Choice.REWORD) {
            return edits();
        }
        if (removes()) {
            return provision(act, label()).isPresent() ? edits() : List.of();
        }
        return wording.map(words -> worded(act, words)).orElse(List.of());
    }

    private List<Edit> worded(Act act, String words) {
        Optional<Addition> addition = addition();
        if (addition.isPresent()) {
            if (!isPoint(act, addition.get())) {
                return List.of();
            }
            Provision added = addition.get().provisions().getFirst();
            return List.of(new Addition(
                    addition.get().label(),
                    addition.get().after(),
                    List.of(Asked.likes(added, added.number(), words))));
        }
        return provision(act, label())
                .map(base -> Change.edits(base, field(), words))
                .orElse(List.of());
    }

    /** Whether a text has the place where something is to be added. */
    private static boolean isPoint(Act act, Addition addition) {
        return provision(act, addition.label())
                .filter(parent -> addition.after().isEmpty()
                        || parent.children().stream()
                                .anyMatch(child -> child.label().equals(addition.after())))
                .isPresent();
    }

    /** The same for the engine, all of it in the amendment's name; empty where it changes nothing in this text. */
    Optional<OwnedChange> owned(Act act) {
        List<Edit> edits = edits(act);
        return edits.isEmpty() ? Optional.empty() : Optional.of(new OwnedChange(owner(), new Change(edits)));
    }

    /** The same with what the editor worded in the editor's name: only what the amendment asks for is its own. */
    List<OwnedChange> byOwner(Act act) {
        boolean reworded = decision.choice() == Choice.REWORD && act.language().equals(change.language());
        if (!reworded) {
            return owned(act).map(List::of).orElse(List.of());
        }
        Set<Edit> asked = new HashSet<>(edits());
        List<Edit> own = new ArrayList<>();
        List<Edit> editors = new ArrayList<>();
        edits(act).forEach(edit -> (asked.contains(edit) ? own : editors).add(edit));
        List<OwnedChange> all = new ArrayList<>();
        if (!own.isEmpty()) {
            all.add(new OwnedChange(owner(), new Change(own)));
        }
        if (!editors.isEmpty()) {
            all.add(new OwnedChange(new Owner.Editor(WordsJson.write(decision.reason())), new Change(editors)));
        }
        return all;
    }

    /** Whether a text in another language has not what is to be changed there, or the point where something is added. */
    public boolean isNowhereIn(Act act) {
        return decision.choice().isTaken()
                && !act.language().equals(change.language())
                && !removes()
                && !addition()
                        .map(one -> isPoint(act, one))
                        .orElseGet(() -> provision(act, label()).isPresent());
    }

    /** Whether a text still needs what is the same in its language. */
    public boolean isMissingIn(Language language) {
        return decision.choice().isTaken()
                && !language.equals(change.language())
                && !removes()
                && decision.wording(language).isEmpty();
    }

    /** The provision's words in a text: what an editor begins with. */
    public String base(Act act) {
        return addition().isPresent()
                ? ""
                : provision(act, label()).map(field()::of).orElse("");
    }

    private static Optional<Provision> provision(Act act, String label) {
        return ActPlace.of(act, label).filter(place -> place.other().isEmpty()).map(ActPlace::provision);
    }
}
