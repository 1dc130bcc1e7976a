package org.dauys.server.submission.reader;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.server.submission.reader.ListQuery.Sort;

/** All that a list asks for, where it is not much: one statement finds it, and the page is cut out of it here. */
record Matches(List<Match> all) {
    Matches {
        all = List.copyOf(all);
    }

    /**
     * A submission that was found.
     *
     * @param campaign of a published one; what is not published is a gap of its own
     */
    record Match(int number, int supporters, Optional<Long> campaign) {
        ListQuery.Key key() {
            return new ListQuery.Key(supporters, number);
        }
    }

    /** Some of them in the order of the list. */
    record Cut(List<Integer> numbers, boolean hasPrevious, boolean hasNext) {}

    /** The page that the query asks for; of a campaign, the first in the order of the list, unless each is asked for. */
    Cut cut(ListQuery query, int size) {
        Comparator<ListQuery.Key> order = order(query.sort());
        Set<Long> met = new HashSet<>();
        List<Match> listed = all.stream()
                .sorted(Comparator.comparing(Match::key, order))
                .filter(match -> !query.isGrouped()
                        || match.campaign().isEmpty()
                        || met.add(match.campaign().get()))
                .toList();
        if (query.before().isPresent()) {
            ListQuery.Key end = query.before().get();
            List<Integer> before = numbers(listed.stream().filter(match -> order.compare(match.key(), end) < 0));
            int from = Math.max(0, before.size() - size);
            return new Cut(before.subList(from, before.size()), from > 0, true);
        }
        List<Integer> after = numbers(listed.stream()
                .filter(match -> query.after()
                        .filter(start -> order.compare(match.key(), start) <= 0)
                        .isEmpty()));
        int to = Math.min(size, after.size());
        return new Cut(after.subList(0, to), query.after().isPresent(), to < after.size());
    }

    private static List<Integer> numbers(Stream<Match> some) {
        return some.map(Match::number).toList();
    }

    private static Comparator<ListQuery.Key> order(Sort sort) {
        return switch (sort) {
            case NEWEST -> Comparator.comparingInt(ListQuery.Key::number).reversed();
            case OLDEST -> Comparator.comparingInt(ListQuery.Key::number);
            case SUPPORTED ->
                Comparator.comparingInt(ListQuery.Key::supporters)
                        .thenComparingInt(ListQuery.Key::number)
                        .reversed();
        };
    }
}
