package org.dauys.server.consultation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.desk.TestDesk.Sent;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.read.ReaderEdition;
import org.dauys.text.write.ActWriter;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts are uploaded, and what the reader understood is shown before anyone else sees it. */
class UploadDeskTest {
    private final TestDesk editor = TestDesk.editor();

    @Test
    void filesOfSeveralFormatsAreReadAndShownWithTheirNumbersAndSums() throws UnreadableActException {
        String path = editor.version(
                editor.consultation(),
                new Sent("kk.docx", TestDesk.demo("draft-1", "kk", Format.DOCX)),
                new Sent("ru.pdf", TestDesk.demo("draft-1", "ru", Format.PDF)),
                new Sent("en.txt", TestDesk.demo("draft-1", "en", Format.TEXT)));
        Document page = editor.page(path);
        assertEquals(3, page.select(".upload").size());
        var act = ActReader.read("kk.docx", TestDesk.demo("draft-1", "kk", Format.DOCX), Format.DOCX, Optional.empty())
                .act();
        String first = page.select(".upload").get(0).text();
        assertTrue(first.contains(ActWriter.sha256(act)), first);
        assertTrue(first.contains(act.title()), first);
        assertTrue(first.contains("Articles " + act.articles()), first);
        assertTrue(first.contains("Reader, edition " + ReaderEdition.NEWEST), first);
        assertFalse(page.text().contains("have it read anew"), page.text());
        String link = page.select(".upload a").get(0).attr("href");
        assertTrue(editor.page(link).select(".act").text().contains("Ақдала Республикасы – адамға қызмет ететін"));
    }

    @Test
    void whoeverEditsIsToldThatAnEarlierReaderReadTheFileUntilItIsUploadedAgain() {
        Sent draft = new Sent("ru.txt", TestDesk.demo("draft-1", "ru", Format.TEXT));
        String path = editor.version(editor.consultation(), draft);
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        JdbcClient sql = TestDesk.site().bean(JdbcClient.class);
        sql.sql("""
            update consultation.text set reader = null where version_id = (
              select v.id from consultation.version v join consultation.consultation c on c.id = v.consultation_id
              where v.number = :number and :path like '/desk/c/' || c.slug || '/%')
            """).param("number", number).param("path", path).update();
        String before = editor.page(path).select(".upload").text();
        assertTrue(before.contains("Read before readers were recorded"), before);
        assertTrue(before.contains("Upload the file again to have it read anew"), before);
        editor.follow(editor.send(path, "files", "", draft));
        String after = editor.read(path).select(".upload").text();
        assertTrue(after.contains("Reader, edition " + ReaderEdition.NEWEST), after);
        assertFalse(after.contains("have it read anew"), after);
    }

    @Test
    void whatWasDoneWithTrackedChangesTablesAndFootnotesIsToldBeforePublication() {
        String path = editor.version(editor.consultation(), new Sent("draft.docx", reviewed()));
        for (String at : List.of(path, path + "/publish")) {
            List<String> done = editor.page(at).select(".done li").eachText();
            assertEquals(
                    List.of(
                            "Tracked changes: 2. All were accepted: deleted words are not in the text, inserted ones are."
                                    + " If that is wrong, reject them in the word processor and upload the file again."
                                    + " The first is in paragraph 2.",
                            "Rows of tables: 2. They became lines of text, with “ | ” between the cells."
                                    + " The first is in paragraph 4.",
                            "Footnotes: 1. It became a note: shown beside its place, no words of the provision."
                                    + " The first is in paragraph 2."),
                    done);
        }
        String plain =
                editor.version(editor.consultation(), new Sent("kk.docx", TestDesk.demo("draft-1", "kk", Format.DOCX)));
        assertTrue(editor.page(plain).select(".done li").eachText().contains("There are no tracked changes."));
        String text =
                editor.version(editor.consultation(), new Sent("en.txt", TestDesk.demo("draft-1", "en", Format.TEXT)));
        assertEquals(0, editor.page(text).select(".done").size(), "a text file has nothing of the kind");
    }

