package org.dauys.server.answer.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.answer.Opinion.Stance;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;

/**
 * What an expert typed.
 *
 * @param question the id of what they were asked; 0 for none
 * @param stance a code; empty until one is chosen
 */
public record Saying(int question, String label, String number, String stance, Words words) {
    private static final int LONGEST = 20_000;

    static Saying read(Form form) {
        return new Saying(
                Math.max(0, form.number("question")),
                form.text("label"),
                form.text("number"),
                form.text("stance"),
                form.words("words"));
    }

    /**
     * The stance; what is wrong with the form is added to the errors.
     *
     * @param signed whether the expert has the name that an opinion is signed by
     */
    Optional<Stance> check(boolean signed, Errors errors) {
        if (!signed) {
            errors.add("words-kk", "answer.error.unsigned");
        }
        Optional<Stance> chosen = Stream.of(Stance.values())
                .filter(one -> Codes.of(one).equals(stance))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add("stance", "answer.error.stance");
        }
        Reasons.check(words, "words", LONGEST, "answer.error.opinion", errors);
        return chosen;
    }
}
