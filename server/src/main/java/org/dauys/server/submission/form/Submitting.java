package org.dauys.server.submission.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.site.Errors;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.Likenesses;
import org.dauys.server.submission.Likenesses.Like;
import org.dauys.server.submission.Register.Registered;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.form.OwnWords.Range;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What becomes of a form, as its buttons ask: shown once more, or registered. */
@Component
class Submitting {
    private final Admission admission;
    private final Seal seal;
    private final Sending sending;
    private final Likenesses likenesses;
    private final Submissions submissions;

    Submitting(Admission admission, Seal seal, Sending sending, Likenesses likenesses, Submissions submissions) {
        this.admission = admission;
        this.seal = seal;
        this.sending = sending;
        this.likenesses = likenesses;
        this.submissions = submissions;
    }

    /** What comes next. */
    sealed interface Next {
        /** The form, shown once more. */
        record Again(Filling filling, HttpStatus status) implements Next {}

        /** Its receipt. */
        record Receipt(int number, UUID key) implements Next {}
    }

    Next next(Filling filling, List<MultipartFile> files, ReaderVisit visit) {
        return switch (visit.form().text("do")) {
            case "find" -> find(filling, visit.errors());
            case "all" -> step(filling.choosing(OwnWords.NONE));
            case "difference" -> step(filling.showingDifference());
            default -> send(filling, files, visit);
        };
    }

    private static Next step(Filling filling) {
        return new Next.Again(filling, HttpStatus.OK);
    }

    /** Chooses words by typing them. */
    private static Next find(Filling filling, Errors errors) {
        List<Range> places = filling.filled().sought().place().isEmpty()
                ? OwnWords.find(
                        filling.subject().own(), filling.filled().sought().words())
                : place(filling);
        if (places.size() == 1) {
            return step(filling.choosing(places.getFirst()));
        }
        if (places.isEmpty()) {
            errors.add("chosen", "submission.error.chosen");
        }
        return step(filling.among(places));
    }

    private static List<Range> place(Filling filling) {
        String[] ends = filling.filled().sought().place().split("-", 2);
        boolean numbers = ends.length == 2 && ends[0].matches("[0-9]{1,7}") && ends[1].matches("[0-9]{1,7}");
        Range range = numbers
                ? OwnWords.range(filling.subject().own(), Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                : OwnWords.NONE;
        return range.isEmpty() ? List.of() : List.of(range);
    }

    private Next send(Filling filling, List<MultipartFile> chosen, ReaderVisit visit) {
        Optional<UUID> key = filling.seal().requestKey();
        Optional<Registered> before = key.flatMap(sending::before);
        if (before.isPresent()) {
            return again(filling, before.get(), key.orElseThrow(), visit);
        }
        Checking.check(filling.subject(), filling.filled(), !filling.isStranger(), visit.errors());
        List<Attachment> files = sending.files(chosen, visit.errors());
        boolean doubtful = admission.admit(filling, visit.form().text("work"), visit.request(), visit.errors());
        if (!visit.isFine()) {
            return new Next.Again(filling, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Like> likes = filling.filled().seen() ? List.of() : likes(filling, visit.consultation());
        if (!likes.isEmpty()) {
            return step(filling.beside(likes));
        }
        Registered made = doubtful
                ? sending.sendToModerator(visit.consultation(), filling, files, key.orElseThrow())
                : sending.send(visit.consultation(), filling, files, key.orElseThrow());
        // Another form with the same key was being taken while this one was looked at.
        return made.again()
                ? again(filling, made, key.orElseThrow(), visit)
                : new Next.Receipt(made.number(), key.orElseThrow());
    }

    /** The same form, sent again: its receipt; another one with the key of the first: a new one must be sent on purpose. */
    private Next again(Filling filling, Registered before, UUID key, ReaderVisit visit) {
        Submission kept = submissions
                .byNumber(visit.id(), before.number())
                .filter(submission -> submission.id() == before.id())
                .orElseThrow(Submissions::missing);
        Filled filled = filling.filled();
        boolean same = kept.rationale().equals(filled.asked().rationale())
                && kept.amendment()
                        .map(amendment -> amendment.proposed().equals(filled.words()))
                        .orElseGet(() -> kept.words().equals(filled.asked().words()));
        if (same) {
            return new Next.Receipt(before.number(), key);
        }
        visit.mistake("send", "submission.error.sent", String.valueOf(before.number()));
        return new Next.Again(filling.sealed(seal.fresh()), HttpStatus.CONFLICT);
    }

    /** Others that ask for the same. */
    List<Like> likes(Filling filling, Consultation consultation) {
        return likenesses.of(sending.draft(consultation, filling));
    }
}
