package org.dauys.server.meeting.minutes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.disclosed.PollCount;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;
import org.jspecify.annotations.Nullable;

/**
 * What minutes say, as they were signed. It holds no name of those who came to hear: who is named is looked up when the minutes
 * are shown, so that a consent can be withdrawn.
 *
 * @param delegation those of it who came
 * @param attended how many came to hear, as counted or guessed; empty when nobody counted
 * @param agenda with what was said under each item; what was said outside of it is the last part, without a title
 * @param polls as they were counted on paper
 * @param recorded whether sound was recorded on a desk's device; null in minutes from before that was asked
 */
public record MinutesContent(
        List<Delegate> delegation,
        @CountsPeople OptionalInt attended,
        List<Part> agenda,
        @CountsPeople List<PollCount> polls,
        @Nullable Boolean recorded) {
    /** Minutes that were signed before there were polls have none. */
    public MinutesContent {
        delegation = List.copyOf(delegation);
        agenda = List.copyOf(agenda);
        polls = Objects.requireNonNullElse(polls, List.<PollCount>of()).stream().toList();
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
        OBJECTION;

        public String code() {
            return Codes.of(this);
        }
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

    /** All contributions, in the order of the agenda. */
    public List<Said> said() {
        return agenda.stream().flatMap(part -> part.said().stream()).toList();
    }
}
