package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandsTest {
    @TempDir
    private Path folder;

    /** As root, the database runs as another user, who must get through to its folder. */
    @BeforeEach
    void letTheDatabaseThrough() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void backUpIsRestoredIntoAnEmptyFolderAndNoOther() {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        Path file = folder.resolve("all.dauys");

        Run password = Run.of("password", "--data", here);
        assertEquals(0, password.code(), password.err());
        assertTrue(password.err().contains("editor"), password.err());
        assertEquals(0, Run.of("backup", file, "--data", here).code());
        Run again = Run.of("backup", file, "--data", here);
        assertEquals(1, again.code(), "a back-up is not overwritten");
        assertEquals(0, Run.of("backup", file, "--data", here, "--force").code());

        Run restored = Run.of("restore", file, "--data", there);
        assertEquals(0, restored.code(), restored.err());
        Run refused = Run.of("restore", file, "--data", there);
        assertEquals(1, refused.code());
        assertFalse(refused.err().contains("\tat "), refused.err());
    }

    @Test
    void fileThatIsNoBackUpIsRefusedAsBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Good day");
        Run run = Run.of("restore", file, "--data", folder.resolve("data"));
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("letter.txt"), run.err());
    }

    @Test
    void filesOfMeetingDesksAreToldByPlaceAndNoneIsMissedOut() throws IOException {
        Path data = folder.resolve("data");
        Run missing = Run.of("meeting", "take", folder.resolve("none.json"), "--data", data);
        assertEquals(2, missing.code(), missing.err());
        assertTrue(missing.err().contains("none.json"), missing.err());
        assertFalse(Files.exists(data), "before anything starts");

        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\":\n oops");
        Path elsewhere = Files.writeString(
                folder.resolve("elsewhere.json"),
                "{\"format\": \"dauys-meeting-desk-1\", \"code\": \"22222222\", \"wordings\": [], \"photos\": []}");
        Run both = Run.of("meeting", "take", broken, elsewhere, "--data", data);
        assertEquals(2, both.code(), both.err());
        assertTrue(both.err().contains("broken.json: line 2, column "), both.err());
        assertTrue(both.err().contains("elsewhere.json: code: there is no meeting 22222222"), both.err());
    }

    @Test
    void badFilesAreRefusedBeforeAnythingStarts() throws IOException {
        Path bad = Files.writeString(folder.resolve("note.txt"), "no act at all");
        Path data = folder.resolve("data");
        Run run = Run.of("serve", "--data", data, "--import", bad, folder.resolve("missing.txt"));
        assertTrue(run.code() == 1 || run.code() == 2, run.err());
        assertFalse(Files.exists(data));

        Run languages = Run.of(
                "demo",
                "--data",
                data,
                "--import",
                Texts.demoFile("in-force.ru.txt"),
                Texts.demoFile("draft-1.kk.txt"));
        assertEquals(2, languages.code());
        assertTrue(languages.err().contains("different languages"), languages.err());
        assertFalse(Files.exists(data));
    }

    @Test
    void portThatIsNoneIsNamed() {
        Run run = Run.of("serve", "--data", folder.resolve("data"), "--port", "99999");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("99999"), run.err());
    }
}
