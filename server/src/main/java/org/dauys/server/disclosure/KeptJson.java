package org.dauys.server.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What the next release has to know, as the database keeps it. */
@CountsPeople
public final class KeptJson {
    private static final JsonMapper JSON = new JsonMapper();

    private KeptJson() {}

    private record Place(Map<String, String> at, Instant asOf) {}

    private record Variable(String name, List<String> values) {}

    private record Kept(
            List<Earlier.Counted> counted,
            List<Place> shown,
            List<Map<String, String>> suppressed,
            List<Variable> answers,
            List<List<List<String>>> tables) {}

    /** As JSON, which {@link #read} takes. */
    public static String write(Earlier next) {
        return JSON.writeValueAsString(new Kept(
                next.counted(),
                next.shown().entrySet().stream()
                        .map(one -> new Place(one.getKey().coordinates(), one.getValue()))
                        .toList(),
                next.suppressed().stream().map(Cell::coordinates).toList(),
                next.answers().stream()
                        .map(one -> new Variable(one.name(), one.values()))
                        .toList(),
                next.breakdowns().stream()
                        .map(table -> table.axes().stream().map(Axis::levels).toList())
                        .toList()));
    }

    /** From what {@link #write} made. */
    public static Earlier read(String json) {
        Kept kept = JSON.readValue(json, Kept.class);
        return new Earlier(
                kept.counted(),
                kept.shown().stream().collect(Collectors.toMap(one -> new Cell(one.at()), Place::asOf)),
                kept.suppressed().stream().map(Cell::new).collect(Collectors.toSet()),
                kept.answers().stream()
                        .map(one -> new Answers(one.name(), one.values()))
                        .toList(),
                kept.tables().stream()
                        .map(table ->
                                new Breakdown(table.stream().map(Axis::new).toList()))
                        .toList());
    }
}
