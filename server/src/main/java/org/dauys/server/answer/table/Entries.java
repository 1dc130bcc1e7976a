package org.dauys.server.answer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.submission.State;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Component;

/** Reads rows of the table: a few queries for any number of single submissions, and a few for each campaign. */
@Component
class Entries {
    private final Submissions submissions;
    private final Participants participants;
    private final Decisions decisions;
    private final CampaignReader campaigns;

    Entries(Submissions submissions, Participants participants, Decisions decisions, CampaignReader campaigns) {
        this.submissions = submissions;
        this.participants = participants;
        this.decisions = decisions;
        this.campaigns = campaigns;
    }

    /**
     * Reads them, in the same order.
     *
     * @param provisions the words of a provision by its label
     * @param shown how many of a campaign's members that add something are told one by one
     */
    List<Entry> read(Pair pair, List<RowPlace> places, Function<String, String> provisions, int shown) {
        List<Long> ids = places.stream()
                .filter(place -> !place.isCampaign())
                .map(RowPlace::submission)
                .toList();
        Map<Long, Submission> singles =
                submissions.shown(ids).stream().collect(Collectors.toMap(Submission::id, Function.identity()));
        Map<UUID, PublicName> names = names(singles.values().stream().toList());
        Map<Long, Decided> decided = decisions.newest(ids);
        List<Entry> entries = new ArrayList<>();
        for (RowPlace place : places) {
            Optional<Entry> entry = place.isCampaign()
                    ? campaigns.read(pair, place, provisions.apply(place.label()), shown)
                    : Optional.ofNullable(singles.get(place.submission()))
                            .map(one -> entry(
                                    place.label(),
                                    one,
                                    names,
                                    Optional.ofNullable(decided.get(one.id())),
                                    provisions.apply(place.label())));
            entry.ifPresent(entries::add);
        }
        return entries;
    }

    /** How the senders of published submissions appear. */
    private Map<UUID, PublicName> names(List<Submission> of) {
        return participants.names(of.stream()
                .filter(Submission::isPublished)
                .flatMap(submission -> submission.author().stream())
                .collect(Collectors.toSet()));
    }

    private static Entry entry(
            String label,
            Submission submission,
            Map<UUID, PublicName> names,
            Optional<Decided> decided,
            String provision) {
        if (submission.state() != State.PUBLISHED) {
            return new Entry.Gap(
                    label, submission.number(), submission.state(), submission.hiddenReason(), submission.receivedAt());
        }
        return new Entry.Single(label, submission, sender(submission, names), Asked.of(submission, provision), decided);
    }

    private static String sender(Submission submission, Map<UUID, PublicName> names) {
        return submission
                .author()
                .flatMap(author -> Optional.ofNullable(names.get(author)))
                .map(name -> submission.named() && !name.erased() ? name.name().orElse(name.alias()) : name.alias())
                .orElse("");
    }
}
