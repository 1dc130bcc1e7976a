package org.dauys.server.meeting.minutes;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.meeting.DelegationChanged;
import org.dauys.server.meeting.Meeting;
import org.springframework.modulith.NamedInterface;

/**
 * What the clerk adds to what was captured.
 *
 * @param attended how many came to hear
 * @param came places in the delegation of those who came
 * @param answers given on the spot, by the id of the contribution
 * @param polls which teller stands where two counted differently, by the key of the poll
 * @param revision grows with each change; 0 before the first
 */
@NamedInterface("minutes")
public record MinutesDraft(
        @CountsPeople OptionalInt attended,
        Set<Integer> came,
        Map<String, Answer> answers,
        Map<String, Choice> polls,
        int revision) {
    /**
     * Which of two different counts of a poll stands.
     *
     * @param teller whose
     */
    public record Choice(String teller, String why) {}

    /**
     * An answer on the spot.
     *
     * @param by the place of whoever gave it in the delegation; -1 when it is not known
     */
    public record Answer(String words, int by) {}

    /** Before the clerk has touched it: as many as a desk counted, and the whole delegation. */
    static MinutesDraft first(Meeting meeting, OptionalInt counted) {
        return new MinutesDraft(
                counted,
                IntStream.range(0, meeting.plan().delegation().size())
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new)),
                Map.of(),
                Map.of(),
                0);
    }

    /** The same when the delegation is another: who does not come any more did not come, and answered nothing. */
    MinutesDraft moved(DelegationChanged change) {
        return new MinutesDraft(
                attended,
                came.stream()
                        .map(change::placeOf)
                        .filter(place -> place >= 0)
                        .collect(Collectors.toCollection(TreeSet::new)),
                answers.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> new Answer(
                                        one.getValue().words(),
                                        change.placeOf(one.getValue().by())))),
                polls,
                revision);
    }

    /** The answers as minutes tell them. */
    Map<String, MinutesContent.SpotAnswer> spotAnswers(Meeting meeting) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new MinutesContent.SpotAnswer(
                                one.getValue().words(),
                                name(meeting, one.getValue().by()))));
    }

    private static String name(Meeting meeting, int place) {
        return Optional.of(place)
                .filter(at -> at >= 0 && at < meeting.plan().delegation().size())
                .map(at -> meeting.plan().delegation().get(at).name())
                .orElse("");
    }
}
