package org.dauys.server.submission.desk;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Register.Registered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers what someone else sent: the author is a participant of their own, never who types it in. */
@Component
class SenderRegister {
    private final Participants participants;
    private final Register register;

    SenderRegister(Participants participants, Register register) {
        this.participants = participants;
        this.register = register;
    }

    /** Registers a form once, however often it is sent. */
    @Transactional
    Registered once(long consultation, UUID key, Sender sender, Function<UUID, NewSubmission> submission) {
        Optional<Registered> before = register.byRequest(key);
        return before.isPresent()
                ? before.get()
                : register.register(submission.apply(participants.add(consultation, sender)));
    }
}
