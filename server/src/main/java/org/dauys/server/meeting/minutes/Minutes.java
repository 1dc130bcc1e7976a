package org.dauys.server.meeting.minutes;

import java.time.Instant;
import java.util.Optional;
import org.dauys.server.disclosure.Checker;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.site.Words;

/**
 * A version of a meeting's minutes, as it was signed.
 *
 * @param number 1 for the first; a correction has the next
 * @param second whoever signed beside the clerk
 * @param reason why it takes the place of the one before; empty for the first
 */
public record Minutes(
        int number, MinutesContent content, Optional<SecondSignature> second, Words reason, Instant publishedAt) {
    private static final Checker CHECKER = new Checker(Thresholds.standard());

    /**
     * How many came, as readers are told; empty when nobody counted. No sum of it is published, so it is a figure of its own; of fewer
     * than {@value Thresholds#LEAST_TOOK_PART} it is suppressed.
     */
    public Optional<Figure> attendance() {
        return content.attended().isPresent()
                ? Optional.of(CHECKER.alone(content.attended().getAsInt(), publishedAt))
                : Optional.empty();
    }
}
