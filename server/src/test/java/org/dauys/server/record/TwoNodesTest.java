package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.junit.jupiter.api.Test;

/** Two nodes over one database and one folder: one writes the log, the other takes over. */
class TwoNodesTest {
    private static void signal(String name, Process node) throws IOException, InterruptedException {
        int ended = new ProcessBuilder("kill", "-" + name, String.valueOf(node.pid()))
                .start()
                .waitFor();
        assertEquals(0, ended);
    }

    private static String holder(TrialEvents events) {
        return events.sql()
                .sql("select coalesce(holder::text, '') from record.log")
                .query(String.class)
                .single();
    }

    /** As long as the stopped one lives, the folder's own lock keeps the other out; when it wakes, it signs nothing and lets go. */
    @Test
    void aWriterThatWakesAfterTheTakeOverSignsNothing() throws Exception {
        Database database = TestPostgres.newMigratedDatabase();
        Path folder = Files.createTempDirectory("dauys-two-nodes").resolve("log");
        TrialEvents events = new TrialEvents(database, folder);
        Process first = WriterNode.startProcess(database, folder);
        try {
            events.publish("before");
            events.awaitEntered();
            String writer = holder(events);
            Process second = WriterNode.startProcess(database, folder);
            try {
                signal("STOP", first);
                events.publish("while-it-is-stopped");
                Awaitility.await().until(() -> !holder(events).equals(writer));
                long size = events.checkpoint().size();
                events.publish("after-the-take-over");
                assertEquals(size, events.checkpoint().size());
                signal("CONT", first);
                events.awaitEntered();
                assertNotEquals(writer, holder(events));
                assertTrue(first.isAlive() && second.isAlive());
                assertEquals(List.of(), events.wrong());
            } finally {
                second.destroyForcibly().waitFor();
            }
            // And back, when the one that writes is dead.
            events.publish("after-its-death");
            events.awaitEntered();
            assertEquals(writer, holder(events));
            assertEquals(List.of(), events.wrong());
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    @Test
    void aWriterThatIsKilledWhileItIsStoppedIsFollowedByTheOther() throws Exception {
        Database database = TestPostgres.newMigratedDatabase();
        Path folder = Files.createTempDirectory("dauys-two-nodes").resolve("log");
        TrialEvents events = new TrialEvents(database, folder);
        Process first = WriterNode.startProcess(database, folder);
        events.publish("before");
        events.awaitEntered();
        Process second = WriterNode.startProcess(database, folder);
        try {
            signal("STOP", first);
            events.publish("while-it-is-stopped");
            first.destroyForcibly().waitFor();
            events.awaitEntered();
            assertEquals(List.of(), events.wrong());
        } finally {
            first.destroyForcibly().waitFor();
            second.destroyForcibly().waitFor();
        }
    }
}
