package org.dauys.server.drafting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.amend.Addition;
import org.dauys.amend.Application;
import org.dauys.amend.Applied;
import org.dauys.amend.Change;
import org.dauys.amend.CollisionException;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.OwnedChange;
import org.dauys.amend.Owner;
import org.dauys.amend.Placing;
import org.dauys.amend.Removal;
import org.dauys.amend.Standing;
import org.dauys.amend.WordEdit;
import org.dauys.server.consultation.ActPlace;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * Places changes on a version that was made elsewhere: what its makers did to the provision is one change more, and the
 * engine tells what it left of the others.
 */
final class Carried {
    private static final String ONLY = "1";
    private static final Owner MAKERS = new Owner.Editor("the version");

    private final Act from;
    private final Act to;
    private final Map<String, String> labels;

    /**
     * Prepares to place changes.
     *
     * @param labels where each provision of the older version went; those that are gone are not here
     */
    Carried(Act from, Act to, Map<String, String> labels) {
        this.from = from;
        this.to = to;
        this.labels = Map.copyOf(labels);
    }

    /** What became of a change; placed as far as it stands. */
    record Result(PlacedChange.Standing standing, String label, Optional<Change> change) {}

    Result of(String label, Change change) {
        List<Edit> edits = new ArrayList<>();
        EnumSet<PlacedChange.Standing> all = EnumSet.noneOf(PlacedChange.Standing.class);
        for (Edit edit : change.edits()) {
            Result one = of(edit);
            one.change().ifPresent(placed -> edits.addAll(placed.edits()));
            all.add(one.standing());
        }
        PlacedChange.Standing standing =
                all.equals(EnumSet.of(PlacedChange.Standing.STANDS, PlacedChange.Standing.MADE))
                        ? PlacedChange.Standing.OVERTAKEN
                        : Collections.max(all);
        String now = labels.getOrDefault(label, label);
        return standing == PlacedChange.Standing.STANDS
                ? new Result(standing, now, Optional.of(new Change(edits)))
                : new Result(standing, now, Optional.empty());
    }

    private static Result gone() {
        return new Result(PlacedChange.Standing.GONE, "", Optional.empty());
    }

    private static Result stands(Edit edit) {
        return new Result(PlacedChange.Standing.STANDS, "", Optional.of(Change.of(edit)));
    }

    private Result of(Edit edit) {
        String label = labels.get(edit.label());
        Optional<Provision> now = Optional.ofNullable(label).flatMap(known -> provision(to, known));
        if (now.isEmpty()) {
            return gone();
        }
        return switch (edit) {
            case Removal _ -> stands(new Removal(now.get().label()));
            case Addition addition -> added(addition, now.get());
            case WordEdit words -> words(words, now.get());
        };
    }

    private Result added(Addition addition, Provision parent) {
        String after = addition.after().isEmpty() ? "" : labels.getOrDefault(addition.after(), "");
        boolean known = after.isEmpty()
                || parent.children().stream().anyMatch(child -> child.label().equals(after));
        boolean taken = parent.children().stream()
                .anyMatch(child -> addition.provisions().stream()
                        .anyMatch(one -> !one.kind().isUnnumbered()
                                && one.kind() == child.kind()
                                && one.number().equals(child.number())));
        return !known || taken || (after.isEmpty() && !addition.after().isEmpty())
                ? new Result(PlacedChange.Standing.OVERTAKEN, "", Optional.empty())
                : stands(new Addition(parent.label(), after, addition.provisions()));
    }

    private Result words(WordEdit edit, Provision now) {
        Provision was = provision(from, edit.label())
                .orElseThrow(() -> new IllegalArgumentException("There is no \"" + edit.label() + "\""));
        Provision alone = alone(edit.field().of(was));
        List<Edit> makers = Change.edits(alone, Field.TEXT, edit.field().of(now));
        WordEdit left = at(edit, ONLY, Field.TEXT);
        if (makers.contains(left)) {
            return new Result(PlacedChange.Standing.MADE, "", Optional.empty());
        }
        Act base = new Act("", to.language(), Optional.empty(), List.of(), List.of(alone));
        List<OwnedChange> made = makers.isEmpty() ? List.of() : List.of(new OwnedChange(MAKERS, new Change(makers)));
        Standing standing = new Placing(base, made, applied(base, made))
                .of(new OwnedChange(new Owner.Amendment("0"), Change.of(left)));
        return switch (standing.state()) {
            case UNCHANGED ->
                stands(at((WordEdit) standing.onNew().orElseThrow().edits().getFirst(), now.label(), edit.field()));
            case OVERTAKEN -> new Result(PlacedChange.Standing.OVERTAKEN, "", Optional.empty());
            case GONE -> gone();
        };
    }

    private static WordEdit at(WordEdit edit, String label, Field field) {
        return new WordEdit(label, field, edit.from(), edit.to(), edit.was(), edit.becomes());
    }

    private static Provision alone(String text) {
        return new Provision(Kind.ARTICLE, ONLY, ONLY, "art_1", "", text, false, List.of(), List.of());
    }

    private static Applied applied(Act base, List<OwnedChange> made) {
        try {
            return Application.of(base, made);
        } catch (CollisionException impossible) {
            throw new IllegalStateException("The edits of one difference collide", impossible);
        }
    }

    private static Optional<Provision> provision(Act act, String label) {
        return ActPlace.of(act, label).filter(place -> place.other().isEmpty()).map(ActPlace::provision);
    }
}
