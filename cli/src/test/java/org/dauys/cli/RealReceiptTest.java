package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.InclusionProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Receipts of a log that another program wrote (Tessera), by the verifiers as people call them. */
@Timeout(600)
class RealReceiptTest {
    private static final int SIZE = 15;

    @TempDir
    private Path folder;

    @Test
    void receiptsOfTesserasLogAreProvedAndThoseOfOtherEntriesAreNot() throws Exception {
        List<Receipt> receipts = receipts();
        List<String> said = new ArrayList<>();
        try (JavaVerifier java = JavaVerifier.compiledInto(Files.createDirectory(folder.resolve("classes")))) {
            for (Receipt receipt : receipts) {
                assertTrue(java.verdict(receipt).startsWith("PROVED: the document is entry "), java.verdict(receipt));
                assertTrue(java.verdict(receipt.withDocument(new byte[0])).startsWith("NOT PROVED"));
                said.add(java.verdict(receipt));
            }
        }
        assumeTrue(PageVerifier.chromium().isPresent(), "there is no chromium");
        try (PageVerifier page = PageVerifier.open()) {
            assertEquals(said, page.verdicts(receipts));
        }
    }

    @Test
    void fileRunsOnJava17AsItIs() throws Exception {
        Receipt receipt = receipts().get(7);
        Path java = Path.of("/usr/lib/jvm/java-17-openjdk-amd64/bin/java");
        assumeTrue(Files.isExecutable(java), "there is no Java 17");
        assertEquals(0, run(java, receipt));
        assertEquals(1, run(java, receipt.withDocument(new byte[0])));
        assertEquals(2, run(java, receipt.withKeys(List.of())));
    }

    private int run(Path java, Receipt receipt) throws Exception {
        List<String> words = new ArrayList<>(List.of(java.toString(), JavaVerifier.SOURCE.toString()));
        words.add(Files.write(folder.resolve("r.tlog-proof"), receipt.proof()).toString());
        words.add(Files.write(folder.resolve("a document"), receipt.document()).toString());
        receipt.keys().forEach(key -> words.addAll(List.of("--key", key)));
        ProcessBuilder process = new ProcessBuilder(words).inheritIO();
        // A machine that knows no letters but ASCII must read the file as well.
        process.environment().put("LC_ALL", "C");
        return process.start().waitFor();
    }

    /** One for each entry. */
    private static List<Receipt> receipts() throws Exception {
        Path log = Texts.shared("log/tessera-log/log");
        String key = JsonMapper.shared()
                .readTree(Texts.shared("log/note-vectors.json").toFile())
                .get("tessera_log_vkey")
                .asString();
        SignedNote checkpoint = SignedNote.parse(Files.readAllBytes(log.resolve("checkpoint." + SIZE)));
        TiledTree tree = new TiledTree(new FolderSource(log), SIZE);
        List<byte[]> entries = tree.entries(0).entries();
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            List<Hash> path = InclusionProof.of(tree, i, SIZE).hashes();
            byte[] extra = "from a test".getBytes(StandardCharsets.UTF_8);
            receipts.add(new Receipt(
                    new LogProof(Optional.of(extra), i, path, checkpoint).toBytes(),
                    entries.get(i),
                    List.of(key),
                    List.of(),
                    0));
        }
        return receipts;
    }
}
