package org.dauys.cli.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Which words of a document stand on the page of its object: by field, {@code agenda.title} also of each element of a list. */
final class WordsOnPages {
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("consultation", List.of("title", "summary", "timetable.name")),
            Map.entry("theme", List.of("name")),
            Map.entry("body", List.of("name")),
            Map.entry("submission", List.of("words", "rationale", "proposed", "quote", "organisation")),
            Map.entry("answer", List.of("reason")),
            Map.entry("served", List.of("particular")),
            Map.entry("reply", List.of("words")),
            Map.entry("reopening", List.of("reason")),
            Map.entry("opinion", List.of("words")),
            Map.entry("argument", List.of("words")),
            Map.entry("tie", List.of("reason")),
            Map.entry("rationale", List.of("words")),
            Map.entry("region", List.of("name")),
            Map.entry(
                    "meeting",
                    List.of(
                            "host",
                            "settlement",
                            "address",
                            "cancelled",
                            "agenda.title",
                            "delegation.name",
                            "delegation.office")),
            Map.entry("minutes", List.of("agenda.title", "agenda.said.words", "reason")),
            Map.entry("promise", List.of("words", "outcome")),
            Map.entry("remark", List.of("words")),
            Map.entry("report", List.of("words")),
            Map.entry("poll", List.of("question")));

    private WordsOnPages() {}

    /**
     * Words that a reader must find.
     *
     * @param language of the page; empty: any
     */
    record Wanted(String field, String language, String words) {}

    /** Of an object, in the order of its fields; none when no page of its own shows them. */
    static List<Wanted> of(String kind, JsonNode document) {
        List<Wanted> all = new ArrayList<>();
        for (String field : FIELDS.getOrDefault(kind, List.of())) {
            collect(field, List.of(field.split("\\.")), document, all);
        }
        return all;
    }

    private static void collect(String field, List<String> way, JsonNode at, List<Wanted> all) {
        if (at.isArray()) {
            at.forEach(one -> collect(field, way, one, all));
        } else if (!way.isEmpty()) {
            collect(field, way.subList(1, way.size()), at.path(way.getFirst()), all);
        } else if (at.isString()) {
            add(new Wanted(field, "", at.stringValue()), all);
        } else if (at.isObject()) {
            at.properties()
                    .forEach(one -> add(
                            new Wanted(
                                    field + "." + one.getKey(),
                                    one.getKey(),
                                    one.getValue().asString("")),
                            all));
        }
    }

    private static void add(Wanted wanted, List<Wanted> all) {
        if (!wanted.words().isBlank()) {
            all.add(wanted);
        }
    }
}
