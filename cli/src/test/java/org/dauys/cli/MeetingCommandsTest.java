package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a meeting's devices brought home, by commands, while the central server and the laptop serve. */
@Timeout(600)
class MeetingCommandsTest {
    private static final String WORDS = "Принесено с ноутбука";

    @TempDir
    private static Path folder;

    private static CentralServer central;
    private static Laptop laptop;
    /** The laptop's own file leads nowhere: it sends nothing by itself. */
    private static String file;

    @BeforeAll
    static void meet() throws Exception {
        // As root, the database runs as another user, who must get through to its folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        central = CentralServer.start(folder.resolve("central"));
        file = central.laptopFile(nowhere());
        laptop = Laptop.start(written("nowhere.dauys-meeting", file), folder.resolve("laptop"));
        laptop.capture(WORDS, 0, 2);
    }

    @AfterAll
    static void part() {
        if (laptop != null) {
            laptop.close();
        }
        if (central != null) {
            central.close();
        }
    }

    private static URI nowhere() throws IOException {
        try (ServerSocket gone = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + gone.getLocalPort() + "/");
        }
    }

    private static Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Run send(Path file) {
        return Run.of("meeting", "send", file, "--data", folder.resolve("laptop"));
    }

    private static String home() throws Exception {
        return central.laptopFile(central.address());
    }

    private static String at(URI server, int there, int here) {
        return "At " + server.toString().replaceFirst("/$", "") + ": " + there + "; only here: " + here
                + "; refused there: 0";
    }

    @Test
    void laptopIsBroughtHomeOnceHoweverOftenItIsSent() throws Exception {
        Path home = written("home.dauys-meeting", home());
        for (int i = 0; i < 2; i++) {
            Run sent = send(home);
            assertEquals(0, sent.code(), sent.err());
            assertEquals(List.of(at(central.address(), 2, 0)), sent.said());
            assertEquals("", sent.text());
        }
        assertEquals(List.of(WORDS + " 0", WORDS + " 1"), central.words(WORDS));
    }

    @Test
    void whoWatchesIsToldHowMuchIsSent() throws Exception {
        Run watched = Run.watched(
                "meeting", "send", written("watched.dauys-meeting", home()), "--data", folder.resolve("laptop"));
        assertEquals(0, watched.code(), watched.err());
        assertTrue(watched.err().startsWith("Opening the database …\n"), watched.err());
        assertTrue(watched.err().contains("\r2 of 2 sent (100 %)\nAt "), watched.err());
    }

    @Test
    void serverThatIsAwayIsToldAndNothingIsLost() throws IOException {
        Run away = send(folder.resolve("nowhere.dauys-meeting"));
        assertEquals(1, away.code(), away.err());
        assertEquals(2, away.said().size(), away.err());
        assertTrue(away.said().getFirst().endsWith(": 0; only here: 2; refused there: 0"), away.err());
        assertTrue(away.said().getLast().contains("does not answer. Nothing is lost"), away.err());
    }

    @Test
    void secretThatIsNoneIsToldWithTheRemedy() throws Exception {
        Path wrong = written("wrong.dauys-meeting", home().replaceFirst("\"token\":\"....", "\"token\":\"0000"));
        Run refused = send(wrong);
        assertEquals(2, refused.code(), refused.err());
        assertTrue(refused.err().contains("only here: 2"), refused.err());
        assertTrue(refused.err().contains("wrong.dauys-meeting has ended or was withdrawn"), refused.err());
        assertTrue(refused.err().contains("Save a new file"), refused.err());
    }

    @Test
    void fileThatIsMissingOrSpoiltIsRefusedBeforeAnythingStarts() throws IOException {
        Path data = folder.resolve("none");
        Run missing = Run.of("meeting", "send", folder.resolve("missing.dauys-meeting"), "--data", data);
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("There is no file") && missing.err().contains("missing.dauys-meeting"));
        for (String spoilt : List.of(file.substring(0, file.length() / 2), "{}", "", desk(""))) {
            Path path = written("spoilt.dauys-meeting", spoilt);
            for (List<Object> command :
                    List.of(List.<Object>of("meeting", "send", path), List.<Object>of("serve", "--meeting", path))) {
                Run refused = Run.of(
                        java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of("--data", data))
                                .toArray());
                assertEquals(2, refused.code(), refused.err());
                assertTrue(refused.err().contains("spoilt.dauys-meeting: This is no file of a meeting"), refused.err());
            }
        }
        assertFalse(Files.exists(data));
    }

    /** As a desk of the meeting saves it. */
    private static String desk(String wordings) {
        return "{\"format\": \"dauys-meeting-desk-1\", \"code\": \"" + central.code() + "\", \"wordings\": [" + wordings
                + "], \"photos\": []}";
    }

    @Test
    void whoWatchesIsToldHowMuchOfAFileIsTaken() throws IOException {
        Path saved = written("watched.json", desk(Laptop.contribution("Стол с экраном", 0)));
        Run watched = Run.watched("meeting", "take", saved, "--data", folder.resolve("central"));
        assertEquals(0, watched.code(), watched.err());
        assertTrue(
                watched.err()
                        .contains(
                                "Reading " + saved + " …\n\r0 of 1 taken in (0 %)\r1 of 1 taken in (100 %)\n" + saved),
                watched.err());
    }

    private static Run take(Path file) {
        return Run.of("meeting", "take", file, "--data", folder.resolve("central"));
    }

    @Test
    void fileOfADeskIsTakenOnceWhileTheServerRuns() throws IOException {
        String words = "Из файла стола";
        Path saved = written(
                "desk.json", desk(Laptop.contribution(words + " 0", 0) + "," + Laptop.contribution(words + " 1", 1)));
        Run first = take(saved);
        assertEquals(0, first.code(), first.err());
        assertTrue(first.err().contains("new 2, known 0, conflicts 0, photographs 0, not taken 0"), first.err());
        Run again = take(saved);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("new 0, known 2"), again.err());
        assertEquals(List.of(words + " 0", words + " 1"), central.words(words));
    }

    @Test
    void whatCannotBeTakenIsToldByItsPlaceAndTheRestIsTaken() throws IOException {
        String words = "Половина файла";
        Path half = written(
                "half.json", desk(Laptop.contribution(" ", 0) + ", {\"item\": 7}," + Laptop.contribution(words, 1)));
        Run run = take(half);
        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("half.json: wordings[0]: words"), run.err());
        assertTrue(run.err().contains("half.json: wordings[1]: "), run.err());
        assertTrue(run.err().contains("new 1"), run.err());
        assertEquals(List.of(words), central.words(words));
    }
}
