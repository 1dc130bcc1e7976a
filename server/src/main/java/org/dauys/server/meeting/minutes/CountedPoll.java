package org.dauys.server.meeting.minutes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.meeting.disclosed.PollCount;
import org.dauys.server.meeting.disclosed.PollCount.Count;

/**
 * What tellers counted of one question, for the desk of the clerk who signs it. No reader's page has it.
 *
 * @param counts one of each that a desk sent, in the order of the tellers' names
 * @param phones whether people answered on their phones: then nobody counted, and there is one count
 */
public record CountedPoll(String question, List<Count> counts, boolean phones) {
    /** The same question on paper is another poll: others may have answered. */
    private static final String ON_PHONES = " \u260e";

    public CountedPoll {
        counts = counts.stream().sorted(Comparator.comparing(Count::teller)).toList();
    }

    public String key() {
        return PollCount.key(phones ? question + ON_PHONES : question);
    }

    CountedPoll and(CountedPoll other) {
        return new CountedPoll(
                question,
                Stream.concat(counts.stream(), other.counts().stream()).toList(),
                phones);
    }

    /** A count as the clerk sees it. */
    public record Line(String teller, int agree, int disagree, int undecided) {}

    /** All counts, for the clerk. */
    public List<Line> lines() {
        return counts.stream()
                .map(one -> new Line(one.teller(), one.agree(), one.disagree(), one.undecided()))
                .toList();
    }

    /** Whether two people counted, or nobody had to. */
    public boolean isCounted() {
        return phones || counts.stream().map(Count::teller).distinct().count() > 1;
    }

    /** Whether they counted differently. */
    public boolean differs() {
        return counts.stream().anyMatch(one -> !one.isSame(counts.getFirst()));
    }

    /** The most who took part by any count. */
    long most() {
        return counts.stream().mapToLong(Count::all).max().orElse(0);
    }

    /** As it is signed; empty as long as it may not be: one teller, or two who differ and nobody has said which stands. */
    Optional<PollCount> signed(Optional<MinutesDraft.Choice> choice) {
        if (!isCounted()) {
            return Optional.empty();
        }
        if (!differs()) {
            return Optional.of(new PollCount(key(), question, counts, 0, ""));
        }
        return choice.flatMap(chosen -> counts.stream()
                .filter(one -> one.teller().equals(chosen.teller()))
                .findFirst()
                .map(one -> new PollCount(key(), question, counts, counts.indexOf(one), chosen.why())));
    }
}
