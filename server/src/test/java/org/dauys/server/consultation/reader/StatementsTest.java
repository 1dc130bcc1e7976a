package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dauys.server.Statements;
import org.dauys.server.TestSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many statements a reader's page costs that is made anew. Six of them ask how long it is good; a server asks two of these
 * once a second, a test each time.
 */
class StatementsTest {
    /** A page that is asked for once more under the same address is kept, in a second try, too. */
    private static final AtomicInteger TIMES = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"/compare, 8", "/p/26.3, 14", "/v/2, 8", "/search?q=%D0%BF%D1%80%D0%B0%D0%B2%D0%BE, 8"})
    void pageAsksTheDatabaseSeldom(String page, int most) {
        String address = "/c/aqdala-constitution" + page + (page.contains("?") ? "&" : "?") + "time="
                + TIMES.incrementAndGet() + "-";
        // The first page after a change reads what the others find.
        made(address + 0);
        // A connection that nobody used for half a second is asked first whether it is alive: the least of several
        // pages counts.
        int least = IntStream.rangeClosed(1, 5)
                .map(time -> made(address + time))
                .min()
                .orElseThrow();
        int kept = IntStream.rangeClosed(1, 5)
                .map(time -> made(address + time))
                .min()
                .orElseThrow();
        assertEquals(6, kept, "of a page that is kept");
        assertTrue(least >= kept && least <= most, least + " statements");
    }

    private static int made(String address) {
        try (Statements statements = new Statements()) {
            assertEquals(200, TestSite.demo().get(address, Locale.of("ru")).statusCode());
            return statements.count();
        }
    }
}
