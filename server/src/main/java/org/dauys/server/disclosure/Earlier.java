package org.dauys.server.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was published before of the same groups: the room keeps it with its table and hands it in again. It holds counts of
 * small groups, so no page may show it.
 *
 * @param counted the people of each group who are in what was published; groups of whom nothing was ever told are not here
 * @param shown cells whose figures are public, and when they were counted
 * @param suppressed cells that were not shown though their people are in something that was
 * @param answers variables of the tables
 * @param breakdowns the tables
 */
@CountsPeople
public record Earlier(
        List<Counted> counted,
        Map<Cell, Instant> shown,
        Set<Cell> suppressed,
        List<Answers> answers,
        List<Breakdown> breakdowns) {
    /** Keeps copies. */
    public Earlier {
        counted = List.copyOf(counted);
        shown = Map.copyOf(shown);
        suppressed = Set.copyOf(suppressed);
        answers = List.copyOf(answers);
        breakdowns = List.copyOf(breakdowns);
    }

    /**
     * A group as it was published.
     *
     * @param group its id
     * @param attributes as they were published
     * @param people for each combination of answers, in the order of the table
     */
    public record Counted(String group, Map<String, String> attributes, List<Long> people) {
        /** Keeps copies. */
        public Counted {
            attributes = Map.copyOf(attributes);
            people = List.copyOf(people);
        }
    }

    /** Nothing was published yet. */
    public static Earlier none() {
        return new Earlier(List.of(), Map.of(), Set.of(), List.of(), List.of());
    }
}
