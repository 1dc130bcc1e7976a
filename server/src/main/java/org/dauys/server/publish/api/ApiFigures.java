package org.dauys.server.publish.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.meeting.disclosed.PollFigures;
import org.dauys.server.meeting.disclosed.ReleasedPolls.OfMeeting;
import org.dauys.server.meeting.figures.Across;
import org.dauys.server.meeting.figures.Facts;

/**
 * Figures across the meetings of a consultation as the API tells them. What is suppressed says so and has no number, whether it is an
 * objection or anything else.
 */
record ApiFigures(
        Instant released,
        LocalDate day,
        Threshold threshold,
        int minutes,
        int waiting,
        List<Count> contributions,
        List<Poll> polls,
        Map<String, Integer> promises,
        List<String> regionsWithoutMeeting,
        int provisionsChanged,
        List<Provision> provisionsNeverDiscussed,
        Links links) {

    /** @param answered of each cell, one answer of a poll among them */
    record Threshold(int tookPart, int answered) {}

    /**
     * A cell of the tables.
     *
     * @param level all, region or host
     * @param kind absent: all of them
     * @param theme absent: all of them
     */
    record Count(
            String level,
            Optional<String> place,
            Optional<String> kind,
            Optional<String> theme,
            boolean suppressed,
            Optional<Long> number,
            Optional<Instant> asOf) {}

    record Told(boolean suppressed, Optional<Long> number, Optional<Instant> asOf) {}

    record Poll(String meeting, String question, Told tookPart, Told agree, Told disagree, Told undecided) {}

    /** @param version its number */
    record Provision(int version, String label) {}

    record Links(String self, String page, String csv) {}

    static ApiFigures of(Consultation consultation, Across across) {
        Facts facts = across.facts();
        String self = ApiAddresses.of(consultation) + "/meetings/figures";
        return new ApiFigures(
                across.at(),
                facts.day(),
                new Threshold(Thresholds.LEAST_TOOK_PART, Thresholds.LEAST_ANSWERED),
                facts.minutes(),
                facts.waiting(),
                across.lines().stream().map(ApiFigures::count).toList(),
                across.polls().stream().map(ApiFigures::poll).toList(),
                new TreeMap<>(facts.promises()),
                facts.without(),
                facts.changed(),
                facts.never().stream()
                        .map(one -> new Provision(one.version(), one.label()))
                        .toList(),
                new Links(self + ".json", ApiAddresses.page(consultation) + "/meetings/figures", self + ".csv"));
    }

    private static Count count(Across.Line line) {
        Told number = number(line.figure());
        return new Count(
                line.place().level(),
                line.place().level().equals("all")
                        ? Optional.empty()
                        : Optional.of(line.place().name()),
                named(line.kind()),
                named(line.theme()),
                number.suppressed(),
                number.number(),
                number.asOf());
    }

    private static Poll poll(OfMeeting one) {
        PollFigures poll = one.poll();
        return new Poll(
                one.code(),
                poll.question(),
                number(poll.base()),
                number(poll.agree()),
                number(poll.disagree()),
                number(poll.undecided()));
    }

    static Told number(Figure figure) {
        return switch (figure) {
            case Figure.Shown shown -> new Told(false, Optional.of(shown.people()), Optional.of(shown.asOf()));
            case Figure.Suppressed _ -> new Told(true, Optional.empty(), Optional.empty());
        };
    }

    private static Optional<String> named(String word) {
        return Optional.of(word).filter(some -> !some.isEmpty());
    }
}
