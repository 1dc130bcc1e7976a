package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.junit.jupiter.api.Test;

/** The log and the database after one of them came from an older back-up: the log never gets a second history. */
class SetBackTest {
    private final Database database = TestPostgres.newMigratedDatabase();
    private final Path folder = temporary().resolve("log");
    private final TrialEvents events = new TrialEvents(database, folder);

    private static Path temporary() {
        try {
            return Files.createTempDirectory("dauys-set-back");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private WriterNode start() {
        return WriterNode.start(
                database, Map.of("dauys.record.folder", folder.toString(), "dauys.record.grace-seconds", "0"));
    }

    /** As after a crash between the log and the database: the writer knows its entries again, and enters nothing twice. */
    @Test
    void whatTheDatabaseHasForgottenIsFoundInTheLog() throws Exception {
        try (WriterNode node = start()) {
            events.publish("one");
            events.publish("two");
            events.awaitEntered();
            assertTrue(node.bean(LogStanding.class).now().size() > 2);
        }
        events.sql()
                .sql("update record.event set index = null, entry = null, logged_at = null where index >= 1")
                .update();
        try (WriterNode node = start()) {
            events.publish("three");
            events.awaitEntered();
            assertEquals(0, node.bean(LogStanding.class).now().lost());
        }
        assertEquals(List.of(), events.wrong());
    }

    /** The log is ahead: what was published after the back-up is a gap that everyone sees, and the log goes on behind it. */
    @Test
    void whatWasPublishedAfterTheBackUpStaysInTheLogAndIsToldToBeLost() throws Exception {
        try (WriterNode node = start()) {
            events.publish("kept");
            events.awaitEntered();
            events.publish("lost");
            events.awaitEntered();
            assertEquals(3, node.bean(LogStanding.class).now().size());
        }
        events.observe();
        events.sql()
                .sql("delete from record.event where says ->> 'body' = 'lost'")
                .update();
        events.sql().sql("update record.log set size = 2").update();
        try (WriterNode node = start()) {
            events.publish("after");
            events.awaitEntered();
            assertEquals(1, node.bean(LogStanding.class).now().lost());
            assertEquals(4, node.bean(LogStanding.class).now().size());
            assertEquals("body", node.bean(Recorded.class).at(3).orElseThrow().type());
            assertTrue(node.bean(Recorded.class).at(2).isEmpty());
        }
        assertEquals(
                List.of("lost 2"),
                events.wrong().stream()
                        .filter(wrong -> !wrong.startsWith("the database says"))
                        .toList());
    }

    /** The log is behind: it is not opened, publishing stops, and the message says what to do. */
    @Test
    void aLogThatWasSetBackIsNotWrittenTo() throws Exception {
        Path older = folder.resolveSibling("older");
        try (WriterNode node = start()) {
            events.awaitEntered();
            assertEquals(1, node.bean(LogStanding.class).now().size());
        }
        copy(folder, older);
        try (WriterNode node = start()) {
            events.publish("one");
            events.awaitEntered();
            assertEquals(2, node.bean(LogStanding.class).now().size());
        }
        Path newer = folder.resolveSibling("newer");
        Files.move(folder, newer);
        Files.move(older, folder);
        long size = events.checkpoint().size();
        events.publish("two");
        try (WriterNode node = start()) {
            Awaitility.await()
                    .until(() -> node.bean(LogStanding.class).now().stopped().isPresent());
            String why = node.bean(LogStanding.class).now().stopped().orElseThrow();
            assertTrue(why.contains("mirror") || why.contains("back"), why);
            assertEquals(size, events.checkpoint().size());
        }
        assertTrue(
                events.sql()
                        .sql("select holder is null from record.log")
                        .query(Boolean.class)
                        .single(),
                "the next one need not wait");
        Files.move(folder, older);
        Files.move(newer, folder);
        try (WriterNode node = start()) {
            events.awaitEntered();
            // It is told a moment after the entry is there.
            Awaitility.await()
                    .until(() -> node.bean(LogStanding.class).now().stopped().isEmpty());
        }
        assertEquals(List.of(), events.wrong());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
