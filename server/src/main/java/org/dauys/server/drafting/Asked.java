package org.dauys.server.drafting;

import java.util.List;
import java.util.Optional;
import org.dauys.amend.Addition;
import org.dauys.amend.Change;
import org.dauys.amend.Edit;
import org.dauys.amend.Field;
import org.dauys.amend.Removal;
import org.dauys.amend.Spacing;
import org.dauys.amend.instruct.InsertedNumber;
import org.dauys.compare.Level;
import org.dauys.compare.OtherUnit;
import org.dauys.server.consultation.ActPlace;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Anchor;
import org.dauys.text.Act;
import org.dauys.text.Provision;

/**
 * What an amendment would change in the text that it was made for.
 *
 * @param change empty when there is nothing that could be changed
 * @param why then the reason
 */
record Asked(Optional<Change> change, Optional<Unplaced> why) {

    private static Asked unplaced(Unplaced why) {
        return new Asked(Optional.empty(), Optional.of(why));
    }

    private static Asked edits(List<Edit> edits) {
        return edits.isEmpty()
                ? unplaced(Unplaced.NOTHING_NEW)
                : new Asked(Optional.of(new Change(edits)), Optional.empty());
    }

    /** The change of an amendment in the text of the version and language that it speaks of. */
    static Asked of(Act act, Anchor anchor, Amendment amendment) {
        Optional<ActPlace> place = ActPlace.of(act, anchor.label());
        if (place.isEmpty()) {
            return unplaced(Unplaced.NO_PROVISION);
        }
        Optional<OtherUnit> other = place.get().other();
        if (other.filter(unit -> unit.level() != Level.HEADING).isPresent()) {
            return unplaced(Unplaced.NO_WORDING);
        }
        Provision provision =
                other.isPresent() ? place.get().above().getLast() : place.get().provision();
        Field field = other.isPresent() ? Field.HEADING : Field.TEXT;
        return anchor.quote().isEmpty()
                ? whole(provision, field, amendment)
                : words(provision, field, anchor, amendment);
    }

    private static Asked whole(Provision provision, Field field, Amendment amendment) {
        String text = field.of(provision);
        boolean holdsAll = field == Field.TEXT && text.isBlank();
        return switch (amendment.action()) {
            case DELETE ->
                field == Field.TEXT
                        ? edits(List.of(new Removal(provision.label())))
                        : edits(Change.edits(provision, field, ""));
            case MODIFY -> holdsAll ? unplaced(Unplaced.WHOLE) : edits(Change.edits(provision, field, line(amendment)));
            case ADD ->
                holdsAll
                        ? added(provision, amendment)
                        : edits(Change.edits(
                                provision, field, text + Spacing.between(text, line(amendment)) + line(amendment)));
        };
    }

    /** Behind the last of what an article holds, one more of its kind. */
    private static Asked added(Provision parent, Amendment amendment) {
        if (parent.children().isEmpty()) {
            return unplaced(Unplaced.WHOLE);
        }
        Provision last = parent.children().getLast();
        if (last.kind().isGroup() || !last.children().isEmpty()) {
            return unplaced(Unplaced.WHOLE);
        }
        Optional<String> number = last.kind().isUnnumbered()
                ? Optional.of("")
                : InsertedNumber.of(parent.children(), parent.children().size(), last.kind());
        return number.map(one -> edits(List.of(
                        new Addition(parent.label(), last.label(), List.of(likes(last, one, line(amendment)))))))
                .orElseGet(() -> unplaced(Unplaced.NO_NUMBER));
    }

    /** A provision of the same kind with other words. */
    static Provision likes(Provision sibling, String number, String text) {
        return new Provision(sibling.kind(), number, "", "", "", text, false, List.of(), List.of());
    }

    private static Asked words(Provision provision, Field field, Anchor anchor, Amendment amendment) {
        String text = field.of(provision);
        int from = anchor.quoteStart().orElse(-1);
        if (from < 0 || !text.startsWith(anchor.quote(), from)) {
            from = text.indexOf(anchor.quote());
        }
        if (from < 0) {
            return unplaced(Unplaced.NO_WORDS);
        }
        int to = from + anchor.quote().length();
        String instead = switch (amendment.action()) {
            case DELETE -> "";
            case MODIFY -> line(amendment);
            case ADD -> anchor.quote() + Spacing.between(anchor.quote(), line(amendment)) + line(amendment);
        };
        return edits(Change.edits(provision, field, joined(text.substring(0, from), instead, text.substring(to))));
    }

    /** Where words go, one of the two spaces around them goes with them. */
    private static String joined(String before, String words, String after) {
        if (!words.isEmpty()) {
            return before + words + after;
        }
        String left = before.stripTrailing();
        String right = after.stripLeading();
        return left + Spacing.between(left, right) + right;
    }

    private static String line(Amendment amendment) {
        return amendment.proposed().strip().replaceAll("\\s+", " ");
    }
}
