package org.dauys.server.submission.form;

import java.util.Locale;
import java.util.Optional;
import org.dauys.server.submission.CleanText;
import org.springframework.util.MultiValueMap;

/**
 * What someone has typed so far.
 *
 * @param kind of {@link Choice}
 * @param proposed the new wording instead of the present one
 * @param added words to be added
 * @param words a proposal in free words, a question or a remark
 * @param chosen words that the sender looks for in the provision
 * @param place one of several places where they stand: {@code 17-42}
 * @param named whether the sender wants to appear by name
 * @param website what nobody sees and only programs fill in
 * @param seen whether the sender has seen that others ask for the same
 */
public record Filled(
        String kind,
        String proposed,
        String added,
        String words,
        String rationale,
        String language,
        String organisation,
        String chosen,
        String place,
        boolean named,
        String name,
        String email,
        String website,
        boolean seen) {

    /** An empty form; an amendment starts with the present wording. */
    static Filled fresh(Choice kind, Subject subject, Locale page, String name) {
        return new Filled(
                kind.code(), subject.present(), "", "", "", page.getLanguage(), "", "", "", false, name, "", "", false);
    }

    static Filled of(MultiValueMap<String, String> sent) {
        return new Filled(
                line(sent, "kind"),
                lines(sent, "proposed"),
                lines(sent, "added"),
                lines(sent, "words"),
                lines(sent, "rationale"),
                line(sent, "language"),
                line(sent, "organisation"),
                line(sent, "chosen"),
                line(sent, "place"),
                line(sent, "named").equals("yes"),
                line(sent, "name"),
                line(sent, "email"),
                line(sent, "website"),
                line(sent, "seen").equals("yes"));
    }

    /** When other words were chosen, the wording starts anew, unless the sender has begun to write. */
    Filled choosing(Subject before, Subject now) {
        boolean untouched = proposed.isEmpty() || proposed.equals(CleanText.lines(before.present()));
        return new Filled(
                kind,
                untouched ? now.present() : proposed,
                added,
                words,
                rationale,
                language,
                organisation,
                "",
                "",
                named,
                name,
                email,
                website,
                seen);
    }

    /** The words that the chosen kind is made of. */
    String asked() {
        return switch (Choice.of(kind).orElse(Choice.REMARK)) {
            case MODIFY -> proposed;
            case ADD -> added;
            case DELETE -> "";
            case PROPOSAL, QUESTION, REMARK -> words;
        };
    }

    private static String line(MultiValueMap<String, String> sent, String name) {
        return CleanText.line(one(sent, name));
    }

    private static String lines(MultiValueMap<String, String> sent, String name) {
        return CleanText.lines(one(sent, name));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }
}
