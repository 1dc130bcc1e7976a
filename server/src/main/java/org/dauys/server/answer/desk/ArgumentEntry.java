package org.dauys.server.answer.desk;

import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.answer.Argument.Side;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;

/**
 * An argument as an editor typed it.
 *
 * @param label of the provision that it is about
 * @param side a code; empty until one is chosen
 * @param number of the submission that it is taken from; empty for none
 */
public record ArgumentEntry(String label, String side, Words words, String number) {
    private static final int LONGEST = 2_000;

    static ArgumentEntry read(Form form) {
        return new ArgumentEntry(form.text("label"), form.text("side"), form.words("words"), form.text("number"));
    }

    /**
     * The side; what is wrong with the form is added to the errors.
     *
     * @param labelKnown whether the newest version has the provision
     * @param numberKnown whether there is a published submission of the number
     */
    Optional<Side> check(boolean labelKnown, boolean numberKnown, Errors errors) {
        if (!labelKnown) {
            errors.add("label", "answer.error.label", label);
        }
        Optional<Side> chosen = Stream.of(Side.values())
                .filter(one -> Codes.of(one).equals(side))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add("side", "answer.error.side");
        }
        Reasons.check(words, "words", LONGEST, "answer.error.argument", errors);
        if (!number.isEmpty() && !numberKnown) {
            errors.add("number", "answer.error.submission", number);
        }
        return chosen;
    }
}
