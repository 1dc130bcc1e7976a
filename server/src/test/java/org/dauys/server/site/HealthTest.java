package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.database.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class HealthTest {
    @Test
    void healthIsToldWithoutDetailsAndNothingElseIs() {
        TestVisitor visitor = TestVisitor.of(TestSite.demo());
        for (String path : List.of("/health", "/health/liveness", "/health/readiness")) {
            var answer = visitor.get(path);
            assertEquals(200, answer.statusCode(), path);
            assertTrue(answer.body().startsWith("{") && answer.body().contains("\"status\":\"UP\""), answer.body());
            assertFalse(answer.body().contains("details") || answer.body().contains("components"), answer.body());
        }
        for (String path : List.of("/health/db", "/info", "/env", "/metrics", "/beans", "/heapdump", "/actuator")) {
            assertEquals(404, visitor.get(path).statusCode(), path);
        }
    }

    @Test
    void withoutItsDatabaseTheServerSaysSoAndRecovers() {
        try (TestSite site = TestSite.empty()) {
            JdbcClient elsewhere = elsewhere();
            String database = site.owner()
                    .sql("select current_database()")
                    .query(String.class)
                    .single();
            TestVisitor visitor = TestVisitor.of(site);
            assertEquals(200, visitor.get("/").statusCode());

            elsewhere
                    .sql("alter database " + database + " allow_connections false")
                    .update();
            // Whose connections these are: only members may end them.
            elsewhere
                    .sql("grant " + database + "_content, " + database + "_people to current_user")
                    .update();
            elsewhere
                    .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :name")
                    .param("name", database)
                    .query(Long.class)
                    .single();
            assertEquals(503, visitor.get("/health").statusCode());
            assertEquals(503, visitor.get("/health/readiness").statusCode());
            assertEquals(200, visitor.get("/health/liveness").statusCode());
            var answer = site.get("/", Locale.of("ru"));
            assertEquals(503, answer.statusCode());
            assertEquals(
                    Say.in(Locale.of("ru")).say("site.error.503.heading"),
                    TestVisitor.page(answer).select("h1").text());
            // Not even with a session, which is in the database.
            var withSession = visitor.send(visitor.request("/").header("Cookie", "SESSION=YWJj"));
            assertEquals(503, withSession.statusCode());

            elsewhere
                    .sql("alter database " + database + " allow_connections true")
                    .update();
            assertEquals(200, visitor.get("/").statusCode());
            assertEquals(200, visitor.get("/health").statusCode());
        }
    }

    private static JdbcClient elsewhere() {
        var database = TestPostgres.newDatabase();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }
}