    /** A draft as it comes from a working group: two tracked changes, a table, a footnote. */
    private static byte[] reviewed() {
        String space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        String relation = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                + " Target=\"%s\"/></Relationships>";
        String words = "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>";
        String cell = "<w:tc><w:p>" + words + "</w:p></w:tc>";
        String body = "<w:p>" + words.formatted("Статья 1. Труд") + "</w:p><w:p>"
                + words.formatted("1. Каждый вправе трудиться")
                + "<w:del w:id=\"1\"><w:r><w:delText>, бастовать</w:delText></w:r></w:del><w:ins w:id=\"2\">"
                + words.formatted(" безопасно") + "</w:ins><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:tbl>"
                + ("<w:tr>" + cell.formatted("Сбор") + cell.formatted("10") + "</w:tr>").repeat(2) + "</w:tbl><w:p>"
                + words.formatted("Статья 2. Отдых") + "</w:p><w:p>" + words.formatted("1. Каждый вправе отдыхать.")
                + "</w:p>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : Map.of(
                            "_rels/.rels",
                            relation.formatted("officeDocument", "word/document.xml"),
                            "word/_rels/document.xml.rels",
                            relation.formatted("footnotes", "footnotes.xml"),
                            "word/document.xml",
                            "<w:document" + space + "><w:body>" + body + "</w:body></w:document>",
                            "word/footnotes.xml",
                            "<w:footnotes" + space + "><w:footnote w:id=\"2\"><w:p>" + words.formatted("Сноска")
                                    + "</w:p></w:footnote></w:footnotes>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void badFilesAreRefusedInWordsAndNothingIsUploaded() {
        String path = editor.version(editor.consultation());
        var answer = editor.send(
                path,
                "files",
                "",
                new Sent("empty.docx", new byte[0]),
                new Sent("C:\\Users\\Asel\\photo.png", new byte[] {1, 2, 3}),
                new Sent("good.txt", TestDesk.demo("draft-1", "kk", Format.TEXT)));
        assertEquals(422, answer.statusCode());
        Document page = TestVisitor.page(answer);
        assertEquals(2, page.select(".errors li").size(), page.select(".errors").text());
        assertTrue(
                page.select("#files-error").text().contains("“photo.png”"),
                page.select("#files-error").text());
        assertTrue(editor.page(path).select(".upload").isEmpty());
        assertEquals(422, editor.send(path, "files", "").statusCode());
    }

    @Test
    void anotherTextInTheSameLanguageTakesThePlaceOfTheFirstAndSaysSo() {
        String path = editor.version(
                editor.consultation(), new Sent("first.docx", TestDesk.demo("draft-1", "ru", Format.DOCX)));
        editor.follow(editor.send(
                path, "files", "ru", new Sent("../../second.docx", TestDesk.demo("draft-2", "ru", Format.DOCX))));
        Document page = editor.read(path);
        assertEquals(1, page.select(".upload").size());
        assertTrue(
                page.select(".upload .notice").text().contains("first.docx"),
                page.select(".upload").text());
        assertTrue(
                page.select(".upload .facts").text().contains("File second.docx"),
                page.select(".facts").text());
    }

    @Test
    void twoFilesOfOneLanguageAtOnceLeaveTheLaterOne() {
        Document page = editor.page(editor.version(
                editor.consultation(),
                new Sent("one.docx", TestDesk.demo("draft-1", "en", Format.DOCX)),
                new Sent("two.docx", TestDesk.demo("draft-2", "en", Format.DOCX))));
        assertEquals(1, page.select(".upload").size());
        assertTrue(page.select(".upload .facts").text().contains("File two.docx"), page.text());
    }

    /** Whether a text goes just between two looks is up to chance; {@link DeskAdviceTest} leaves nothing to it. */
    @Test
    void pageIsShownWhileItsTextsAreReplaced() throws Exception {
        String path = editor.version(editor.consultation());
        TestDesk other = TestDesk.editor();
        byte[] text = "Article 1\n\n1. Words.\n".getBytes(StandardCharsets.UTF_8);
        AtomicBoolean uploaded = new AtomicBoolean();
        try (ExecutorService looking = Executors.newSingleThreadExecutor()) {
            Future<Set<Integer>> statuses = looking.submit(() -> {
                Set<Integer> seen = new TreeSet<>();
                do {
                    seen.add(other.get(path).statusCode());
                } while (!uploaded.get());
                return seen;
            });
            try {
                for (int i = 0; i < 30; i++) {
                    var answer = editor.send(path, "files", "", new Sent("draft-" + i + ".txt", text));
                    assertTrue(Set.of(302, 303).contains(answer.statusCode()), answer.body());
                }
                editor.read(path);
            } finally {
                uploaded.set(true);
            }
            assertEquals(Set.of(200), statuses.get());
        }
    }

