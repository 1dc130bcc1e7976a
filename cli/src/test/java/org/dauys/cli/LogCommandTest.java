package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dauys.ledger.log.Batching;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogIdentity;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.log.Recorded;
import org.dauys.ledger.note.KeyFile;
import org.dauys.ledger.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogCommandTest {
    private static final String NAME = "log.example/acts";

    @TempDir
    private Path folder;

    private String key = "";

    @BeforeEach
    void makeAKeyAndALog() throws Exception {
        Run made = Run.of("log", "key", folder.resolve("log.key"), "--name", NAME, "--for", "log");
        assertEquals(0, made.code(), made.err());
        key = made.text().strip();
        write("one", "two", "three");
    }

    @Test
    void soundLogIsVerifiedCheckedAndMirrored() throws Exception {
        Path kept = Files.copy(log().resolve("checkpoint"), folder.resolve("kept"));
        write("four");
        Run verified = Run.of("log", "verify", log(), "--key", key, "--kept", kept);
        assertEquals(0, verified.code(), verified.err());
        assertTrue(verified.err().startsWith("The log is sound: 4 entries, root "), verified.err());
        Run mirrored = Run.of("log", "mirror", log(), folder.resolve("copy"), "--key", key);
        assertEquals(0, mirrored.code(), mirrored.err());
        Run checked = Run.of("log", "fsck", folder.resolve("copy"), "--key", key, "--kept", kept);
        assertEquals(0, checked.code(), checked.err());
    }

    @Test
    void damageIsToldWithItsFileAndEndsWithOne() throws Exception {
        Files.write(log().resolve("tile/0/000.p/3"), new byte[96]);
        Run checked = Run.of("log", "fsck", log(), "--key", key);
        assertEquals(1, checked.code());
        assertTrue(checked.err().contains("tile/0/000.p/3"), checked.err());
        assertEquals(1, Run.of("log", "verify", log(), "--key", key).code());
        assertEquals(
                1,
                Run.of("log", "mirror", log(), folder.resolve("copy"), "--key", key)
                        .code());
    }

    @Test
    void whoWatchesALongMirrorOrCheckIsToldHowFarItIs() throws Exception {
        String[] entries = new String[600];
        Arrays.setAll(entries, i -> "entry " + i);
        write(entries);
        for (List<Object> command :
                List.<List<Object>>of(List.of("log", "verify"), List.of("log", "mirror", folder.resolve("copy")))) {
            try (SlowLog slow = SlowLog.of(log())) {
                List<Object> words = new ArrayList<>(command);
                words.addAll(2, List.of(slow.address(), "--key", key));
                Run run = Run.in(Locale.ENGLISH, true, words.toArray());
                assertEquals(0, run.code(), run.err());
                assertTrue(run.err().contains("\r512 of 603 entries (84 %)\r603 of 603 entries (100 %)\n"), run.err());
                assertEquals(
                        command.contains("mirror"),
                        run.err().contains("\r512 of 603 hashes (84 %)\r603 of 603 hashes (100 %)\n"),
                        run.err());
            }
        }
        Run unwatched = Run.of("log", "mirror", log(), folder.resolve("another"), "--key", key);
        assertEquals(1, unwatched.err().lines().count(), unwatched.err());
    }

    @Test
    void programsGetTheReportAsJson() throws Exception {
        Run sound = Run.of("log", "verify", log(), "--key", key, "--json");
        assertEquals(0, sound.code(), sound.err());
        assertEquals("", sound.err());
        JsonNode told = JsonMapper.shared().readTree(sound.text());
        assertTrue(told.get("sound").asBoolean());
        assertEquals(NAME, told.get("origin").asString());
        assertEquals(3, told.get("size").asInt());
        assertEquals(0, told.get("witnesses").size() + told.get("findings").size());
        Files.write(log().resolve("tile/0/000.p/3"), new byte[96]);
        Run damaged = Run.of("log", "verify", log(), "--key", key, "--json");
        assertEquals(1, damaged.code());
        JsonNode findings = JsonMapper.shared().readTree(damaged.text()).get("findings");
        assertTrue(findings.toString().contains("tile/0/000.p/3"), findings::toString);
    }

    @Test
    void vectorsThatComeOutOtherwiseAreNamed() throws Exception {
        Path vectors = folder.resolve("vectors");
        Files.createDirectories(vectors.resolve("inclusion"));
        String one = Base64.getEncoder().encodeToString(new byte[32]);
        String vector = """
                {"leafIdx": %d, "treeSize": 1, "root": "%s", "leafHash": "%s", "proof": null, "wantErr": %s}
                """;
        Files.writeString(vectors.resolve("inclusion/good.json"), vector.formatted(0, one, one, false));
        Files.writeString(vectors.resolve("inclusion/bad.json"), vector.formatted(1, one, one, true));
        assertEquals(0, Run.of("log", "vectors", vectors).code());
        Files.writeString(vectors.resolve("other.json"), vector.formatted(0, one, one, true));
        Files.writeString(vectors.resolve("otherwise.json"), vector.formatted(0, one, "", false));
        Run run = Run.of("log", "vectors", vectors);
        assertEquals(1, run.code());
        assertEquals(
                List.of("other.json: accepted, must be refused", "otherwise.json: refused, must be accepted"),
                run.text().lines().toList());
        Files.writeString(vectors.resolve("strange.json"), "{}");
        Run strange = Run.of("log", "vectors", vectors);
        assertEquals(2, strange.code());
        assertTrue(strange.err().contains("strange.json"), strange.err());
    }

    @Test
    void vectorsOfOthersComeOutAsTheySay() {
        Run run = Run.of("log", "vectors", Texts.shared("log/merkle"));
        assertEquals(0, run.code(), run.text() + run.err());
    }

    @Test
    void missingWitnessEndsWithOne() throws Exception {
        String witness = Run.of("log", "key", folder.resolve("w.key"), "--name", "witness.example/w1")
                .text()
                .strip();
        assertEquals(
                1,
                Run.of("log", "verify", log(), "--key", key, "--witness", witness)
                        .code());
        assertEquals(
                0,
                Run.of("log", "verify", log(), "--key", key, "--witness", witness, "--quorum", "0")
                        .code());
    }

    @Test
    void badInputEndsWithTwoAndOneLine() throws Exception {
        Path kept = folder.resolve("kept");
        Files.writeString(kept, "nothing\n");
        for (Object[] words : new Object[][] {
            {"log"},
            {"log", "verify", log()},
            {"log", "verify", log(), "--key", "nothing"},
            {"log", "verify", folder.resolve("nowhere"), "--key", key},
            {"log", "verify", log(), "--key", key, "--quorum", "1"},
            {"log", "verify", log(), "--key", key, "--kept", kept},
            {"log", "key", folder.resolve("log.key"), "--name", NAME},
            {"log", "key", folder.resolve("new.key"), "--name", "two words"},
            {"log", "key", folder.resolve("new.key"), "--name", NAME, "--for", "fun"}
        }) {
            Run run = Run.of(words);
            assertEquals(
                    2,
                    run.code(),
                    String.join(
                            " ",
                            java.util.Arrays.stream(words).map(String::valueOf).toList()));
            assertEquals(1, run.err().lines().count(), run.err());
        }
    }

    @Test
    void witnessSignsWhatTheLogSendsAndKnowsNoOther() throws Exception {
        String witness = Run.of("log", "key", folder.resolve("w.key"), "--name", "witness.example/w1")
                .text()
                .strip();
        CompletableFuture<URI> address = new CompletableFuture<>();
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                if (line.contains("http://")) {
                    address.complete(URI.create(line.substring(line.indexOf("http://")) + "/add-checkpoint"));
                }
            }
        };
        Terminal terminal = new Terminal(
                OutputStream.nullOutputStream(), err, false, false, Terminal.PATIENCE, false, 80, Locale.ENGLISH);
        Thread running = Thread.ofVirtual()
                .start(() -> Dauys.run(
                        terminal,
                        false,
                        "log",
                        "witness",
                        folder.resolve("state").toString(),
                        "--private-key",
                        folder.resolve("w.key").toString(),
                        "--log",
                        key,
                        "--per-minute",
                        "0",
                        "--port",
                        "0"));
        String checkpoint = Files.readString(log().resolve("checkpoint"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> signed = post(http, address.get(), "old 0\n\n" + checkpoint);
            assertEquals(200, signed.statusCode(), signed.body());
            Files.writeString(log().resolve("checkpoint"), checkpoint + signed.body());
            assertEquals(
                    0,
                    Run.of("log", "verify", log(), "--key", key, "--witness", witness)
                            .code());
            String other = checkpoint.replaceFirst(NAME, "log.example/other");
            assertEquals(404, post(http, address.get(), "old 0\n\n" + other).statusCode());
        }
        running.interrupt();
        running.join();
    }

    @Test
    void witnessTakesNoNegativeNumberOfRequests() throws Exception {
        Run.of("log", "key", folder.resolve("w.key"), "--name", "witness.example/w1");
        Run run = Run.of(
                "log",
                "witness",
                folder.resolve("state"),
                "--private-key",
                folder.resolve("w.key"),
                "--log",
                key,
                "--per-minute",
                "-1");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--per-minute is a number of requests, or 0 for any number; not -1."), run.err());
    }

    private static HttpResponse<String> post(HttpClient http, URI address, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void write(String... entries) throws Exception {
        List<CompletableFuture<Recorded>> added = new ArrayList<>();
        SigningKey signing = KeyFile.read(folder.resolve("log.key"));
        try (LogWriter writer = LogWriter.open(
                FolderStorage.open(log()),
                new LogIdentity(NAME, signing),
                Cosigners.NONE,
                Batching.USUAL,
                Optional.empty())) {
            for (String entry : entries) {
                added.add(writer.add(entry.getBytes(StandardCharsets.UTF_8)));
            }
            added.forEach(CompletableFuture::join);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }
}
