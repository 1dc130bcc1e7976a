package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
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
     * @param findings in the order of {@link Finding#ORDER}
     */
    public record Checked(
            List<Station> stations, SortedMap<String, Map<String, Protocol>> standing, List<Finding> findings) {}

    /** Checks a count. */
    public static Checked of(Count count) {
        return new CountChecks(count).check();
    }

    private Checked check() {
        // Each is a walk over all protocols or stations, and none needs another.
        ForkJoinTask<List<Station>> sorted =
                ForkJoinTask.adapt(() -> sorted(count.stations())).fork();
        ForkJoinTask<Ids> byId =
                ForkJoinTask.adapt(() -> Ids.of(count.protocols())).fork();
        SortedMap<String, ByStation> official = grouped(Protocol.Kind.OFFICIAL);
        SortedMap<String, ByStation> observed = grouped(Protocol.Kind.OBSERVER);
        List<Station> stations = once(sorted.join());
        Ids ids = byId.join();
        ids.shared().forEach(this::shared);
        SortedMap<String, Map<String, Protocol>> standing = new TreeMap<>();
        TreeSet<String> questions = new TreeSet<>(official.keySet());
        questions.addAll(observed.keySet());
        if (questions.isEmpty()) {
            questions.add("");
        }
        Standing chains = new Standing(ids.first(), findings::add);
        for (String question : questions) {
            Map<String, Protocol> counted =
                    counted(question, stations, official.getOrDefault(question, new ByStation()), chains);
            standing.put(question, counted);
            ByStation copies = observed.getOrDefault(question, new ByStation());
            copies.each(code -> copies.of(code).forEach(copy -> observed(copy, counted.get(code))));
        }
        findings.sort(Finding.ORDER);
        return new Checked(List.copyOf(stations), standing, List.copyOf(findings));
    }

    /** The protocols that count, by the station's code; checked, those of stations that are not listed too. */
    private Map<String, Protocol> counted(
            String question, List<Station> stations, ByStation official, Standing chains) {
        Map<String, Protocol> counted = HashMap.newHashMap(stations.size());
        List<Protocol> checked = new ArrayList<>(official.stations());
        for (Station station : stations) {
            List<Protocol> protocols = official.of(station.code());
            Protocol stands = protocols.isEmpty() ? null : chains.of(protocols);
            if (stands != null) {
                counted.put(station.code(), stands);
                checked.add(stands);
            }
            against(station, question, stands);
        }
        if (checked.size() < official.stations()) {
            official.each(code -> {
                if (!counted.containsKey(code)) {
                    Protocol stands = chains.of(official.of(code));
                    checked.add(stands);
                    findings.add(Finding.of(Rule.NOT_LISTED, code, question, stands.origin(), Map.of()));
                }
            });
        }
        checked.parallelStream()
                .map(ProtocolChecks::of)
                .filter(found -> !found.isEmpty())
                .toList()
                .forEach(findings::addAll);
        return counted;
    }

    private static List<Station> sorted(List<Station> stations) {
        List<Station> sorted = new ArrayList<>(stations);
        sorted.sort(Comparator.comparing(Station::code));
        return sorted;
    }

    /** Each code once, in the order of codes. */
    private List<Station> once(List<Station> sorted) {
        List<Station> once = new ArrayList<>(sorted.size());
        for (Station station : sorted) {
            Station before = once.isEmpty() ? null : once.getLast();
            if (before == null || !before.code().equals(station.code())) {
                once.add(station);
                continue;
            }
            if (count.listed()) {
                findings.add(Finding.of(
                        Rule.LISTED_TWICE,
                        station.code(),
                        "",
                        station.origin(),
                        Finding.values("one", name(before), "other", name(station))));
            }
            // Of two the same one whatever the order.
            if (name(station).compareTo(name(before)) < 0) {
                once.set(once.size() - 1, station);
            }
        }
        return once;
    }

    private static String name(Station station) {
        return (station.name() + " " + station.area()).strip();
    }

    /**
     * Protocols by their ids.
     *
     * @param first of each id
     * @param shared ids of protocols of several stations, questions or kinds
     */
    private record Ids(Map<String, Protocol> first, TreeSet<String> shared) {
        static Ids of(List<Protocol> protocols) {
            Ids ids = new Ids(HashMap.newHashMap(protocols.size()), new TreeSet<>());
            for (Protocol protocol : protocols) {
                if (!protocol.id().isEmpty()) {
                    Protocol before = ids.first.putIfAbsent(protocol.id(), protocol);
                    if (before != null
                            && !(before.station().equals(protocol.station())
                                    && before.question().equals(protocol.question())
                                    && before.kind() == protocol.kind())) {
                        ids.shared.add(protocol.id());
                    }
                }
            }
            return ids;
        }
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
    private SortedMap<String, ByStation> grouped(Protocol.Kind kind) {
        SortedMap<String, ByStation> groups = new TreeMap<>();
        for (Protocol protocol : count.protocols()) {
            if (protocol.kind() == kind) {
                groups.computeIfAbsent(protocol.question(), _ -> new ByStation())
                        .add(protocol);
            }
        }
        return groups;
    }

    private void against(Station station, String question, @Nullable Protocol counted) {
        if (counted == null) {
            Map<String, String> values = station.registered().isPresent()
                    ? Finding.values(
                            Figure.REGISTERED.key(), station.registered().getAsLong())
                    : Map.of();
            findings.add(Finding.of(Rule.NOT_REPORTED, station.code(), question, Origin.NONE, values));
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
            findings.add(Finding.of(
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