    @Test
    void unreadableFileSaysWhyAndWhatToDoAndCanBeDeleted() {
        TestDesk kazakh = TestDesk.editor("kk");
        String path = kazakh.version(
                kazakh.consultation(),
                new Sent("scan.pdf", "not a PDF at all".getBytes(StandardCharsets.UTF_8)),
                new Sent("letter.txt", "Құрметті әріптестер, хат жолдаймын.".getBytes(StandardCharsets.UTF_8)));
        Document page = kazakh.page(path);
        assertEquals(2, page.select(".upload .problems li").size(), page.text());
        assertTrue(page.text().contains("бірде-бір бап"), page.text());
        String delete = page.select(".upload form").get(0).attr("action");
        kazakh.follow(kazakh.post(delete));
        assertEquals(1, kazakh.page(path).select(".upload").size());
    }

    @Test
    void warningsNameTheirPlacesInTheLanguageOfThePageAndManyAreCapped() {
        StringBuilder text = new StringBuilder("Закон об испытаниях\n");
        for (int i = 1; i <= 30; i++) {
            text.append("Статья ").append(i * 3).append(". Предмет ").append(i).append("\n1. Слова статьи.\n");
        }
        TestDesk russian = TestDesk.editor("ru");
        String path = russian.version(
                russian.consultation(), new Sent("jumps.txt", text.toString().getBytes(StandardCharsets.UTF_8)));
        Document page = russian.page(path);
        assertTrue(page.select(".problems li").get(0).text().startsWith("строка"), page.text());
        assertEquals(10, page.select(".upload > .problems li").size());
        assertTrue(
                page.select("details summary").text().matches("… и ещё \\d+"),
                page.select("summary").text());
    }

    @Test
    void languagesOfOneVersionThatDifferInStructureAreWarnedOf() {
        String russian = new String(TestDesk.demo("draft-1", "ru", Format.TEXT), StandardCharsets.UTF_8);
        String shorter = russian.replaceFirst("(?m)^2\\. Республика Акдала.*\n", "");
        assertFalse(shorter.equals(russian));
        Document page = editor.page(editor.version(
                editor.consultation(),
                new Sent("kk.txt", TestDesk.demo("draft-1", "kk", Format.TEXT)),
                new Sent("ru.txt", shorter.getBytes(StandardCharsets.UTF_8))));
        assertTrue(page.text().contains("In one: Kazakh; missing in the other: Russian 1.2"), page.text());
    }

    @Test
    void uploadThatTheProgramFailedToReadSaysSoAndCanBeDeleted() {
        String path = editor.version(editor.consultation(), TestDesk.texts("draft-1", "en"));
        String delete = editor.page(path).select(".upload form").get(0).attr("action");
        long text = Long.parseLong(delete.replaceAll(".*/texts/(\\d+)/delete", "$1"));
        // As a fault of ours would leave it, after the last try.
        JdbcClient sql = TestDesk.site().bean(JdbcClient.class);
        sql.sql("update consultation.text set state = 'waiting' where id = :id")
                .param("id", text)
                .update();
        sql.sql("update jobs.job set state = 'failed' where kind = 'read-text' and subject = :id")
                .param("id", String.valueOf(text))
                .update();
        Document page = editor.page(path);
        assertTrue(page.select(".upload .warning").text().contains("the program failed"), page.text());
        assertTrue(page.select("[hx-trigger]").isEmpty());
        editor.follow(editor.post(delete));
        assertTrue(editor.page(path).select(".upload").isEmpty());
    }

    @Test
    void realConstitutionIsReadFromItsPdf() {
        byte[] pdf = TestDesk.real("constitution-1995.2023-01-01.ru.pdf");
        Document page = editor.page(editor.version(editor.consultation(), new Sent("1995.pdf", pdf)));
        assertTrue(page.select(".upload").text().contains("Russian"), page.text());
        assertTrue(
                page.select(".facts").text().contains("Articles 102 "),
                page.select(".facts").text());
    }
}
