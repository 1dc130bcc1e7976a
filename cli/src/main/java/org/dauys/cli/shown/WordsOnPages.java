package org.dauys.cli.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which words of a document stand on the page of its object: by field, {@code agenda.title} also of each element of a list. */
final class WordsOnPages {
    /** Fields whose words stand in a sentence of the page, or between the words of the act: others have an element of their own. */
    private static final Set<String> IN_SENTENCES = Set.of(
            "submission.proposed",
            "submission.quote",
            "submission.organisation",
            "tie.reason",
            "meeting.cancelled",
            "meeting.delegation.name",
            "meeting.delegation.office",
            "promise.outcome",
            "poll.question");

    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");

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
     * @param alone whether an element of the page has these words and no others
     */
    record Wanted(String field, String language, String words, boolean alone) {}

    /** Of an object, in the order of its fields; none when no page of its own shows them. */
    static List<Wanted> of(String kind, JsonNode document) {
        List<Wanted> all = new ArrayList<>();
        for (String field : FIELDS.getOrDefault(kind, List.of())) {
            boolean alone = !IN_SENTENCES.contains(kind + "." + field);
            collect(new Wanted(field, "", "", alone), List.of(field.split("\\.", -1)), document, all);
        }
        return all;
    }

    private static void collect(Wanted like, List<String> way, JsonNode at, List<Wanted> all) {
        if (at.isArray()) {
            at.forEach(one -> collect(like, way, one, all));
        } else if (!way.isEmpty()) {
            collect(like, way.subList(1, way.size()), at.path(way.getFirst()), all);
        } else if (at.isString()) {
            add(like, "", at, all);
        } else if (at.isObject()) {
            LANGUAGES.stream().sorted().forEach(language -> add(like, language, at.path(language), all));
        }
    }

    private static void add(Wanted like, String language, JsonNode words, List<Wanted> all) {
        if (!words.asString("").isBlank()) {
            String field = language.isEmpty() ? like.field() : like.field() + "." + language;
            all.add(new Wanted(field, language, words.stringValue(), like.alone()));
        }
    }
}
