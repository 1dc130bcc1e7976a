package org.dauys.server.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The problems of a reading as the database keeps them, so that each reader can be told in their language. */
final class ProblemsJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ProblemsJson() {}

    static String write(List<Problem> problems) {
        return JSON.writeValueAsString(problems.stream()
                .map(problem -> Map.of(
                        "cause", problem.cause().name(),
                        "place", place(problem.place()),
                        "arguments",
                                problem.arguments().stream()
                                        .map(argument -> argument instanceof Place place ? place(place) : argument)
                                        .toList()))
                .toList());
    }

    static List<Problem> read(String json) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode problem : JSON.readTree(json)) {
            Object[] arguments = problem.get("arguments")
                    .valueStream()
                    .map(argument -> argument.isObject() ? place(argument) : argument.asString())
                    .toArray();
            problems.add(
                    Problem.of(Cause.valueOf(problem.get("cause").asString()), place(problem.get("place")), arguments));
        }
        return problems;
    }

    private static Map<String, Object> place(Place place) {
        return Map.of("unit", place.unit().name(), "number", place.number());
    }

    private static Place place(JsonNode place) {
        return new Place(
                Place.Unit.valueOf(place.get("unit").asString()),
                place.get("number").asInt());
    }
}
