package org.dauys.server.drafting.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.drafting.Candidate;
import org.dauys.server.drafting.Choice;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Disposition;

/**
 * An answer that follows from what was decided, for those that have none.
 *
 * @param disposition accepted for what was taken, in part for what was reworded, rejected for what was left with a reason
 * @param numbers of the submissions
 */
public record Proposal(Disposition disposition, Words reason, List<Integer> numbers) {
    /** More are not shown in one line. */
    private static final int MOST = 100;

    private record Same(Disposition disposition, Words reason) {}

    public Proposal {
        numbers = List.copyOf(numbers);
    }

    static List<Proposal> of(List<Candidate> candidates) {
        Map<Same, List<Integer>> all = candidates.stream()
                .filter(one -> one.decision().choice() != Choice.OPEN)
                .filter(one -> one.submission().disposition().isEmpty())
                .collect(Collectors.groupingBy(
                        one -> new Same(
                                disposition(one.decision().choice()),
                                one.decision().reason()),
                        LinkedHashMap::new,
                        Collectors.mapping(Candidate::number, Collectors.toList())));
        List<Proposal> proposals = new ArrayList<>();
        all.forEach((same, numbers) -> {
            for (int from = 0; from < numbers.size(); from += MOST) {
                List<Integer> some = numbers.subList(from, Math.min(from + MOST, numbers.size()));
                proposals.add(new Proposal(same.disposition(), same.reason(), some));
            }
        });
        return proposals;
    }

    private static Disposition disposition(Choice choice) {
        return switch (choice) {
            case TAKE -> Disposition.ACCEPTED;
            case REWORD -> Disposition.ACCEPTED_IN_PART;
            case LEAVE, OPEN -> Disposition.REJECTED;
        };
    }
}
