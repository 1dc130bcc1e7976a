package org.dauys.cli;

import org.dauys.amend.Addition;
import org.dauys.amend.Collision;
import org.dauys.amend.Edit;
import org.dauys.amend.Owner;
import org.dauys.amend.Removal;
import org.dauys.amend.WordEdit;

/** What is said of two changes that cannot both be made: where, whose, and what each does. */
final class CollisionLine {
    private CollisionLine() {}

    static String of(Collision collision) {
        return collision.secondEdit().label() + ": " + name(collision.first()) + " (" + said(collision.firstEdit())
                + ") and " + name(collision.second()) + " (" + said(collision.secondEdit())
                + ") cannot both be made. Leave one of them out.";
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
