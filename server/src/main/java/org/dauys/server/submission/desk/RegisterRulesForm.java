package org.dauys.server.submission.desk;

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
 * @param revision that the editor saw
 */
public record RegisterRulesForm(String open, String moderation, String anonymous, int revision) {

    static RegisterRulesForm of(RegisterRules rules) {
        return new RegisterRulesForm(
                word(rules.open()), rules.moderated().code(), word(rules.anonymous()), rules.revision());
    }

    static RegisterRulesForm read(Form form) {
        return new RegisterRulesForm(
                form.text("open"), form.text("moderation"), form.text("anonymous"), form.number("revision"));
    }

    /** The same, as of another revision. */
    RegisterRulesForm at(int other) {
        return new RegisterRulesForm(open, moderation, anonymous, other);
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
                        opened.orElseThrow(), moderated.orElseThrow(), strangers.orElseThrow(), revision))
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
