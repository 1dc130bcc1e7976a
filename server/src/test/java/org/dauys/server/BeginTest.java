package org.dauys.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.HttpURLConnection;
import java.time.Duration;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseException;
import org.dauys.server.database.TestPostgres;
import org.dauys.server.demo.DemoConsultation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BeginTest {
    @Test
    void whyThereIsNoDatabaseIsToldAsItWas() {
        DatabaseException told = assertThrows(
                DatabaseException.class,
                () -> Server.begin(
                        () -> {
                            throw new DatabaseException("The folder is in use. Give another.");
                        },
                        "127.0.0.1",
                        0));
        assertEquals("The folder is in use. Give another.", told.getMessage());
    }

    @Test
    void pagesAreServedAndThenEverythingElseIsStarted() throws Exception {
        Database database = TestPostgres.newDatabase();
        try (Server server = Server.begin(() -> database, "127.0.0.1", 0)) {
            HttpURLConnection front =
                    (HttpURLConnection) server.address().toURL().openConnection();
            assertEquals(200, front.getResponseCode());

            server.awaitAll();

            // Jobs run: the files that are usually asked for are made of a publication.
            server.publish(DemoConsultation.read());
            JdbcClient owner = JdbcClient.create(database.dataSource());
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> owner.sql("select exists (select 1 from jobs.job where state <> 'waiting')")
                            .query(Boolean.class)
                            .single());
        }
    }
}
