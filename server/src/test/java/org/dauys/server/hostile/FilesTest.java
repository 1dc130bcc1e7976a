package org.dauys.server.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dauys.server.LockedOffice;
import org.dauys.server.TestVisitor;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.TestSender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that are not what they say, sent along with a submission. */
class FilesTest {
    private static HostileSite site;
    private static TestVisitor author;

    @BeforeAll
    static void start() {
        site = HostileSite.shared();
        author = site.of(HostileSite.ROBBED).author;
        LogWatch.start();
    }

    @AfterAll
    static void nothingIsTold() {
        assertEquals(List.of(), LogWatch.told());
    }

    private static TestSender form() {
        return TestSender.at(author, "/c/" + HostileSite.ROBBED + "/submit?p=1.1")
                .with("kind", "remark")
                .with("words", "words of a sender")
                .with("seen", "yes");
    }

    @Test
    void whatLiesAboutItsKindIsRefused() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"planted()\"/>";
        refused("page.pdf", "<html><script>planted()</script></html>".getBytes(UTF_8));
        refused("picture.png", svg.getBytes(UTF_8));
        refused("picture.jpg", "GIF89a/*\u0000*/=planted()".getBytes(ISO_8859_1));
        refused("program.docx", "MZ\u0090\u0000planted".getBytes(ISO_8859_1));
        refused("half.pdf", "%PDF-1.7\n<script>planted()</script>".getBytes(UTF_8));
        refused("half.png", "\u0089PNG\r\n\u001a\n<script>planted()</script>".getBytes(ISO_8859_1));
        refused("half.webp", "RIFF\u0004\u0000\u0000\u0000WEBP<x-planted>".getBytes(ISO_8859_1));
        refused("sheet.docx", zip("xl/workbook.xml", 10));
        refused("macros.docx", zip("word/document.xml", 10, "word/vbaProject.bin"));
    }

    @Test
    void documentUnderAPasswordIsToldAsSuch() throws Exception {
        byte[] locked = LockedOffice.around(zip("word/document.xml", 10));
        HttpResponse<String> answer = form().file("locked.docx", locked).send();
        assertEquals(422, answer.statusCode());
        String told = TestVisitor.page(answer).select(".errors").text();
        assertTrue(told.matches(".*locked\\.docx.*(құпиясөз|парол|password).*"), told);
    }

    @Test
    void emptyAndLargeFilesAreRefusedInWords() {
        refused("empty.pdf", new byte[0]);
        refused("large.pdf", Arrays.copyOf(Planting.pdf(), 11 * 1024 * 1024));
        HttpResponse<String> tooMuch =
                form().file("huge.pdf", new byte[70 * 1024 * 1024]).send();
        assertTrue(tooMuch.statusCode() == 413 || tooMuch.statusCode() == 422, () -> "status " + tooMuch.statusCode());
    }

    private static void refused(String name, byte[] bytes) {
        HttpResponse<String> answer = form().file(name, bytes).send();
        assertEquals(422, answer.statusCode(), name);
        assertTrue(TestVisitor.page(answer).select(".errors").text().length() > 10, name);
    }

    /** Nothing of it is unpacked: it costs no more than its own bytes. */
    @Test
    void bombIsKeptPackedAndTakenAwayAsItCame() throws IOException {
        assertEquals(
                200,
                author.get(kept("bomb.docx", zip("word/document.xml", 60 << 20)))
                        .statusCode());
    }

    @Test
    void whatBothAPageAndADocumentCanBeIsOnlyEverTakenAway() {
        byte[] pdf = Planting.pdf();
        byte[] page = "\n<html><script>planted()</script></html>".getBytes(UTF_8);
        byte[] both = Arrays.copyOf(pdf, pdf.length + page.length);
        System.arraycopy(page, 0, both, pdf.length, page.length);
        for (byte[] bytes : List.of(pdf, both)) {
            HttpResponse<String> file = author.get(kept("letter.html", bytes));
            assertEquals(200, file.statusCode());
            assertEquals("application/pdf", header(file, "Content-Type"));
            assertEquals("nosniff", header(file, "X-Content-Type-Options"));
            assertEquals("default-src 'none'; sandbox", header(file, "Content-Security-Policy"));
            assertTrue(header(file, "Content-Disposition").startsWith("attachment"));
            assertTrue(header(file, "Content-Disposition").endsWith(".pdf"), header(file, "Content-Disposition"));
        }
    }

    @Test
    void nameOfAFileIsANameAndNoPath() {
        for (String name : List.of(
                "../../../../etc/passwd.pdf",
                "C:\\\\windows\\\\planted.pdf",
                "a%0D%0ASet-Cookie: planted=1.pdf",
                "%22; filename=planted.html; x=%22.pdf",
                "fdp.\u202Eexe.pdf",
                "con.pdf",
                ".htaccess",
                "ұ".repeat(400) + ".pdf")) {
            HttpResponse<String> file = author.get(kept(name, Planting.pdf()));
            String disposition = header(file, "Content-Disposition");
            assertEquals(200, file.statusCode(), name);
            assertTrue(
                    file.headers().firstValue("Set-Cookie").stream().noneMatch(one -> one.contains("planted")), name);
            assertFalse(disposition.matches(".*([/\\\\\u202E]|%2F|%5C|%0D|%E2%80%AE).*"), disposition);
            // Between quotation marks it is a part of the name, and no second one.
            String outside = disposition.replaceAll("\"[^\"]*\"", "");
            assertFalse(outside.contains("filename=planted"), disposition);
            assertTrue(disposition.length() < 2_500, disposition);
        }
    }

    /** The address of the file, sent along with a submission that was taken. */
    private static String kept(String name, byte[] bytes) {
        Receipt receipt = form().file(name, bytes).receipt();
        LogWatch.secret(receipt.code());
        String page = "/c/" + HostileSite.ROBBED + "/submissions/" + receipt.number();
        String address =
                TestVisitor.page(author.get(page)).select("a[download]").attr("href");
        assertTrue(address.startsWith(page), () -> name + " is not on " + page);
        return address;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** An archive with a part of so many zeros. */
    private static byte[] zip(String part, int zeros, String... others) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(new byte[zeros]);
            for (String other : others) {
                zip.putNextEntry(new ZipEntry(other));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
