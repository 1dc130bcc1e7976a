package org.dauys.server.submission.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.submission.RegisterRules;
import org.dauys.server.submission.RegisterRules.Moderated;

/**
 * How submissions are taken, as an editor chose it. Nothing is taken for granted where nothing was chosen: a register would be
 * closed, or published unseen, by a form that arrived in part.
 *
 * @param open {@code yes} or {@code no}; anything else is none
 * @param moderation a code
 * @param anonymous {@code yes} or {@code no}
 * @param lastDay as the editor typed it, and what day that is
 * @param revision that the editor saw
 */
public record RegisterRulesForm(String open, String moderation, String anonymous, Day lastDay, int revision) {

    /**
     * A day as it was typed.
     *
     * @param day empty when nothing was typed, or what was typed is none
     */
    public record Day(String typed, Optional<LocalDate> day) {
        static Day of(Optional<LocalDate> day) {
            return new Day(day.map(LocalDate::toString).orElse(""), day);
        }
    }

    static RegisterRulesForm of(RegisterRules rules) {
        return new RegisterRulesForm(
                word(rules.open()),
                rules.moderated().code(),
                word(rules.anonymous()),
                Day.of(rules.lastDay()),
                rules.revision());
    }

    static RegisterRulesForm read(Form form, Errors errors) {
        return new RegisterRulesForm(
                form.text("open"),
                form.text("moderation"),
                form.text("anonymous"),
                new Day(form.text("last-day"), form.day("last-day", errors)),
                form.number("revision"));
    }

    /** The same, as of another revision. */
    RegisterRulesForm at(int other) {
        return new RegisterRulesForm(open, moderation, anonymous, lastDay, other);
    }

    /** The rules to be saved; empty, with all that is wrong added to the errors, when something was not chosen. */
    Optional<RegisterRules> check(Errors errors) {
        Optional<Boolean> opened = yes("open", open, errors);
        Optional<Moderated> moderated = Stream.of(Moderated.values())
                .filter(one -> one.code().equals(moderation))
                .findFirst();
        if (moderated.isEmpty()) {
            errors.add("moderation", "register.error.rules.moderation");
        }
        Optional<Boolean> strangers = yes("anonymous", anonymous, errors);
        return errors.isEmpty()
                ? Optional.of(new RegisterRules(
                        opened.orElseThrow(),
                        moderated.orElseThrow(),
                        strangers.orElseThrow(),
                        lastDay.day(),
                        revision))
                : Optional.empty();
    }

    private static Optional<Boolean> yes(String field, String chosen, Errors errors) {
        if (chosen.equals("yes") || chosen.equals("no")) {
            return Optional.of(chosen.equals("yes"));
        }
        errors.add(field, "register.error.rules." + field);
        return Optional.empty();
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }
}
