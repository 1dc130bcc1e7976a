package org.dauys.server.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.compare.search.ActSearch;
import org.dauys.compare.search.Found;
import org.dauys.compare.search.Wanted;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Test;

/** What people type, and the provisions that it must find: {@code search/queries.csv}. */
class SearchRecallTest {
    private static final Path REAL = Path.of(System.getProperty("dauys.root", ".."), "../shared/data/kz");
    private static final int FIRST = 20;

    private final Map<String, ActSearch> searches = new HashMap<>();

    private record Query(String text, Language language, String typed, Set<String> labels) {}

    @Test
    void whatPeopleTypeFindsTheProvisions() throws IOException {
        List<String> missed = new ArrayList<>();
        Map<String, int[]> counts = new HashMap<>();
        for (Query query : queries()) {
            Optional<ActSearch> search = search(query);
            if (search.isEmpty()) {
                System.out.println("Skipped, since " + REAL + " is not there: " + query.typed());
                continue;
            }
            List<Found> found = search.get().find(Wanted.of(query.typed(), query.language(), true)).stream()
                    .sorted(Found.BETTER)
                    .toList();
            Set<String> all = found.stream().map(Found::label).collect(Collectors.toSet());
            Set<String> exact =
                    found.stream().filter(Found::exact).map(Found::label).collect(Collectors.toSet());
            int[] count = counts.computeIfAbsent(query.language().code(), language -> new int[4]);
            for (String label : query.labels()) {
                count[0]++;
                count[1] += all.contains(label) ? 1 : 0;
                count[2] += exact.contains(label) ? 1 : 0;
                if (!all.contains(label)) {
                    missed.add(query.language() + " " + query.typed() + ": " + label);
                }
            }
            count[3] += found.stream().limit(FIRST).map(Found::label).anyMatch(query.labels()::contains) ? 1 : 0;
        }
        counts.forEach((language, count) -> System.out.printf(
                Locale.ROOT,
                "%s: %d of %d provisions found, %d by forms of the words alone; %d queries with one of them among the first %d%n",
                language,
                count[1],
                count[0],
                count[2],
                count[3],
                FIRST));
        assertEquals(List.of(), missed);
    }

    @Test
    void thereAreSixtyQueriesAndMoreInThreeLanguages() throws IOException {
        Map<String, Long> byLanguage = queries().stream()
                .collect(Collectors.groupingBy(query -> query.language().code(), Collectors.counting()));
        assertEquals(Set.of("ru", "kk", "en"), byLanguage.keySet());
        assertTrue(byLanguage.values().stream().mapToLong(Long::longValue).sum() >= 60, byLanguage::toString);
    }

    private Optional<ActSearch> search(Query query) throws IOException {
        String name = switch (query.text()) {
            case "draft" -> "/org/dauys/server/demo/draft-2." + query.language() + ".txt";
            case "2026" -> "constitution-2026.ru.txt";
            case "1995" -> "constitution-1995.2023-01-01.ru.txt";
            default -> throw new IllegalArgumentException(query.text());
        };
        if (!name.startsWith("/") && Files.notExists(REAL.resolve(name))) {
            return Optional.empty();
        }
        byte[] text = name.startsWith("/") ? resource(name) : Files.readAllBytes(REAL.resolve(name));
        return Optional.of(searches.computeIfAbsent(name, it -> read(text, query.language())));
    }

    private static ActSearch read(byte[] text, Language language) {
        try {
            return ActSearch.of(ActReader.read("act.txt", text, Format.TEXT, Optional.of(language))
                    .act());
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<Query> queries() throws IOException {
        return new String(resource("/search/queries.csv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Query(cells[0], new Language(cells[1]), cells[2], Set.of(cells[3].split(" "))))
                .toList();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SearchRecallTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
