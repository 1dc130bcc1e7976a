package org.dauys.server.meeting.minutes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.site.Words;
import org.jspecify.annotations.Nullable;

/**
 * What minutes say, as they were signed. It holds no name of those who came to hear: who is named is looked up when the minutes
 * are shown, so that a consent can be withdrawn.
 *
 * @param delegation those of it who came
 * @param attended how many came to hear, as counted or guessed; empty when nobody counted
 * @param agenda with what was said under each item; what was said outside of it is the last part, without a title
 * @param recorded whether sound was recorded on a desk's device; null in minutes from before that was asked
 */
public record MinutesContent(
        List<Delegate> delegation,
        OptionalInt attended,
        List<Part> agenda,
        @Nullable Boolean recorded) {
    public MinutesContent {
        delegation = List.copyOf(delegation);
        agenda = List.copyOf(agenda);
    }

    /** An item of the agenda, or with an empty title what belongs to none. */
    public record Part(Words title, List<Said> said) {
        public Part {
            said = List.copyOf(said);
        }
    }

    /** What a contribution is. */
    public enum Kind {
        STATEMENT,
        QUESTION,
        PROPOSAL,
        OBJECTION
    }

    /**
     * A contribution.
     *
     * @param role of the speaker; empty for anonymous ones
     * @param who whose name is looked up; empty unless they agreed to be named
     * @param number in the register; empty for what asks for nothing
     * @param answer given on the spot
     */
    public record Said(
            String key,
            Kind kind,
            String words,
            String language,
            String role,
            Optional<UUID> who,
            List<String> provisions,
            OptionalInt number,
            Optional<SpotAnswer> answer) {
        public Said {
            provisions = List.copyOf(provisions);
        }
    }

    /**
     * An answer that was given at the meeting, in the language of the question.
     *
     * @param by the name of the delegate; empty when it is not known
     */
    public record SpotAnswer(String words, String by) {}

    /** Whether readers are told that sound was recorded. */
    public boolean soundWasRecorded() {
        return Boolean.TRUE.equals(recorded);
    }

    /** Whether fewer came than figures may be told of, or nobody counted them. */
    boolean isSmall() {
        return attended.orElse(0) < Thresholds.LEAST_TOOK_PART;
    }

    /** How many came, as readers are told; empty when nobody counted, or when it was fewer than may be told. */
    public OptionalInt attendedToTell() {
        return isSmall() ? OptionalInt.empty() : attended;
    }

    /** All contributions, in the order of the agenda. */
    public List<Said> said() {
        return agenda.stream().flatMap(part -> part.said().stream()).toList();
    }
}
