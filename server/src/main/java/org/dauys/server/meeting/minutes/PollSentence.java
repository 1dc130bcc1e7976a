package org.dauys.server.meeting.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.meeting.disclosed.PollFigures;
import org.dauys.server.site.Page;

/** What minutes and reports say of a straw poll: its base first, and nothing that was not measured. */
public final class PollSentence {
    private PollSentence() {}

    /**
     * In the language of the page.
     *
     * @param attendance how many came; empty when nobody counted
     */
    public static String of(PollFigures poll, Optional<Figure> attendance, Page page) {
        List<String> sentences = new ArrayList<>();
        sentences.add(base(poll, attendance, page));
        if (poll.isAnswered()) {
            sentences.add(page.say("poll.answers", number(poll.agree()), number(poll.disagree())));
            sentences.add(
                    poll.undecided() instanceof Figure.Shown undecided
                            ? page.say("poll.undecided", undecided.people())
                            : page.say("poll.undecided.small"));
        } else if (poll.isTold()) {
            sentences.add(page.say("poll.answers.small"));
        }
        if (poll.phones()) {
            sentences.add(page.say("poll.phones"));
        }
        sentences.add(page.say("poll.what"));
        if (poll.differed()) {
            sentences.add(page.say("poll.differed", poll.why()));
        }
        return String.join(" ", sentences);
    }

    private static String base(PollFigures poll, Optional<Figure> attendance, Page page) {
        if (!(poll.base() instanceof Figure.Shown base)) {
            return page.say("poll.small", poll.question(), Thresholds.LEAST_TOOK_PART);
        }
        return attendance.isPresent() && attendance.get() instanceof Figure.Shown came
                ? page.say("poll.base", poll.question(), base.people(), came.people())
                : page.say("poll.base.uncounted", poll.question(), base.people());
    }

    private static long number(Figure figure) {
        return ((Figure.Shown) figure).people();
    }
}
