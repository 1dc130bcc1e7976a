package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tree.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three verifiers that share no code give one verdict: the engine, the file of Java, and the page in a real browser. */
@Timeout(3000)
class VerifiersTest {
    private static final int INPUTS =
            Integer.getInteger("dauys.receipts", Boolean.getBoolean("dauys.long") ? 100_000 : 2_000);
    private static final int BATCH = 1_000;
    private static final long SEED = Long.getLong("dauys.seed", 14);
    /** What spoils one of CCTV's vectors under the rules of docs/methods/ledger.md. */
    private static final Set<String> SPOILS = Set.of(
            "low_order_A",
            "low_order_component_A",
            "non_canonical_A",
            "non_canonical_R",
            "low_order_residue",
            "reencoded_k");

    @TempDir
    private Path folder;

    private JavaVerifier java;
    private PageVerifier page;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(PageVerifier.chromium().isPresent(), "there is no chromium");
        java = JavaVerifier.compiledInto(Files.createDirectory(folder.resolve("classes")));
        page = PageVerifier.open();
    }

    @AfterEach
    void stop() throws Exception {
        if (page != null) {
            page.close();
            java.close();
        }
    }

    @Test
    void seededReceiptsGoodAndSpoiltGetOneVerdict() {
        Receipts receipts = new Receipts(SEED);
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int done = 0; done < INPUTS; done += BATCH) {
            List<Receipt> batch = new ArrayList<>();
            while (batch.size() < Math.min(BATCH, INPUTS - done)) {
                batch.add(receipts.next());
            }
            List<String> shown = page.verdicts(batch);
            for (int i = 0; i < batch.size(); i++) {
                Receipt receipt = batch.get(i);
                String said = java.verdict(receipt);
                // Every word of a page's sentence, too: who is told another reason would ask which is right.
                assertEquals(said, shown.get(i), () -> told(receipt));
                assertEquals(said.startsWith("PROVED"), engine(receipt), () -> said + "\n" + told(receipt));
                counts.merge(said.replaceAll("(?s)[:;].*", ""), 1, Integer::sum);
            }
        }
        System.out.println("Receipts by verdict: " + counts);
        assertEquals(Set.of("PROVED", "NOT PROVED"), counts.keySet());
        assertTrue(counts.getOrDefault("PROVED", 0) > INPUTS / 5, counts::toString);
        assertTrue(counts.getOrDefault("NOT PROVED", 0) > INPUTS / 5, counts::toString);
    }

    @Test
    void edgeCasesOfEd25519GetTheVerdictOfTheirFlags() {
        JsonNode vectors = JsonMapper.shared()
                .readTree(Texts.shared("log/cctv/ed25519/ed25519vectors.json").toFile());
        List<PageVerifier.Signed> signed = new ArrayList<>();
        List<Boolean> expected = new ArrayList<>();
        List<Boolean> said = new ArrayList<>();
        for (JsonNode vector : vectors) {
            boolean spoilt = vector.path("flags").valueStream().anyMatch(flag -> SPOILS.contains(flag.asString()));
            PageVerifier.Signed one = new PageVerifier.Signed(
                    HexFormat.of().parseHex(vector.get("key").asString()),
                    vector.get("msg").asString(),
                    HexFormat.of().parseHex(vector.get("sig").asString()));
            signed.add(one);
            expected.add(!spoilt);
            said.add(java.isGood(one.key(), one.message().getBytes(StandardCharsets.UTF_8), one.signature()));
        }
        assertEquals(914, expected.size());
        assertEquals(expected, said, "the file of Java");
        assertEquals(expected, page.areGood(signed), "the page");
    }

    @Test
    void inclusionComesOutAsOthersVectorsSay() throws IOException {
        List<JavaVerifier.Inclusion> proofs = new ArrayList<>();
        List<Boolean> expected = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Texts.shared("log/merkle/inclusion"))) {
            files = walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            JsonNode vector = JsonMapper.shared().readTree(file.toFile());
            // Go's numbers end at 2^64 - 1; a receipt's at 2^63 - 1.
            if (vector.get("leafIdx").canConvertToLong()
                    && vector.get("treeSize").canConvertToLong()) {
                proofs.add(new JavaVerifier.Inclusion(
                        vector.get("leafIdx").asLong(),
                        vector.get("treeSize").asLong(),
                        vector.path("proof")
                                .valueStream()
                                .map(VerifiersTest::bytes)
                                .toList(),
                        bytes(vector.path("leafHash")),
                        bytes(vector.path("root"))));
                expected.add(!vector.get("wantErr").asBoolean());
            }
        }
        assertTrue(expected.size() > 50, expected.size() + " vectors");
        assertEquals(expected, proofs.stream().map(java::proves).toList(), "the file of Java");
        assertEquals(expected, page.prove(proofs), "the page");
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString(""));
    }

    /** On plain http by address there is no crypto.subtle. */
    @Test
    void pageThatCannotCheckSaysSoAndOffersItselfAsAFile() throws IOException {
        page.page().addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })");
        page.page().reload();
        assertTrue(page.page().locator("#nocrypto").isVisible());
        assertTrue(!page.page().locator("#form").isVisible());
        assertEquals(
                PageVerifier.FILE.toUri().toString(),
                page.page().locator("#itself").evaluate("link => link.href"));
        assertEquals("verify.html", page.page().locator("#itself").getAttribute("download"));
    }

    @Test
    void someoneAtThePageGetsTheVerdict() throws IOException {
        Receipt receipt = new Receipts(SEED).good();
        page.page().setInputFiles("#receipt", Files.write(folder.resolve("r.tlog-proof"), receipt.proof()));
        page.page().setInputFiles("#document", Files.write(folder.resolve("document"), receipt.document()));
        page.page().fill("#keys", String.join("\n", receipt.keys()));
        page.page().fill("#witnesses", String.join("\n", receipt.witnesses()));
        page.page().fill("#quorum", "" + receipt.quorum());
        page.page().click("button");
        page.page().waitForFunction("() => document.getElementById('said').textContent.length > 1");
        assertEquals(java.verdict(receipt), page.page().textContent("#said"));
        assertTrue(page.page().textContent("#said").startsWith("PROVED"));
    }

    private static boolean engine(Receipt receipt) {
        try {
            List<VerifierKey> keys =
                    receipt.keys().stream().map(VerifierKey::parse).toList();
            CheckpointPolicy policy = new CheckpointPolicy(
                    keys.getFirst().name(),
                    keys,
                    receipt.witnesses().stream().map(VerifierKey::parse).toList(),
                    receipt.quorum());
            LogProof.parse(receipt.proof()).verify(Hash.leaf(receipt.document()), policy);
            return true;
        } catch (MalformedNoteException | UnverifiedNoteException | IllegalArgumentException no) {
            return false;
        }
    }

    private static String told(Receipt receipt) {
        return "seed " + SEED + ", keys " + receipt.keys() + ", witnesses " + receipt.witnesses() + ", quorum "
                + receipt.quorum() + ", document " + HexFormat.of().formatHex(receipt.document()) + ", receipt:\n"
                + new String(receipt.proof(), StandardCharsets.UTF_8);
    }
}
