package org.dauys.server.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.meeting.minutes.Promise.Outcome;
import org.dauys.server.meeting.minutes.Promise.State;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;

/**
 * What came of a promise, as it was typed.
 *
 * @param kept whether it was kept; else it cannot be
 * @param revision of the promise that was seen
 */
public record OutcomeForm(boolean kept, String day, Words words, int revision) {
    private static final int LONGEST = 2000;

    static OutcomeForm read(Form form) {
        return new OutcomeForm(
                !form.text("outcome").equals(State.BROKEN.code()),
                form.text("day"),
                form.words("words"),
                form.number("revision"));
    }

    /** The outcome to be kept; empty when something is wrong, which is added to the visit. */
    Optional<Outcome> check(Visit visit, Promise promise, LocalDate today) {
        if (words.isEmpty()) {
            visit.mistake("words-kk", kept ? "minutes.error.outcome.words" : "minutes.error.outcome.reason");
        }
        Form.limit(words, "words", LONGEST, visit.errors());
        Optional<LocalDate> typed = visit.form().day("day", visit.errors());
        if (day.isEmpty()) {
            visit.mistake("day", "minutes.error.outcome.day");
        } else if (typed.isPresent()
                && (typed.get().isAfter(today)
                        || typed.get().isBefore(promise.from().day()))) {
            visit.mistake(
                    "day",
                    "minutes.error.outcome.when",
                    visit.page().day(promise.from().day()),
                    visit.page().day(today));
        }
        return visit.isFine()
                ? Optional.of(new Outcome(kept ? State.KEPT : State.BROKEN, typed.orElseThrow(), words))
                : Optional.empty();
    }
}
