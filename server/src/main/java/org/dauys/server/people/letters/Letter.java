package org.dauys.server.people.letters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A letter as it goes out.
 *
 * @param id of which the Message-ID is made: the same letter sent again has the same
 * @param intro before what is told; may be empty
 * @param footer why the person gets it
 * @param choice the address of the page where one chooses how often letters come, or stops them; empty in a letter that
 *     the person has just asked for
 */
public record Letter(
        String id,
        String to,
        Locale language,
        String subject,
        String intro,
        List<Told> told,
        String footer,
        Optional<String> choice) {
    /**
     * One thing that is told.
     *
     * @param address where it is to be read, with the site's own
     */
    public record Told(String words, String address) {}

    public Letter {
        told = List.copyOf(told);
    }

    /** Without the address: this may end up in a log. */
    @Override
    public String toString() {
        return "a letter";
    }
}
