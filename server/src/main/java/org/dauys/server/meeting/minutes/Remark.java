package org.dauys.server.meeting.minutes;

import java.time.LocalDate;
import org.dauys.server.invariants.Steps;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;

/**
 * What someone who was at a meeting says of its minutes, without a name.
 *
 * @param minutes the version that it is about
 * @param language code of it
 * @param reason why it is hidden; empty otherwise
 */
public record Remark(long id, int minutes, String language, String words, LocalDate day, State state, Words reason) {

    /** Whether readers see it. */
    public enum State {
        WAITING,
        PUBLISHED,
        HIDDEN;

        static final Steps<State> STEPS = Steps.of("meeting.remark.state", State.class)
                .begin(WAITING, "someone files it with the meeting's code")
                .step(WAITING, PUBLISHED, "a moderator shows it")
                .step(WAITING, HIDDEN, "a moderator hides it, with a reason")
                .step(PUBLISHED, HIDDEN, "a moderator hides it, with a reason")
                .step(HIDDEN, PUBLISHED, "a moderator shows it again")
                .build();

        public String code() {
            return Codes.of(this);
        }
    }
}
