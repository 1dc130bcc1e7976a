package org.dauys.server.meeting.figures;

import static org.dauys.server.meeting.disclosed.ReleasedFigures.HOST;
import static org.dauys.server.meeting.disclosed.ReleasedFigures.KIND;
import static org.dauys.server.meeting.disclosed.ReleasedFigures.REGION;
import static org.dauys.server.meeting.disclosed.ReleasedFigures.THEME;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.server.disclosure.Answers;
import org.dauys.server.disclosure.Axis;
import org.dauys.server.disclosure.Breakdown;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Earlier;
import org.dauys.server.disclosure.Group;
import org.dauys.server.disclosure.Publication;
import org.dauys.server.disclosure.Stage;
import org.dauys.server.disclosure.Thresholds;

/**
 * All that is told of how much was said at meetings, as one publication of linked tables. No page tells it of one meeting alone, so
 * that nothing can be subtracted from a region.
 *
 * <p>A group is a meeting. Meetings to which too few came for figures of their own are one group together in each region and kind of
 * host, once they have enough people together; until then nobody counts them.
 */
@CountsPeople
final class ContributionTables {
    private static final List<String> KINDS = List.of("objection", "proposal", "question", "statement");
    private static final List<Breakdown> TABLES = List.of(
            Breakdown.by(Axis.of(REGION), Axis.of(KIND)),
            Breakdown.by(Axis.of(HOST), Axis.of(KIND)),
            Breakdown.by(Axis.of(REGION), Axis.of(THEME)),
            Breakdown.by(Axis.of(HOST), Axis.of(THEME)));

    private ContributionTables() {}

    /**
     * The publication.
     *
     * @param themes slugs of all themes; those that came after the first release are counted together
     * @param earlier what was released last: groups stay where they were, and tables as they were
     */
    static Publication of(List<Hall> halls, List<String> themes, Earlier earlier, Instant at) {
        List<String> known = earlier.answers().stream()
                .filter(one -> one.name().equals(THEME))
                .findFirst()
                .map(Answers::values)
                .orElseGet(() -> Stream.concat(
                                themes.stream(), Stream.of(Spoken.NO_THEME, Spoken.SEVERAL_THEMES, Spoken.NEW_THEME))
                        .distinct()
                        .toList());
        Map<String, Map<String, String>> placed = earlier.counted().stream()
                .collect(Collectors.toMap(Earlier.Counted::group, Earlier.Counted::attributes));
        List<Group> groups = new ArrayList<>();
        Map<Map<String, String>, List<Hall>> small = new HashMap<>();
        for (Hall hall : halls) {
            Map<String, String> where = Map.of(REGION, hall.region(), HOST, hall.host());
            if (hall.isSmall()) {
                small.computeIfAbsent(where, key -> new ArrayList<>()).add(hall);
            } else if (!hall.said().isEmpty()) {
                groups.add(
                        new Group(hall.code(), placed.getOrDefault(hall.code(), where), people(List.of(hall), known)));
            }
        }
        small.forEach((where, together) -> {
            if (people(together) >= Thresholds.LEAST_TOOK_PART
                    && together.stream().anyMatch(hall -> !hall.said().isEmpty())) {
                groups.add(new Group(
                        "small " + where.get(REGION) + " " + where.get(HOST), where, people(together, known)));
            }
        });
        return new Publication(
                "meeting",
                List.of(new Answers(KIND, KINDS), new Answers(THEME, known)),
                groups,
                TABLES,
                Stage.RUNNING,
                at);
    }

    private static int people(List<Hall> together) {
        return together.stream().mapToInt(hall -> hall.attended().orElse(0)).sum();
    }

    private static Map<List<String>, Long> people(List<Hall> halls, List<String> known) {
        Map<List<String>, Long> people = new TreeMap<>(java.util.Comparator.comparing(List::toString));
        halls.forEach(hall -> hall.said()
                .forEach((what, times) -> people.merge(
                        List.of(what.getFirst(), known.contains(what.getLast()) ? what.getLast() : Spoken.NEW_THEME),
                        times,
                        Long::sum)));
        return people;
    }
}
