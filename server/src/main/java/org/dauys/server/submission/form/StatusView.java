package org.dauys.server.submission.form;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.dauys.server.submission.State;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionSteps.Step;

/**
 * What the sender of a submission sees of it.
 *
 * @param code of the receipt, which the forms of the page carry on; empty for the author who is logged in
 * @param subject what it is about, in words
 * @param proof how it stands in the public log; empty where there is none
 */
public record StatusView(
        Frame frame,
        Submission submission,
        String code,
        String subject,
        List<Step> steps,
        Optional<ProofView> proof,
        Objecting objecting,
        List<Content> additions,
        Errors errors,
        Optional<String> notice,
        Page page) {

    public StatusView {
        steps = List.copyOf(steps);
        additions = List.copyOf(additions);
    }

    /**
     * The sender's objection to its being hidden.
     *
     * @param made before; empty when there is none
     * @param typed just now, and not taken
     */
    public record Objecting(Optional<Following.Objection> made, String typed) {}

    public boolean canWithdraw() {
        return Following.canWithdraw(submission.state());
    }

    public boolean canObject() {
        return submission.state() == State.HIDDEN
                && objecting.made().filter(open -> !open.decided()).isEmpty();
    }

    public Optional<String> objectionWords() {
        return objecting.made().map(Following.Objection::words);
    }

    public Optional<String> refusal() {
        return objecting.made().flatMap(Following.Objection::refusal);
    }

    public String address() {
        return frame.base() + "/submissions/" + submission.number();
    }

    /** Moment of a step in the consultation's zone. */
    public String at(Step step) {
        return page.moment(step.at(), frame.consultation().zone());
    }
}
