package org.dauys.server.submission.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Actors;
import org.dauys.server.site.Errors;
import org.dauys.server.submission.Registers;
import org.springframework.stereotype.Component;

/** The rules by which a form may be filled in, and sent. */
@Component
class Admission {
    private final Registers registers;
    private final Actors actors;
    private final Seal seal;
    private final Senders senders;

    Admission(Registers registers, Actors actors, Seal seal, Senders senders) {
        this.registers = registers;
        this.actors = actors;
        this.seal = seal;
        this.senders = senders;
    }

    /**
     * Why there is no form.
     *
     * @param why part of the keys of its phrases: {@code none}, {@code account} or {@code closed}
     */
    record Closed(String why, Optional<Instant> at) {}

    /** Empty when a form about this may be filled in by who asks. */
    Optional<Closed> closed(Consultation consultation, Optional<Subject> subject) {
        Registers.Rules rules = registers.rules(consultation.id());
        boolean stranger = !rules.anonymous() && actors.in(consultation.id()).isEmpty();
        if (subject.isPresent() && rules.open() && !stranger) {
            return Optional.empty();
        }
        String why = subject.isEmpty() ? "none" : rules.open() ? "account" : "closed";
        return Optional.of(new Closed(why, rules.closedAt()));
    }

    /**
     * Adds what keeps a form from being sent: a seal that is none, no work and no time, too many from one place. It is counted
     * only when nothing else is wrong.
     *
     * @param work as the browser sent it
     * @return whether a moderator looks first
     */
    boolean admit(Filling filling, String work, HttpServletRequest request, Errors errors) {
        Seal.Worth worth = seal.worth(filling.seal(), work);
        boolean keyless = filling.seal().requestKey().isEmpty();
        boolean stranger = filling.isStranger();
        if (keyless || (stranger && (worth == Seal.Worth.SOON || worth == Seal.Worth.NONE))) {
            errors.add("send", worth == Seal.Worth.SOON ? "submission.error.soon" : "submission.error.seal");
        }
        if (errors.isEmpty() && stranger) {
            Senders.Act act = worth == Seal.Worth.DONE ? Senders.Act.SEND : Senders.Act.SEND_WITHOUT_WORK;
            senders.take(request, act)
                    .ifPresent(wait -> errors.add("send", "submission.error.many", wait.toMinutes() + 1));
        }
        return stranger && worth != Seal.Worth.DONE;
    }

    /** The seal of the form that is shown: one that is too old or not ours is made anew, one that is good keeps its time. */
    Seal.Fields sealed(Seal.Fields sent) {
        return sent.requestKey()
                .map(key -> seal.worth(sent, "") == Seal.Worth.NONE ? seal.fresh(key.toString()) : sent)
                .orElseGet(seal::fresh);
    }
}
