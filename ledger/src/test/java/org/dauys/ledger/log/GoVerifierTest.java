package org.dauys.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.LogReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code of Go's own module log, which nobody of this project wrote, reads what the writer writes. Needs Debian's golang-go and golang-golang-x-mod-dev. */
class GoVerifierTest {
    private static final Path LIBRARY = Path.of("/usr/share/gocode");
    private static final int SIZE = 700;

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void write() throws Exception {
        assumeTrue(
                Files.isDirectory(LIBRARY.resolve("src/golang.org/x/mod/sumdb")),
                "golang-go and golang-golang-x-mod-dev are not installed");
        log = folder.resolve("log");
        Cosigners witness = (checkpoint, tree) -> List.of(
                Keys.witness(1).sign(checkpoint.text(), 1_790_000_000),
                Keys.witness(2).sign(checkpoint.text(), 1_790_000_000));
        try (LogWriter writer = LogWriter.open(
                FolderStorage.open(Files.createDirectory(log)),
                new LogIdentity(Keys.ORIGIN, Keys.ed25519()),
                witness,
                Batching.USUAL,
                Optional.empty())) {
            List<java.util.concurrent.CompletableFuture<Recorded>> added = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                added.add(writer.add(entry(i)));
            }
            for (var one : added) {
                one.join();
            }
        }
    }

    @Test
    void checkpointEntriesAndReceiptsAreAsGoReadsThem() throws Exception {
        List<Path> receipts = new ArrayList<>();
        for (int index : new int[] {0, 255, 256, SIZE - 1}) {
            receipts.addAll(receipt(index));
        }
        Answer answer = go(receipts);
        assertEquals(
                """
                checkpoint: signed by log.example/acts, and 2 signatures of others
                log: 700 entries lead to the signed root
                log: it continues its smaller sizes
                """
                        + Stream.of(0, 255, 256, SIZE - 1)
                                .map(index -> """
                                        checkpoint: signed by log.example/acts, and 2 signatures of others
                                        receipt: the entry is number %d of 700
                                        """.formatted(index))
                                .reduce("", String::concat),
                answer.said());
        assertEquals(0, answer.code());
    }

    @Test
    void whatIsSpoiltIsRefusedThere() throws Exception {
        List<Path> receipt = receipt(300);
        Files.write(receipt.getLast(), entry(301));
        assertEquals(1, go(receipt).code());
        Path bundle = log.resolve("tile/entries/001");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[9] ^= 1;
        Files.write(bundle, bytes);
        Answer answer = go(List.of());
        assertEquals(1, answer.code());
        assertTrue(answer.said().contains("do not lead to the root"), answer.said());
    }

    /** A receipt and its entry as files. */
    private List<Path> receipt(int index) throws Exception {
        SigningKey key = Keys.ed25519();
        LogReader reader = new LogReader(new FolderSource(log), new CheckpointPolicy(Keys.ORIGIN, key.verifier()));
        return List.of(
                Files.write(
                        folder.resolve(index + ".tlog-proof"),
                        reader.receipt(reader.checkpoint(), index).toBytes()),
                Files.write(folder.resolve(index + ".json"), entry(index)));
    }

    private static byte[] entry(int index) {
        return ("{\"number\":" + index + "}").getBytes(StandardCharsets.UTF_8);
    }

    private record Answer(int code, String said) {}

    private Answer go(List<Path> receipts) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "go",
                "run",
                Path.of("../verifier/go/check.go").toAbsolutePath().toString(),
                log.toString(),
                Keys.ed25519().verifier().toString()));
        receipts.forEach(path -> command.add(path.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", LIBRARY.toString());
        builder.environment()
                .put("GOCACHE", Path.of("target/go-cache").toAbsolutePath().toString());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
