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
 * @param typed the objection that was just typed and not taken
 */
public record StatusView(
        Frame frame,
        Submission submission,
        String code,
        String subject,
        List<Step> steps,
        Optional<Following.Objection> objection,
        List<Content> additions,
        Errors errors,
        String typed,
        Optional<String> notice,
        Page page) {

    public StatusView {
        steps = List.copyOf(steps);
        additions = List.copyOf(additions);
    }

    public boolean canWithdraw() {
        return Following.canWithdraw(submission.state());
    }

    public boolean canObject() {
        return submission.state() == State.HIDDEN
                && objection.filter(open -> !open.decided()).isEmpty();
    }

    public Optional<String> objectionWords() {
        return objection.map(Following.Objection::words);
    }

    public Optional<String> refusal() {
        return objection.flatMap(Following.Objection::refusal);
    }

    public String address() {
        return frame.base() + "/submissions/" + submission.number();
    }

    /** Moment of a step in the consultation's zone. */
    public String at(Step step) {
        return page.moment(step.at(), frame.consultation().zone());
    }
}
