package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Words;

/**
 * What an editor typed who asks an expert.
 *
 * @param expert the id of a participant
 * @param label of the provision that it is about; empty when it is about a submission
 * @param number of the submission that it is about
 */
public record Asking(String expert, String label, String number, Words words) {
    private static final int LONGEST = 5_000;

    static Asking read(Form form) {
        return new Asking(form.text("expert"), form.text("label"), form.text("number"), form.words("words"));
    }

    /** The one of these experts who is asked; empty, with the error told, when it is none of them. */
    Optional<UUID> expert(List<UUID> experts, Errors errors) {
        Optional<UUID> asked =
                experts.stream().filter(id -> id.toString().equals(expert)).findFirst();
        if (asked.isEmpty()) {
            errors.add("expert", "answer.error.expert");
        }
        return asked;
    }

    /** Adds all that is wrong with the question itself. */
    void check(Errors errors) {
        Reasons.check(words, "words", LONGEST, "answer.error.question", errors);
    }
}
