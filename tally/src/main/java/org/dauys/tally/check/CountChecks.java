package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.jspecify.annotations.Nullable;

/**
 * Checks all protocols of a count against the list of stations, each other, observers' copies, and themselves. What is found does
 * not depend on the order in which protocols come.
 */
public final class CountChecks {
    private static final Comparator<Origin> ORIGINS =
            Comparator.comparing(Origin::file).thenComparingInt(Origin::row);

    private final Count count;
    private final List<Finding> findings = new ArrayList<>();

    private CountChecks(Count count) {
        this.count = count;
    }

    /**
     * What came out.
     *
     * @param stations each once, sorted by code; with no list, those that the protocols name
     * @param standing for each question the protocol that counts, by the station's code
     * @param reports for each question the stations, in no particular order, each with the protocol that counts
     * @param findings in the order of {@link Finding#ORDER}
     */
    public record Checked(
            List<Station> stations,
            SortedMap<String, Map<String, Protocol>> standing,
            SortedMap<String, Reports> reports,
            List<Finding> findings) {}

    /** Checks a count. */
    public static Checked of(Count count) {
        return new CountChecks(count).check();
    }

    private Checked check() {
        // Each is a walk over all protocols or stations, and none needs another.
        ForkJoinTask<Once> sorted = ForkJoinTask.adapt(() -> Once.of(count)).fork();
        ForkJoinTask<Ids> all =
                ForkJoinTask.adapt(() -> new Ids(count.protocols())).fork();
        SortedMap<String, ByStation> official = new TreeMap<>();
        SortedMap<String, ByStation> observed = new TreeMap<>();
        group(official, observed);
        Once once = sorted.join();
        findings.addAll(once.findings());
        Ids ids = all.join();
        ids.shared().forEach(this::shared);
        SortedMap<String, Map<String, Protocol>> standing = new TreeMap<>();
        SortedMap<String, Reports> reports = new TreeMap<>();
        TreeSet<String> questions = new TreeSet<>(official.keySet());
        questions.addAll(observed.keySet());
        if (questions.isEmpty()) {
            questions.add("");
        }
        Standing chains = new Standing(ids, findings::add);
        for (String question : questions) {
            ByStation protocols = official.getOrDefault(question, new ByStation(0));
            Map<String, Protocol> counted = protocols.standing(chains);
            reports.put(question, reports(question, once.asRead(), protocols, counted));
            standing.put(question, counted);
            ByStation copies = observed.getOrDefault(question, new ByStation(0));
            copies.each(code -> copies.of(code).forEach(copy -> observed(copy, counted.get(code))));
        }
        findings.sort(Finding.ORDER);
        return new Checked(List.copyOf(once.stations()), standing, reports, List.copyOf(findings));
    }

    /** Checks the protocols that count, and takes out those of stations that are not listed. */
    private Reports reports(
            String question, List<Station> stations, ByStation official, Map<String, Protocol> counted) {
        findings.addAll(official.inOrder(counted).parallelStream()
                .collect(ProtocolChecks::new, ProtocolChecks::check, ProtocolChecks::add)
                .findings());
        Reports reports = Reports.of(stations, counted);
        List<Finding> found = reports.places()
                .collect(
                        ArrayList::new,
                        (told, place) -> against(reports.station(place), question, reports.protocol(place), told),
                        List::addAll);
        findings.addAll(found);
        long silent = found.stream()
                .filter(finding -> finding.rule() == Rule.NOT_REPORTED)
                .count();
        if (stations.size() - silent < counted.size()) {
            unlisted(question, stations, counted);
        }
        return reports;
    }

    /** Tells protocols of stations that are not on the list, and takes them out. */
    private void unlisted(String question, List<Station> stations, Map<String, Protocol> counted) {
        Set<String> listed = stations.stream().map(Station::code).collect(Collectors.toSet());
        counted.entrySet().removeIf(one -> {
            boolean out = !listed.contains(one.getKey());
            if (out) {
                findings.add(Finding.of(
                        Rule.NOT_LISTED, one.getKey(), question, one.getValue().origin(), Map.of()));
            }
            return out;
        });
    }

    private static List<String> place(Protocol protocol) {
        return List.of(protocol.station(), protocol.question(), protocol.kind().name());
    }

    /** One id for protocols of several stations, questions or kinds: told at each of them. */
    private void shared(String id) {
        Map<List<String>, Origin> places = new HashMap<>();
        for (Protocol protocol : count.protocols()) {
            if (protocol.id().equals(id)) {
                places.merge(
                        place(protocol),
                        protocol.origin(),
                        (one, other) -> ORIGINS.compare(one, other) < 0 ? one : other);
            }
        }
        String stations = String.join(
                " ", new TreeSet<>(places.keySet().stream().map(List::getFirst).toList()));
        places.forEach((place, origin) -> findings.add(Finding.of(
                Rule.REWRITTEN,
                place.getFirst(),
                place.get(1),
                origin,
                Finding.values("id", id, "of stations", stations))));
    }

    /** By question. */
    private void group(SortedMap<String, ByStation> official, SortedMap<String, ByStation> observed) {
        for (Protocol protocol : count.protocols()) {
            SortedMap<String, ByStation> groups = protocol.kind() == Protocol.Kind.OFFICIAL ? official : observed;
            ByStation group = groups.get(protocol.question());
            if (group == null) {
                group = new ByStation(count.stations().size());
                groups.put(protocol.question(), group);
            }
            group.add(protocol);
        }
    }

    private void against(Station station, String question, @Nullable Protocol counted, List<Finding> told) {
        if (counted == null) {
            Map<String, String> values = station.registered().isPresent()
                    ? Finding.values(
                            Figure.REGISTERED.key(), station.registered().getAsLong())
                    : Map.of();
            told.add(Finding.of(Rule.NOT_REPORTED, station.code(), question, Origin.NONE, values));
            return;
        }
        OptionalLong stated = counted.figures().get(Figure.REGISTERED_AT_OPENING);
        if (stated.isEmpty()) {
            stated = counted.figures().get(Figure.REGISTERED);
        }
        if (count.listed()
                && stated.isPresent()
                && station.registered().isPresent()
                && stated.getAsLong() != station.registered().getAsLong()) {
            told.add(Finding.of(
                    Rule.REGISTERED_NOT_LISTED,
                    station.code(),
                    question,
                    counted.origin(),
                    Finding.values("listed", station.registered().getAsLong(), "stated", stated.getAsLong())));
        }
    }

    private void observed(Protocol copy, @Nullable Protocol counted) {
        if (counted == null) {
            findings.add(Finding.of(Rule.OBSERVED_ONLY, copy.station(), copy.question(), copy.origin(), Map.of()));
            return;
        }
        Map<String, String> differences = Standing.differences(counted.figures(), copy.figures());
        if (!differences.isEmpty()) {
            findings.add(
                    Finding.of(Rule.OBSERVER_DIFFERS, copy.station(), copy.question(), copy.origin(), differences));
        }
    }
}
