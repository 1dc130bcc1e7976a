package org.dauys.server.submission.reader;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Wording;
import org.dauys.compare.table.MarkedHtml;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Amendment.Action;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Reckoning;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionSteps.Step;

/**
 * The page of a submission.
 *
 * @param subject what it speaks of
 * @param now where it stands in later versions
 * @param added what other rooms add
 */
public record SubmissionView(
        Frame frame,
        Submission submission,
        Subject subject,
        List<Now> now,
        Origin origin,
        List<Step> steps,
        Added added,
        Reckoning reckoning,
        Page page) {

    public SubmissionView {
        now = List.copyOf(now);
        steps = List.copyOf(steps);
    }

    /**
     * What it speaks of, in the version that it was made for.
     *
     * @param href the page of that
     * @param own the provision's own words there; of what is to be deleted as a whole, all that stands in it
     */
    public record Subject(String name, Optional<String> href, String versionName, String own) {}

    /** From whom it is, with whom they wrote, and what they sent along. */
    public record Origin(Sender sender, Optional<Campaign> campaign, List<SentAlong> files) {
        public Origin {
            files = List.copyOf(files);
        }
    }

    /**
     * What other rooms add.
     *
     * @param above its words
     * @param below its words
     */
    public record Added(List<Content> above, List<Content> below) {
        public Added {
            above = List.copyOf(above);
            below = List.copyOf(below);
        }
    }

    /** Where it stands in a later version, in words. */
    public record Now(String text, Optional<String> href) {}

    /** The campaign that it belongs to. */
    public record Campaign(String name, String members, String href) {}

    /** A file to take away. */
    public record SentAlong(String href, String name, String size) {}

    public String title() {
        return page.say("submission.one.title", String.valueOf(submission.number()));
    }

    public String what() {
        return page.say(submission
                .amendment()
                .map(amendment -> "submission.action." + amendment.action().code())
                .orElse("submission.kind." + submission.kind().code()));
    }

    public String received() {
        return page.moment(submission.receivedAt(), frame.consultation().zone());
    }

    /** Why readers do not see the words; empty when they do. */
    public Optional<String> gap() {
        return submission.isPublished()
                ? Optional.empty()
                : Optional.of(submission
                        .hiddenReason()
                        .map(reason ->
                                page.say("submission.gap.hidden", page.say("submission.reason." + reason.code())))
                        .orElseGet(() ->
                                page.say("submission.gap." + submission.state().code())));
    }

    public String textLanguage() {
        return submission.anchor().textLanguage().orElse(submission.language()).code();
    }

    /** An amendment's wording beside the words it changes, where these are; HTML, or empty. */
    public String difference() {
        if (submission.amendment().isEmpty()) {
            return "";
        }
        Amendment amendment = submission.amendment().get();
        Anchor anchor = submission.anchor();
        String own = subject.own();
        int start = anchor.quoteStart().orElse(0);
        boolean stands = anchor.quote().isEmpty() || own.startsWith(anchor.quote(), start);
        String text = stands ? own : anchor.quote();
        int from = stands && !anchor.quote().isEmpty() ? start : 0;
        int to =
                anchor.quote().isEmpty() ? text.length() : from + anchor.quote().length();
        String changed = amendment.action() == Action.ADD
                ? text.substring(from, to)
                        + (text.isEmpty() ? "" : anchor.quote().isEmpty() ? "\n" : " ")
                        + amendment.proposed()
                : amendment.proposed();
        return MarkedHtml.of(Wording.difference(text, text.substring(0, from) + changed + text.substring(to)));
    }
}
