package org.dauys.server.submission.form;

import org.dauys.server.record.Recorded;
import org.dauys.server.site.Page;

/**
 * How a submission stands in the public log.
 *
 * @param step of its registration
 */
public record ProofView(Recorded.Step step) {

    /** Whether there is a proof: only then it is said to be recorded. */
    public boolean isRecorded() {
        return step.isRecorded();
    }

    /** What is said of it. */
    public String words(Page page) {
        if (!isRecorded()) {
            return page.say("submission.proof.waiting");
        }
        return page.say("submission.proof.recorded", String.valueOf(step.index().getAsLong()))
                + (step.erasedAt().isPresent() ? " " + page.say("submission.proof.erased") : "");
    }
}
