package org.dauys.server.submission.form;

import java.util.List;
import java.util.Optional;
import org.dauys.server.people.Actor;
import org.dauys.server.submission.CleanText;
import org.dauys.server.submission.Likenesses.Like;
import org.dauys.server.submission.form.OwnWords.Range;

/**
 * A form as it is being filled in: what one request of it knows, and what is shown beside its fields.
 *
 * @param files whether files were chosen, which no browser keeps
 * @param places where the words stand that the sender typed, when there are several
 * @param marked whether the difference is shown
 * @param likes what asks for the same; shown when the sender has asked for it or is about to send
 */
record Filling(
        Subject subject,
        Filled filled,
        Seal.Fields seal,
        Optional<Actor> actor,
        boolean files,
        List<Range> places,
        boolean marked,
        List<Like> likes) {

    Filling {
        places = List.copyOf(places);
        likes = List.copyOf(likes);
    }

    static Filling of(Subject subject, Filled filled, Seal.Fields seal, Optional<Actor> actor, boolean files) {
        return new Filling(subject, filled, seal, actor, files, List.of(), false, List.of());
    }

    /** About other words of the same provision. */
    Filling choosing(Range words) {
        Subject now = subject.choosing(words);
        return of(now, filled.choosing(subject, now), seal, actor, files);
    }

    Filling sealed(Seal.Fields other) {
        return new Filling(subject, filled, other, actor, files, places, marked, likes);
    }

    Filling among(List<Range> found) {
        return new Filling(subject, filled, seal, actor, files, found, marked, likes);
    }

    Filling showingDifference() {
        return new Filling(subject, filled, seal, actor, files, places, true, likes);
    }

    Filling beside(List<Like> others) {
        return new Filling(subject, filled, seal, actor, files, places, true, others);
    }

    boolean isStranger() {
        return actor.isEmpty();
    }

    /** Whether a new wording is still the present one. */
    boolean isUnchanged() {
        return filled.kind().equals(Choice.MODIFY.code())
                && filled.asked().proposed().equals(CleanText.lines(subject.present()));
    }
}
