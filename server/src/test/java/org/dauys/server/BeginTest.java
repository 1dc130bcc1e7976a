package org.dauys.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
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
    void serverThatWouldKeepNoLogByMistakeDoesNotStart() throws Exception {
        Database database = TestPostgres.newDatabase();
        DatabaseException refused =
                assertThrows(DatabaseException.class, () -> Server.begin(() -> database, "127.0.0.1", 0));
        assertTrue(refused.getMessage().contains("DAUYS_RECORD_FOLDER"), refused.getMessage());
        assertTrue(refused.getMessage().contains("DAUYS_RECORD_NONE=true"), refused.getMessage());
    }

    /** The port is taken: whoever would open it first would say so. */
    @Test
    void serverWithoutDataFolderAndLogIsRefusedBeforeThePortIsOpened() throws Exception {
        Database database = TestPostgres.newDatabase();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            DatabaseException refused = assertThrows(
                    DatabaseException.class,
                    () -> Server.beginWithoutFolder(() -> database, "127.0.0.1", taken.getLocalPort()));
            assertTrue(refused.getMessage().contains("DAUYS_RECORD_NONE=true"), refused.getMessage());
        }
    }

    @Test
    void serverThatIsToKeepNoLogStartsAndSaysSo() throws Exception {
        System.setProperty("dauys.record.none", "true");
        Database database = TestPostgres.newDatabase();
        try (Server server = Server.begin(() -> database, "127.0.0.1", 0)) {
            server.awaitAll();
            HttpURLConnection log =
                    (HttpURLConnection) server.address().resolve("/log").toURL().openConnection();
            log.setRequestProperty("Accept-Language", "en");
            String page = new String(log.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(page.contains("This site keeps no public log."), page);
        } finally {
            System.clearProperty("dauys.record.none");
        }
    }

    @Test
    void pagesAreServedAndThenEverythingElseIsStarted() throws Exception {
        System.setProperty("dauys.record.none", "true");
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
        } finally {
            System.clearProperty("dauys.record.none");
        }
    }
}
