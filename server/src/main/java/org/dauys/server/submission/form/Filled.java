package org.dauys.server.submission.form;

import java.util.Locale;
import java.util.Optional;
import org.dauys.server.submission.CleanText;
import org.springframework.util.MultiValueMap;

/**
 * What someone has typed so far.
 *
 * @param kind of {@link Choice}
 * @param website what nobody sees and only programs fill in
 * @param seen whether the sender has seen that others ask for the same
 */
public record Filled(String kind, Asked asked, Sought sought, Signed signed, String website, boolean seen) {

    /**
     * What the sender asks for.
     *
     * @param proposed the new wording instead of the present one
     * @param added words to be added
     * @param words a proposal in free words, a question or a remark
     * @param language of all of them
     */
    public record Asked(String proposed, String added, String words, String rationale, String language) {

        /** With another wording to begin with. */
        Asked proposing(String wording) {
            return new Asked(wording, added, words, rationale, language);
        }
    }

    /**
     * Where in the provision it is about.
     *
     * @param words that the sender looks for
     * @param place one of several where they stand: {@code 17-42}
     */
    public record Sought(String words, String place) {
        static final Sought NOTHING = new Sought("", "");
    }

    /**
     * Who sends it.
     *
     * @param named whether the sender wants to appear by name
     */
    public record Signed(boolean named, String name, String email, String organisation) {}

    /** An empty form; an amendment starts with the present wording. */
    static Filled fresh(Choice kind, Subject subject, Locale page, String name) {
        return new Filled(
                kind.code(),
                new Asked(subject.present(), "", "", "", page.getLanguage()),
                Sought.NOTHING,
                new Signed(false, name, "", ""),
                "",
                false);
    }

    static Filled of(MultiValueMap<String, String> sent) {
        return new Filled(
                line(sent, "kind"),
                new Asked(
                        lines(sent, "proposed"),
                        lines(sent, "added"),
                        lines(sent, "words"),
                        lines(sent, "rationale"),
                        line(sent, "language")),
                new Sought(line(sent, "chosen"), line(sent, "place")),
                new Signed(
                        line(sent, "named").equals("yes"),
                        line(sent, "name"),
                        line(sent, "email"),
                        line(sent, "organisation")),
                line(sent, "website"),
                line(sent, "seen").equals("yes"));
    }

    /** When other words were chosen, the wording starts anew, unless the sender has begun to write. */
    Filled choosing(Subject before, Subject now) {
        boolean untouched = asked.proposed().isEmpty() || asked.proposed().equals(CleanText.lines(before.present()));
        return new Filled(
                kind, untouched ? asked.proposing(now.present()) : asked, Sought.NOTHING, signed, website, seen);
    }

    /** The words that the chosen kind is made of. */
    String words() {
        return switch (Choice.of(kind).orElse(Choice.REMARK)) {
            case MODIFY -> asked.proposed();
            case ADD -> asked.added();
            case DELETE -> "";
            case PROPOSAL, QUESTION, REMARK -> asked.words();
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
