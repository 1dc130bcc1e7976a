package org.dauys.server.submission;

import java.util.Optional;
import org.dauys.server.site.Page;
import org.dauys.server.submission.SubmissionSteps.Step;

/** What states, steps and reasons are called: the same words for everyone, outside and at the desk. */
public final class PublicWords {
    private PublicWords() {}

    /** The state, with the reason where it is not published: "Not published: advertising". */
    public static String state(State state, Optional<HiddenReason> reason, Page page) {
        return capital(
                state == State.HIDDEN && reason.isPresent()
                        ? page.say("submission.state.reason", reason(reason.get(), page))
                        : page.say("submission.state." + state.code()),
                page);
    }

    /** The reason for not publishing. */
    public static String reason(HiddenReason reason, Page page) {
        return page.say("submission.reason." + reason.code());
    }

    /** A dated step. */
    public static String step(Step step, Page page) {
        String exact = "submission.step." + step.kind() + "." + step.detail();
        if (page.phrases().has(exact)) {
            return page.say(exact);
        }
        boolean hidden = step.kind().startsWith("hidden");
        return page.say(
                "submission.step." + step.kind(),
                hidden ? reason(Codes.read(HiddenReason.class, step.detail()), page) : step.detail());
    }

    /** For a list of choices, or a sentence that begins with it. */
    public static String capital(String words, Page page) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(page.locale()) + words.substring(first);
    }
}
