package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A server that stops in the middle of an import goes on after its next start. */
class ImportKilledTest {
    private static final int ROWS = 1_500;

    @Test
    void importThatIsCutOffGoesOnAndTakesNothingTwice() {
        Database database = TestPostgres.newMigratedDatabase();
        StringBuilder csv = new StringBuilder("id,text\n");
        for (int i = 1; i <= ROWS; i++) {
            csv.append(i).append(",Замечание номер ").append(i).append('\n');
        }
        String path;
        String slug;
        try (TestSite site = TestSite.over(database)) {
            TestRegister clerk = TestRegister.make(site);
            slug = clerk.consultation().slug();
            var sent = clerk.send(
                    clerk.at("/import"), "file", "many.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
            path = TestVisitor.leadsTo(sent);
            clerk.until(path, page -> !page.select("form[action$=check]").isEmpty());
            clerk.follow(clerk.post(path + "/check", "column-key", "0", "column-words", "1", "version", "1"));
            Document checked =
                    clerk.until(path, page -> !page.select("form[action$=take]").isEmpty());
            clerk.follow(clerk.post(path + "/take", "revision", TestRegister.value(checked, "revision")));
            clerk.until(path, page -> page.select("progress").isEmpty() || taken(clerk) > 0);
            // The part that is being taken is undone, as if the process were killed.
            clerk.sql()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                            + " and pid <> pg_backend_pid() and query like '%submission.%'")
                    .query(Boolean.class)
                    .list();
        }
        try (TestSite site = TestSite.over(database)) {
            TestRegister clerk = TestRegister.of(site, slug);
            Document done = clerk.until(path, page -> page.text().contains("There already"));
            assertEquals(
                    java.util.List.of("1,500", "0", "0"),
                    done.select(".facts dd").eachText());
            assertEquals(ROWS, taken(clerk));
            assertEquals(ROWS, clerk.count("(select distinct source_key from submission.submission) one", "true"));
            assertTrue(clerk.count("submission.submission", "number > " + ROWS) == 0, "no number is skipped");
        }
    }

    private static long taken(TestRegister clerk) {
        return clerk.count("submission.submission", "source = 'import'");
    }
}
