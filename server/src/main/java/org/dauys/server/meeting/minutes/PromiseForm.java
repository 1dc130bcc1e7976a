package org.dauys.server.meeting.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Body;
import org.dauys.server.site.Form;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;

/** A promise as the clerk typed it. */
public record PromiseForm(Words words, String body, String due) {
    static final PromiseForm EMPTY = new PromiseForm(Words.NONE, "", "");
    private static final int LONGEST = 1000;

    static PromiseForm read(Form form) {
        return new PromiseForm(form.words("words"), form.text("body"), form.text("due"));
    }

    /** What is to be kept. */
    record Wanted(Words words, Body body, LocalDate due) {}

    /**
     * The promise to be kept; empty when something is wrong, which is added to the visit.
     *
     * @param meeting the day of the meeting, before which nothing can be due
     */
    Optional<Wanted> check(Visit visit, List<Body> bodies, LocalDate meeting) {
        if (words.isEmpty()) {
            visit.mistake("words-kk", "minutes.error.promise.words");
        }
        Form.limit(words, "words", LONGEST, visit.errors());
        Optional<Body> found =
                bodies.stream().filter(one -> one.slug().equals(body)).findFirst();
        if (found.isEmpty()) {
            visit.mistake("body", "minutes.error.promise.body");
        }
        Optional<LocalDate> day = visit.form().day("due", visit.errors());
        if (due.isEmpty()) {
            visit.mistake("due", "minutes.error.promise.due");
        } else if (day.isPresent() && day.get().isBefore(meeting)) {
            visit.mistake("due", "minutes.error.promise.early", visit.page().day(meeting));
        }
        return visit.isFine()
                ? Optional.of(new Wanted(words, found.orElseThrow(), day.orElseThrow()))
                : Optional.empty();
    }
}
