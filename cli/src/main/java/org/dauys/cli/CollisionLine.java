package org.dauys.cli;

import org.dauys.amend.Addition;
import org.dauys.amend.Collision;
import org.dauys.amend.Edit;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.SubAmendment;
import org.dauys.amend.WordEdit;

/** What is said of changes that are not made: of two that cannot both be, where, whose, and what each does; of one that falls with another. */
final class CollisionLine {
    private CollisionLine() {}

    static String of(Collision collision) {
        return collision.secondEdit().label() + ": " + name(collision.first()) + " (" + said(collision.firstEdit())
                + ") and " + name(collision.second()) + " (" + said(collision.secondEdit())
                + ") cannot both be made. Leave one of them out.";
    }

    /** What is said of an amendment to an amendment that is not made. */
    static String fallen(SubAmendment sub) {
        return name(sub.own().owner()) + " falls with " + name(sub.target()) + ", which is not among the changes";
    }

    private static String said(Edit edit) {
        return switch (edit) {
            case Removal removal -> "removes " + removal.label();
            case WordEdit words
            when words.isDeletion() -> "removes \"" + words.was().strip() + "\"";
            case WordEdit words -> "\"" + words.wording() + "\"";
            case Addition addition -> "adds \"" + addition.wording() + "\"";
        };
    }

    private static String name(Owner owner) {
        return switch (owner) {
            case Owner.Amendment amendment -> "amendment " + amendment.number();
            case Owner.Editor editor -> "the editor's change (" + editor.reason() + ")";
            case Owner.Base base -> "the base";
        };
    }
}
