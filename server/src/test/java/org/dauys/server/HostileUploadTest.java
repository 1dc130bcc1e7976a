package org.dauys.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Accounts;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that were made to do harm, uploaded at the desk as any other. */
class HostileUploadTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static final String BOUNDARY = "----edge";
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private static TestSite site;
    private static TestVisitor editor;
    private static long consultation;
    private static int versions;
    private String path = "";

    @BeforeAll
    static void start() {
        site = TestSite.empty();
        site.bean(Accounts.class).create("asel", PASSWORD);
        editor = TestVisitor.editor(site, "asel", PASSWORD);
        consultation = site.bean(Drafting.class)
                .create("hostile", new Words("", "", "Hostile " + SCRIPT), new Words("", "", SCRIPT), List.of());
    }

    @BeforeEach
    void newVersion() {
        site.bean(Drafting.class).addVersion(consultation, new Words("", "", "Draft " + SCRIPT), Optional.empty());
        path = "/desk/c/hostile/v/" + versions++;
    }

    @AfterEach
    void serverIsUnharmed() {
        assertEquals(200, editor.get("/").statusCode());
        assertEquals(200, editor.get(path).statusCode());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void noFileOfTheServerIsReadForAnEntity() throws IOException {
        String doctype = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String word = doctype + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>Article 1 &x;</w:t></w:r></w:p></w:body></w:document>";
        String akn = doctype + "<akomaNtoso"
                + " xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act><body><article"
                + " eId=\"art_1\"><num>1</num><content><p>&x;</p></content></article></body></act></akomaNtoso>";
        String html = doctype + "<html><body><h2>Article 1</h2><p>&x;</p></body></html>";
        upload("a.docx", docx(word.getBytes(StandardCharsets.UTF_8)));
        upload("b.akn.xml", akn.getBytes(StandardCharsets.UTF_8));
        upload("c.html", html.getBytes(StandardCharsets.UTF_8));
        awaitRead();
        assertFalse(editor.get(path).body().contains("root:"));
        assertEquals(0, count("select count(*) from consultation.text where convert_from(act, 'UTF8') like '%root:%'"));
    }

    @Test
    void bombOfZerosIsRefusedWithinTheMemoryThatThereIs() throws IOException {
        upload("bomb.docx", docx(new byte[400 << 20]));
        awaitRead();
        assertEquals(
                1,
                count("select count(*) from consultation.text where file_name = 'bomb.docx' and state = 'unreadable'"));
    }

    @Test
    void documentUnderAPasswordIsToldAsSuch() throws Exception {
        upload("locked.docx", LockedOffice.around(docx(new byte[100])));
        awaitRead();
        String told = TestVisitor.page(editor.get(path)).select("main").text();
        assertTrue(told.contains("Файл құпиясөзбен қорғалған. Оны құпиясөзсіз сақтаңыз."), told);
    }

    @Test
    void scriptsInTextsAndTitlesAreShownAsWords() {
        String text = "Constitution " + SCRIPT + "\n\nSection I. " + SCRIPT + "\n\nArticle 1. " + SCRIPT
                + "\n\n1. Words " + SCRIPT + "\n\nArticle 2. Others\n\n1. Words.\n";
        upload("draft.txt", text.getBytes(StandardCharsets.UTF_8));
        upload(
                "draft.html",
                ("<h1>Law</h1><h2>Article 1 " + SCRIPT + "</h2><p>1. Words " + SCRIPT + "</p>")
                        .getBytes(StandardCharsets.UTF_8));
        awaitRead();
        for (String page : List.of("/desk", "/desk/c/hostile", path)) {
            var shown = TestVisitor.page(editor.get(page));
            assertEquals(0, shown.select("script:not([src]), img, [onerror]").size(), page);
        }
    }

    @Test
    void nameOfAFileIsKeptAsAPlainName() {
        byte[] text = "Article 1\n\n1. Words.\n".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of(
                "../../../etc/cron.d/x.txt",
                "C:\\\\windows\\\\x.txt",
                "a\u202Etxt.exe.txt",
                "a\u0007b\u009Bc.txt",
                "ұ".repeat(500) + ".txt",
                SCRIPT + ".txt")) {
            HttpResponse<String> answer = send(name, text);
            assertTrue(
                    List.of(302, 303, 422).contains(answer.statusCode()),
                    () -> name + ": " + answer.statusCode() + " " + answer.body());
        }
        awaitRead();
        assertEquals(
                List.of(),
                site.bean(JdbcClient.class)
                        .sql("""
                            select file_name from consultation.text where file_name ~ '[\\x01-\\x1f\\x7f-\\x9f/\\\\\u202E]'
                              or length(file_name) > 255
                            """)
                        .query((row, i) -> row.getString(1))
                        .list());
        assertEquals(
                0,
                TestVisitor.page(editor.get(path))
                        .select("script:not([src]), img")
                        .size());
    }

    private void upload(String name, byte[] bytes) {
        HttpResponse<String> answer = send(name, bytes);
        assertTrue(answer.statusCode() == 302 || answer.statusCode() == 303, name + ": " + answer.body());
    }

    private HttpResponse<String> send(String name, byte[] bytes) {
        String token = editor.token(path);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                                + name.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return editor.send(editor.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file that says it is Word's, with this main part. */
    private static byte[] docx(byte[] main) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml"
                            + ".document.main+xml\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(main);
        }
        return file.toByteArray();
    }

    private static void awaitRead() {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (count("select count(*) from consultation.text where state = 'waiting'") > 0) {
            assertTrue(System.nanoTime() < end, "Not read in five minutes");
            Thread.onSpinWait();
        }
    }

    private static int count(String query) {
        return site.bean(JdbcClient.class).sql(query).query(Integer.class).single();
    }
}
