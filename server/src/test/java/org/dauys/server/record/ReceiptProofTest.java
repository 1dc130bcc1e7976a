package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dauys.ledger.note.LogProof;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.TestSender;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A sender gets a proof that anyone can check with one file of Java and {@code sha256sum}. */
class ReceiptProofTest {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));
    private static final String BASE = "/c/aqdala-constitution";
    private static final String WORDS = "The draft should say who appoints the ombudsman.";

    @Test
    void theProofOfAReceiptHoldsWithoutTheSite() throws Exception {
        try (TestLog log = TestLog.start(TestSite::empty)) {
            log.site().bean(Imports.class).run(DemoConsultation.read());
            TestSender sender = TestSender.at(log.site(), BASE + "/submit?kind=remark&lang=en")
                    .with("words", WORDS)
                    .working();
            Receipt receipt = sender.receipt();
            log.awaitEntered();
            assertTrue(TestVisitor.page(sender.visitor().get(BASE + "/receipt/" + receipt.number()))
                    .text()
                    .contains("is entered in the public log"));
            Map<String, byte[]> files = unzip(sender.visitor().file(BASE + "/receipt/" + receipt.number() + "/proof"));
            Path folder = Files.createTempDirectory("dauys-proof");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            assertEquals(0, verify(folder, "entry.json"));
            assertEquals(1, verify(folder, "document.json"));
            JsonNode entry = json(files, "entry.json");
            assertEquals(
                    entry.path("document").path("sha256").asString(),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(files.getOrDefault("document.json", new byte[0]))));
            assertEquals(WORDS, json(files, "document.json").path("words").asString());
            // One file has all of it.
            JsonNode extra = CanonicalJson.read(new String(
                    LogProof.parse(files.getOrDefault("receipt.tlog-proof", new byte[0]))
                            .extra()
                            .orElseThrow(),
                    StandardCharsets.UTF_8));
            assertEquals(entry, CanonicalJson.read(extra.path("entry").asString()));
            withTheCode(log, receipt, files);
        }
    }

    /** Later, with the code; also when it was taken back. Who has not the code gets nothing. */
    private static void withTheCode(TestLog log, Receipt receipt, Map<String, byte[]> files) throws IOException {
        TestVisitor holder = TestVisitor.of(log.site());
        holder.get(BASE + "/receipt?lang=en");
        HttpResponse<String> wrong = holder.submit(
                BASE + "/receipt",
                BASE + "/receipt/proof",
                Map.of("number", "" + receipt.number(), "code", "7KQ2-M9XD-4TBP"));
        assertEquals(422, wrong.statusCode());
        HttpResponse<String> right = holder.submit(
                BASE + "/receipt",
                BASE + "/receipt/proof",
                Map.of("number", "" + receipt.number(), "code", receipt.code()));
        assertEquals(200, right.statusCode());
        assertEquals(
                "application/zip", right.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(files.containsKey("how.txt"));
    }

    private static int verify(Path folder, String document) throws Exception {
        String key = Files.readAllLines(folder.resolve("key.txt")).getFirst();
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        ROOT.resolve("verifier/Verify.java").toString(),
                        folder.resolve("receipt.tlog-proof").toString(),
                        folder.resolve(document).toString(),
                        "--key",
                        key))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static JsonNode json(Map<String, byte[]> files, String name) {
        return CanonicalJson.read(new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> unzip(HttpResponse<byte[]> answer) throws IOException {
        assertEquals(200, answer.statusCode());
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
