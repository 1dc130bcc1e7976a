package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;

/**
 * Until when answers are due, as an editor typed it.
 *
 * @param days from receipt; empty for no such rule
 * @param due a day of the timetable; empty for none
 * @param revision that the editor saw
 */
public record RulesForm(String days, String due, int revision) {
    /** Some three years. */
    static final int MOST_DAYS = 1000;

    static RulesForm of(Rules rules) {
        return new RulesForm(
                rules.days().map(String::valueOf).orElse(""),
                rules.due().map(LocalDate::toString).orElse(""),
                rules.revision());
    }

    static RulesForm read(Form form) {
        return new RulesForm(form.text("days"), form.text("due"), form.number("revision"));
    }

    /** The same, as of another revision. */
    RulesForm at(int other) {
        return new RulesForm(days, due, other);
    }

    /**
     * The rules to be saved; what is wrong with the form is added to the errors.
     *
     * @param dates that may be chosen
     */
    Rules check(Form form, List<LocalDate> dates, Errors errors) {
        Optional<Integer> number =
                days.isEmpty() ? Optional.empty() : Optional.of(number(form, "days", MOST_DAYS, errors));
        Optional<LocalDate> day = form.day("due", errors);
        if (day.isPresent() && !dates.contains(day.get())) {
            errors.add("due", "answer.error.due");
        }
        return new Rules(number, day, revision);
    }

    /** A number from 1 to {@code most}; what is none is added to the errors. */
    static int number(Form form, String name, int most, Errors errors) {
        int number = form.number(name);
        if (number < 1 || number > most) {
            errors.add(name, "answer.error.number", most);
        }
        return number;
    }
}
