package org.dauys.server.poll.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Polls;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;

/**
 * A poll as it was typed.
 *
 * @param day the last on which one can vote
 * @param revision that the editor saw; 0 of a new one
 */
public record PollForm(Words title, Words about, String day, boolean rows, int revision) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ABOUT = 2_000;

    static final PollForm EMPTY = new PollForm(Words.NONE, Words.NONE, "", false, 0);

    static PollForm of(Poll poll, ZoneId zone) {
        return new PollForm(
                poll.title(),
                poll.about(),
                poll.closes().minusSeconds(1).atZone(zone).toLocalDate().toString(),
                poll.rowsPublished(),
                poll.revision());
    }

    static PollForm read(Form form) {
        return new PollForm(
                form.words("title"), form.words("about"), form.text("day"), form.has("rows"), form.number("revision"));
    }

    PollForm seen(int other) {
        return new PollForm(title, about, day, rows, other);
    }

    /** The plan that is meant; all that is wrong is added. */
    Optional<Polls.Plan> check(Visit visit, ZoneId zone, LocalDate today) {
        if (title.isEmpty()) {
            visit.mistake("title-kk", "polls.desk.error.title");
        }
        Form.limit(title, "title", LONGEST_TITLE, visit.errors());
        Form.limit(about, "about", LONGEST_ABOUT, visit.errors());
        Optional<LocalDate> last = visit.form().day("day", visit.errors());
        if (last.isEmpty() ? day.isEmpty() : last.get().isBefore(today)) {
            visit.mistake("day", "polls.desk.error.day");
        }
        if (!visit.isFine() || last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Polls.Plan(
                title,
                about,
                last.get().plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant(),
                rows));
    }
}
