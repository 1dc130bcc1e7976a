package org.dauys.server.meeting.disclosed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dauys.server.disclosure.CountsPeople;
import org.springframework.modulith.NamedInterface;

/**
 * A straw poll of a meeting as it was counted on paper or by phones, for signed minutes and the checker; for no page.
 *
 * @param key by which it is known in corrections: {@link #key(String)}
 * @param counts of two tellers; one without a teller's name when people answered on their phones
 * @param stands which of them stands
 * @param why it stands; empty where both are the same
 */
@CountsPeople
@NamedInterface("figures")
public record PollCount(String key, String question, List<Count> counts, int stands, String why) {
    public PollCount {
        counts = List.copyOf(counts);
    }

    /** What a teller counted. */
    @CountsPeople
    public record Count(String teller, int agree, int disagree, int undecided) {
        /** How many took part. */
        public long all() {
            return (long) agree + disagree + undecided;
        }

        /** Whether both counted the same, whoever they are. */
        public boolean isSame(Count other) {
            return agree == other.agree && disagree == other.disagree && undecided == other.undecided;
        }
    }

    /** Whether people answered on their phones, so that nobody counted. */
    boolean onPhones() {
        return counts.size() == 1;
    }

    /** Whether the tellers counted differently. */
    boolean differed() {
        return counts.stream().anyMatch(one -> !one.isSame(counts.getFirst()));
    }

    /** The one that stands. */
    public Count standing() {
        return counts.get(stands);
    }

    /** The same for a question in any spacing and case: tellers type it at two devices. */
    public static String key(String question) {
        String plain = question.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(plain.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
