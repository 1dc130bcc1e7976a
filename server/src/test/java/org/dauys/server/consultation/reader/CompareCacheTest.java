package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

class CompareCacheTest {
    private static final int READERS = 50;

    @Test
    void readersWhoComeAtTheSameTimeShareOneComparison() throws Exception {
        CompareCache cache = TestSite.demo().bean(CompareCache.class);
        CompareSubject demo = TestSite.demo().bean(CompareSubjects.class).of("aqdala-constitution");
        // A pair and a language that no other test asks for, so that all wait for it to be made.
        Callable<Optional<Prepared>> reader =
                () -> cache.of(demo.version(1).orElseThrow(), demo.newest(), Language.KAZAKH, Locale.of("en"));
        Set<ComparisonHtml> made = Collections.newSetFromMap(new IdentityHashMap<>());
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<Prepared>>> answers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                answers.add(readers.submit(reader));
            }
            for (Future<Optional<Prepared>> answer : answers) {
                answer.get().ifPresent(prepared -> made.add(prepared.html()));
            }
        }
        // Who lost patience asks again and gets the same one.
        Optional<Prepared> again = reader.call();
        while (again.isEmpty()) {
            again = reader.call();
        }
        made.add(again.get().html());
        assertEquals(1, made.size());
    }
}
