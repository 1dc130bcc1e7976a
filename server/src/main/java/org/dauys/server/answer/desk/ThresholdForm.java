package org.dauys.server.answer.desk;

import org.dauys.server.answer.Threshold.Obligation;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.submission.Codes;

/**
 * To what a number of supporters obliges, as an editor typed it.
 *
 * @param within days from the day on which the number is reached
 */
public record ThresholdForm(String supporters, Obligation obliges, String within) {
    static final ThresholdForm EMPTY = new ThresholdForm("", Obligation.ANSWER, "");
    private static final int MOST_SUPPORTERS = 10_000_000;

    static ThresholdForm read(Form form) {
        return new ThresholdForm(
                form.text("supporters"),
                form.text("obliges").equals(Codes.of(Obligation.HEARING)) ? Obligation.HEARING : Obligation.ANSWER,
                form.text("within"));
    }

    /** What is to be kept. */
    record Wanted(int supporters, Obligation obliges, int within) {}

    /** The threshold to be kept; what is wrong with the form is added to the errors. */
    Wanted check(Form form, Errors errors) {
        return new Wanted(
                RulesForm.number(form, "supporters", MOST_SUPPORTERS, errors),
                obliges,
                RulesForm.number(form, "within", RulesForm.MOST_DAYS, errors));
    }
}
