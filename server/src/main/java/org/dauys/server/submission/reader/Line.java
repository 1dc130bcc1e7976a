package org.dauys.server.submission.reader;

import java.util.Optional;

/**
 * A row of a list, in words.
 *
 * @param what it is: "A question"
 * @param gap why its words are not shown; empty when they are
 * @param campaign those that are like it
 */
public record Line(
        int number,
        String href,
        String what,
        Subject subject,
        Said said,
        Optional<String> gap,
        Sender sender,
        Facts facts,
        Optional<Alike> campaign) {

    /**
     * What it speaks of: "Paragraph 26.3".
     *
     * @param href the page of that
     */
    public record Subject(String name, Optional<String> href) {}

    /**
     * Its words.
     *
     * @param quote those that it speaks of
     * @param begin its own first ones; empty when readers do not see them
     */
    public record Said(String language, String quote, String begin) {}

    /**
     * What else is told.
     *
     * @param decision how it was answered
     */
    public record Facts(String day, String source, Optional<String> supporters, Optional<String> decision) {}

    /**
     * How many are like it.
     *
     * @param href all of these
     */
    public record Alike(String members, String href) {}
}
