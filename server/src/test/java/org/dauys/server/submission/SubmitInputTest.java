package org.dauys.server.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people and programs may put into the form: a clear error, or kept as it is; never a broken page. */
class SubmitInputTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static final int MB = 1 << 20;
    private static TestSite site;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.empty();
        site.bean(Imports.class).run(DemoConsultation.read());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static TestSender remark(String words) {
        return TestSender.at(site, BASE + "/submit?kind=remark&lang=en")
                .with("words", words)
                .working();
    }

    private static Document one(Receipt receipt) {
        return TestVisitor.page(site.get(BASE + "/submissions/" + receipt.number(), Locale.of("en")));
    }

    private static String refusal(TestSender sender) {
        HttpResponse<String> answer = sender.send();
        assertEquals(422, answer.statusCode(), answer.body());
        return TestVisitor.page(answer).select(".errors").text();
    }

    @Test
    void fiftyThousandCharactersAreTooManyAndAllOfThemAreKeptInTheForm() {
        String words = "закон ".repeat(8_334);
        HttpResponse<String> answer = remark(words).send();
        assertEquals(422, answer.statusCode());
        Document page = TestVisitor.page(answer);
        assertTrue(
                page.select(".errors").text().contains("30,003"),
                page.select(".errors").text());
        assertEquals(
                words.strip(),
                page.select("textarea[name=words]").first().wholeText().strip());
    }

    @Test
    void htmlIsShownAsItWasTyped() {
        String words = "<script>alert(1)</script><img src=x onerror=alert(2)> &amp; </textarea> ${7*7} {{7*7}}";
        Document page = one(remark(words).receipt());
        Element said = page.select(".said").first();
        assertEquals(words, said.wholeText());
        assertEquals(0, page.select("main script, main img").size());
        Document list = TestVisitor.page(site.get(BASE + "/submissions?q=%3Cscript%3E%22%3E", Locale.of("en")));
        assertEquals(0, list.select("main script").size());
    }

    @Test
    void signsThatOnlyDisguiseAreTakenOutAndEmojiStay() {
        String words = "Not \u202Eagreed\u202C, se\u200Bcret \uFEFFword, 👩\u200D👩\u200D👧 and 🇰🇿, e\u0301.";
        assertEquals(
                "Not agreed, secret word, 👩\u200D👩\u200D👧 and 🇰🇿, é.",
                one(remark(words).receipt()).select(".said").first().wholeText());
    }

    @Test
    void wordsWithoutALetterAreNone() {
        assertTrue(refusal(remark("\u200B \u202E ...")).contains("Write the words"));
    }

    @Test
    void everythingWrongIsToldAtOnceAndAtItsField() {
        HttpResponse<String> answer = remark("")
                .with("email", "nobody")
                .with("language", "xx")
                .with("website", "http://x")
                .send();
        Document page = TestVisitor.page(answer);
        assertEquals(4, page.select(".errors li").size(), page.select(".errors").text());
        assertEquals("true", page.select("#words").attr("aria-invalid"));
        assertEquals("nobody", page.select("#email").attr("value"));
    }

    @Test
    void amendmentThatChangesNothingIsNone() {
        assertTrue(refusal(TestSender.at(site, BASE + "/submit?p=26.3&lang=en").working())
                .contains("same as the present"));
    }

    @Test
    void quoteThatIsNotInTheTextIsLeftOut() {
        TestSender sender = TestSender.at(site, BASE + "/submit?p=26.3&kind=question&text=en&lang=en")
                .with("start", "5")
                .with("quote", "words that nobody wrote")
                .with("words", "Why?")
                .working();
        assertEquals(0, one(sender.receipt()).select("blockquote").size());
    }

    @Test
    void wordsTypedWithOtherSignsAreFoundAndASecondPlaceIsAskedFor() {
        TestSender sender = TestSender.at(site, BASE + "/submit?p=26.3&text=ru&lang=ru");
        Document found = TestVisitor.page(
                sender.with("do", "find").with("chosen", "ПРАВО  на забастовку").send());
        assertEquals("право на забастовку", found.select(".own mark").text());
        Document several = TestVisitor.page(sender.with("chosen", "право").send());
        assertEquals(2, several.select("input[name=place]").size());
        String place = several.select("input[name=place]").last().attr("value");
        Document chosen = TestVisitor.page(sender.with("place", place).send());
        assertEquals("право", chosen.select(".own mark").text());
        assertEquals("право", chosen.select("textarea[name=proposed]").text());
    }

    @Test
    void fileThatLiesAboutItsTypeIsRefusedOrGetsItsTrueName() throws IOException {
        assertTrue(refusal(remark("With a file.")
                        .file("letter.pdf", "MZ this is a program".getBytes(StandardCharsets.UTF_8)))
                .contains("letter.pdf"));
        assertTrue(refusal(remark("With a file.")
                        .file("letter.pdf", "%PDF-1.7 but nothing else".getBytes(StandardCharsets.UTF_8)))
                .contains("damaged"));
        assertTrue(refusal(remark("With a file.").file("letter.docx", zip("evil.exe")))
                .contains("not PDF"));
        assertTrue(refusal(remark("With a file.")
                        .file("letter.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .contains("macros"));
        Document page = one(remark("A picture named as a document.")
                .file("../../etc/photo.pdf", picture("png"))
                .receipt());
        assertEquals("photo.pdf.png", page.select("a[download]").text());
    }

    @Test
    void elevenMegabytesAreTooManyAndTheWordsAreKept() {
        HttpResponse<String> answer =
                remark("With a large file.").file("scan.pdf", new byte[11 * MB]).send();
        assertEquals(422, answer.statusCode());
        Document page = TestVisitor.page(answer);
        assertTrue(
                page.select(".errors").text().contains("10 MB"),
                page.select(".errors").text());
        assertEquals("With a large file.", page.select("textarea[name=words]").text());
        assertTrue(page.select(".again").text().contains("again"));
    }

    @Test
    void documentsAndPicturesCanBeTakenAwayAndNothingMore() throws IOException {
        Receipt receipt = remark("Three files.")
                .file("письмо.pdf", pdf())
                .file("a.docx", zip("[Content_Types].xml", "word/document.xml"))
                .file("b.jpg", withPlace(picture("jpg")))
                .receipt();
        Document page = one(receipt);
        assertEquals(3, page.select("a[download]").size());
        String address = page.select("a[download]").last().attr("href");
        HttpResponse<byte[]> file = bytes(address);
        assertEquals("image/jpeg", file.headers().firstValue("Content-Type").orElse(""));
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertTrue(
                file.headers().firstValue("Content-Security-Policy").orElse("").contains("sandbox"));
        assertEquals(
                "nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertFalse(new String(file.body(), StandardCharsets.ISO_8859_1).contains("GPS 51.1 N"), "where it was taken");
        assertEquals(40, ImageIO.read(new ByteArrayInputStream(file.body())).getWidth());
        String other = address.replace("/submissions/" + receipt.number() + "/", "/submissions/1/");
        assertEquals(
                receipt.number() == 1 ? 200 : 404,
                TestVisitor.of(site).get(other).statusCode());
    }

    @Test
    void aFourthFileIsOneTooMany() throws IOException {
        TestSender sender = remark("Four files.");
        for (int i = 0; i < 4; i++) {
            sender.file("p" + i + ".png", picture("png"));
        }
        assertTrue(refusal(sender).contains("at most 3"));
    }

    @Test
    void strangersSendNoFilesElsewhereAndNotMoreThanFits() {
        HttpResponse<String> elsewhere = TestVisitor.of(site)
                .send(TestVisitor.of(site)
                        .request("/c/aqdala-constitution/receipt")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString("--x--\r\n")));
        assertEquals(403, elsewhere.statusCode());
        HttpResponse<String> huge = TestVisitor.of(site)
                .send(TestVisitor.of(site)
                        .request("/c/aqdala-constitution/submit")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(new byte[70 * MB])));
        assertEquals(413, huge.statusCode());
    }

    private static HttpResponse<byte[]> bytes(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(site.at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** With a note of the camera's, as APP1. */
    private static byte[] withPlace(byte[] jpeg) {
        byte[] note = "Exif\0\0II*\0\b\0\0\0\0\0 GPS 51.1 N".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (note.length + 2)});
        out.writeBytes(note);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
