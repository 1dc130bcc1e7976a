package org.dauys.server.submission.form;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.dauys.server.site.PlacePace;
import org.springframework.stereotype.Component;

/** How much may come from one place without an account, by what it is ({@link PlacePace}). */
@Component
class Senders {
    private final PlacePace pace;

    /** What is counted, and how often in ten minutes. */
    enum Act {
        /** A form that bears its work. */
        SEND(200),
        /** A form without. */
        SEND_WITHOUT_WORK(40),
        /** A difference shown, others looked for. */
        LOOK(3_000),
        /** A receipt's code typed in. */
        RECEIPT(60);

        private final int often;

        Act(int often) {
            this.often = often;
        }
    }

    Senders(PlacePace pace) {
        this.pace = pace;
    }

    /** Counts one; says how long to wait when it was one too many. */
    Optional<Duration> take(HttpServletRequest request, Act act) {
        return pace.take(request, act.name(), act.often);
    }
}
