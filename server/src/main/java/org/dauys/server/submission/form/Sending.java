package org.dauys.server.submission.form;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.site.Errors;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Register.Registered;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.Who;
import org.dauys.server.submission.files.SentFiles;
import org.dauys.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a form that is right. Whoever sends it is known to people before the register knows what they sent. */
@Component
class Sending {
    private final Register register;
    private final Participants participants;
    private final GroupCommit together;
    private final SentFiles files;
    private final InstantSource clock;

    Sending(Register register, Participants participants, GroupCommit together, SentFiles files, InstantSource clock) {
        this.register = register;
        this.participants = participants;
        this.together = together;
        this.files = files;
        this.clock = clock;
    }

    /** The files that may be kept; adds what is wrong with the others. */
    List<Attachment> files(List<MultipartFile> sent, Errors errors) {
        return Checking.files(files, sent, errors);
    }

    /** The same form, sent before. Of one that is being taken now the register hears when it takes this one. */
    Optional<Registered> before(UUID requestKey) {
        return register.known(requestKey);
    }

    /** Registers it, with what others send at the same moment. */
    Registered send(Consultation consultation, Filling filling, List<Attachment> files, UUID requestKey) {
        return send(consultation, filling, files, requestKey, register::register);
    }

    /** The same with a doubtful one: a moderator looks at it first. */
    Registered sendToModerator(Consultation consultation, Filling filling, List<Attachment> files, UUID requestKey) {
        return send(consultation, filling, files, requestKey, register::registerForModerator);
    }

    private Registered send(
            Consultation consultation,
            Filling filling,
            List<Attachment> files,
            UUID requestKey,
            Function<NewSubmission, Registered> taking) {
        Filled filled = filling.filled();
        Optional<Actor> actor = filling.actor();
        return together.run(consultation.id(), () -> {
            boolean tellsWho = actor.isPresent()
                    ? filled.signed().named()
                    : !filled.signed().email().isEmpty();
            // The register looks itself; but of a form that was sent before, nothing is told to people once more.
            Optional<Registered> before = tellsWho ? register.byRequest(requestKey) : Optional.empty();
            if (before.isPresent()) {
                return before.get();
            }
            Optional<UUID> author = actor.map(Actor::participant)
                    .or(() -> filled.signed().email().isEmpty()
                            ? Optional.empty()
                            : Optional.of(add(consultation, filled)));
            if (actor.isPresent() && filled.signed().named()) {
                participants.name(
                        actor.get().participant(), Optional.of(filled.signed().name()));
            }
            return taking.apply(submission(
                    consultation,
                    filling,
                    files,
                    new Arrival(Source.WEB, clock.instant(), Optional.of(requestKey), Optional.empty()),
                    new Who(
                            author,
                            actor.isPresent() && filled.signed().named(),
                            filled.signed().organisation())));
        });
    }

    private UUID add(Consultation consultation, Filled filled) {
        return participants.add(
                consultation.id(),
                new Sender(
                        Optional.empty(),
                        Optional.of(filled.signed().email()),
                        Locale.of(filled.asked().language())));
    }

    /** As it would be registered now, of nobody and without files. */
    NewSubmission draft(Consultation consultation, Filling filling) {
        return submission(
                consultation,
                filling,
                List.of(),
                new Arrival(Source.WEB, clock.instant(), Optional.empty(), Optional.empty()),
                new Who(Optional.empty(), false, filling.filled().signed().organisation()));
    }

    private static NewSubmission submission(
            Consultation consultation, Filling filling, List<Attachment> files, Arrival arrival, Who who) {
        Filled filled = filling.filled();
        Choice choice = Choice.of(filled.kind()).orElseThrow();
        boolean amends = choice.amendment(filled).isPresent();
        return new NewSubmission(
                consultation.id(),
                arrival,
                new Said(
                        choice.kind(),
                        new Language(filled.asked().language()),
                        choice.amendment(filled),
                        amends ? "" : filled.asked().words(),
                        filled.asked().rationale()),
                amends ? filling.subject().anchorOfWording() : filling.subject().anchor(),
                who,
                files);
    }
}
