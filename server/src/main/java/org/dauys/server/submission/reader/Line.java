package org.dauys.server.submission.reader;

import java.util.Optional;
import org.dauys.server.site.Page;

/**
 * A row of a list, in words.
 *
 * @param what it is: "A question"
 * @param subject what it speaks of: "Paragraph 26.3"
 * @param subjectHref the page of that
 * @param begin its first words; empty when readers do not see them
 * @param gap why not; empty when they do
 * @param sender who sent it; empty for someone without account
 * @param decision how it was answered
 * @param campaign how many are like it
 * @param campaignHref all of these
 */
public record Line(
        int number,
        String href,
        String what,
        String subject,
        Optional<String> subjectHref,
        String quote,
        String begin,
        String language,
        Optional<String> gap,
        Sender sender,
        String day,
        String source,
        Optional<String> supporters,
        Optional<String> decision,
        Optional<String> campaign,
        String campaignHref,
        Page page) {}
