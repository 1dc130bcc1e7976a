package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dauys.server.LockedOffice;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Participants;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.table.TableRows;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Many submissions come in by a file: all that is wrong is said first, nothing comes twice. */
class ImportTest {
    private static final TestRegister CLERK = TestRegister.make();
    private static final String PATH = CLERK.at("/import");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The path of an uploaded file once it was read, or could not be. */
    private static String upload(String name, byte[] bytes, String... fields) {
        HttpResponse<String> answer = CLERK.send(PATH, "file", name, bytes, fields);
        CLERK.follow(answer);
        String path = TestVisitor.leadsTo(answer);
        settled(path);
        return path;
    }

    private static Document settled(String path) {
        return CLERK.until(path, page -> page.select("#progress[hx-get]").isEmpty());
    }

    /** Checks the rows as the page proposes, with other fields on top. */
    private static Document check(String path, String... changed) {
        List<String> fields = new ArrayList<>(Arrays.asList(changed));
        for (var select : CLERK.page(path).select("form[action$=check] select")) {
            if (!fields.contains(select.attr("name"))) {
                fields.add(select.attr("name"));
                fields.add(select.select("option[selected]").attr("value"));
            }
        }
        CLERK.follow(CLERK.post(path + "/check", fields.toArray(String[]::new)));
        return settled(path);
    }

    private static Document take(String path) {
        String revision = TestRegister.value(CLERK.page(path), "revision");
        CLERK.follow(CLERK.post(path + "/take", "revision", revision));
        return settled(path);
    }

    private static List<String> counts(Document page) {
        return page.select(".facts dd").eachText();
    }

    private static long imported() {
        return CLERK.count(
                "submission.submission",
                "source = 'import' and consultation_id = "
                        + CLERK.consultation().id());
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // A line of the file a line here.
    void tableWithNamesInRussianIsUnderstoodAndTakenOnce() {
        String csv = "Рег. номер;Дата;Вид;Норма;Текст обращения;Предлагаемая редакция;ФИО;Под именем;Почта\n"
                + "A-1;03.02.2026;предложение;1.1;Сохранить <b>забастовку</b>;;Асель Нурланова;да;asel@example.org\n"
                + "A-2;2026-02-04;поправка;статья 1, пункт 1;;Народ — источник власти.;Ерлан;нет;\n";
        String path = upload("letters.csv", utf8(csv));
        Document checked = check(path, "language", "ru");
        assertEquals(List.of("2", "0"), counts(checked));
        assertTrue(checked.text().contains("Сохранить <b>забастовку</b>"), "HTML is text");
        assertTrue(checked.text().contains("Nothing is in the register yet."));
        long before = imported();
        assertEquals(List.of("2", "0", "0"), counts(take(path)));
        assertEquals(before + 2, imported());

        int newest = CLERK.sql()
                .sql("select max(number) from submission.submission where consultation_id = :id")
                .param("id", CLERK.consultation().id())
                .query(Integer.class)
                .single();
        var amendment = CLERK.submission(newest);
        assertEquals(Source.IMPORT, amendment.source());
        assertEquals(SubmissionKind.AMENDMENT, amendment.kind());
        assertEquals(
                Optional.of(new Amendment(Amendment.Action.MODIFY, "Народ — источник власти.")), amendment.amendment());
        assertEquals("1.1", amendment.anchor().label());
        var named = CLERK.submission(newest - 1);
        var names = CLERK.bean(Participants.class)
                .names(List.of(named.author().orElseThrow(), amendment.author().orElseThrow()));
        assertEquals(
                Optional.of("Асель Нурланова"),
                Objects.requireNonNull(names.get(named.author().orElseThrow())).name());
        assertEquals(
                Optional.empty(),
                Objects.requireNonNull(names.get(amendment.author().orElseThrow()))
                        .name());
        assertEquals(
                LocalDate.of(2026, 2, 3),
                LocalDate.ofInstant(named.receivedAt(), CLERK.consultation().zone()));

        String again = upload("letters again.csv", utf8(csv + "A-3;05.02.2026;вопрос;;Когда голосование?;;;;\n"));
        check(again, "language", "ru");
        assertEquals(List.of("1", "2", "0"), counts(take(again)));
        assertEquals(before + 3, imported());
        assertEquals(
                0,
                CLERK.count("submission.import", "bytes is not null and state = 'done'")
                        + CLERK.count(
                                "submission.import_row r join submission.import i on i.id = r.import_id",
                                "i.state = 'done' and r.cells is not null"),
                "nothing of the file is kept");
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // A line of the file a line here.
    void allMistakesOfAllRowsAreSaidBeforeAnythingIsTaken() {
        String csv = "text,kind,date,provision,e-mail,by name\n"
                + "Fine,proposal,2026-02-03,1.1,,no\n"
                + ",proposal,2026-02-03,1.1,,no\n"
                + "Wrong in all,poem,2026-02-31,999.9,nobody,maybe\n"
                + "\"Too many cells\",remark,2026-02-03,1.1,,no,surplus\n";
        String path = upload("wrong.csv", utf8(csv));
        long before = imported();
        Document checked = check(path, "column-named", "5");
        assertEquals(List.of("1", "3"), counts(checked));
        List<String> rows =
                checked.select(".table").getFirst().select("tbody tr").eachText();
        assertEquals(7, rows.size(), rows.toString());
        assertTrue(rows.getFirst().startsWith("3 Words"), rows.toString());
        assertTrue(rows.getLast().startsWith("5 The row has 7 cells"), rows.toString());
        assertEquals(before, imported());

        String problems = CLERK.get(path + "/problems.csv").body();
        assertEquals(8, problems.lines().count(), problems);
        Document draft = check(path, "column-named", "5", "unknown", "draft");
        assertEquals(6, draft.select(".table").getFirst().select("tbody tr").size(), "the label is no mistake now");
        assertEquals(List.of("1", "0", "3"), counts(take(path)));
        assertEquals(before + 1, imported());
    }

    @Test
    void wrongEncodingIsToldWithTheLineAndTheRightOneIsRecognised() {
        Charset cyrillic = Charset.forName("windows-1251");
        byte[] file = "текст,вид\nПервая строка,замечание\n".getBytes(cyrillic);
        String path = upload("old.csv", file, "encoding", "UTF-8");
        assertTrue(CLERK.page(path).text().contains("In windows-1251 line 1 reads: “текст,вид”"));
        CLERK.follow(CLERK.post(path + "/read", "encoding", "windows-1251"));
        assertTrue(settled(path).text().contains("Первая строка"));

        assertTrue(CLERK.page(upload("old2.csv", file)).text().contains("Первая строка"), "recognised");
        String other = upload("new.csv", utf8("текст\nӘділдік керек\n"), "encoding", "windows-1251");
        assertTrue(CLERK.page(other).text().contains("In UTF-8 line 1 reads: “текст”"));
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] marked = "\uFEFFтекст;тілі\nӘділдік керек;қазақша\n".getBytes(wide);
            assertTrue(CLERK.page(upload("wide.csv", marked)).text().contains("Әділдік керек"));
        }
        String broken = upload("broken.csv", utf8("text\n\"never closed\n"));
        assertTrue(CLERK.page(broken).select("[role=alert]").text().contains("quotation mark"));
        CLERK.follow(CLERK.post(broken + "/remove"));
        assertEquals(404, CLERK.get(broken).statusCode());
    }

    @Test
    void workbookGivesResultsOfFormulasAndDatesAsDays() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            Row head = sheet.createRow(2);
            List<String> names = List.of("№", "күні", "мәтіні", "бап");
            for (int i = 0; i < names.size(); i++) {
                head.createCell(i).setCellValue(names.get(i));
            }
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("m/d/yy"));
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue(17);
            row.createCell(1).setCellValue(LocalDate.of(2026, 2, 3));
            row.getCell(1).setCellStyle(day);
            row.createCell(2).setCellFormula("\"Бейбіт жиналыс \"&\"құқығы\"");
            row.createCell(3).setCellValue("1.1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        String path = upload("book.xlsx", out.toByteArray());
        Document read = CLERK.page(path);
        assertEquals(
                List.of("17", "2026-02-03", "Бейбіт жиналыс құқығы", "1.1"),
                read.select("tbody td").eachText());
        Document checked = check(path, "language", "kk");
        assertTrue(checked.text().contains("5 Proposal Paragraph 1.1 Kazakh Бейбіт жиналыс құқығы"), checked.text());
    }

    @Test
    void workbookUnderAPasswordIsToldAsSuch() throws Exception {
        ByteArrayOutputStream open = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("text");
            book.write(open);
        }
        byte[] locked = LockedOffice.around(open.toByteArray());
        String told = CLERK.page(upload("locked.xlsx", locked)).text();
        assertTrue(told.contains("The workbook is locked by a password. Save it without one."), told);
    }

    @Test
    void workbookThatUnpacksWithoutEndIsRefusedAndOthersAreTold() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 320; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertTrue(bomb.size() < 1 << 20);
        assertTrue(CLERK.page(upload("bomb.xlsx", bomb.toByteArray())).text().contains("Unpacked, the file is larger"));
        for (byte[] none : List.of(utf8("text,kind\nIn truth CSV,remark\n"), new byte[] {'P', 'K', 3, 4, 0})) {
            assertTrue(CLERK.page(upload("liar.xlsx", none)).text().contains("This is no XLSX workbook"));
        }
        assertEquals(422, CLERK.send(PATH, "file", "letter.exe", utf8("MZ")).statusCode());
        assertEquals(422, CLERK.send(PATH, "file", "empty.csv", new byte[0]).statusCode());
        assertEquals(422, CLERK.send(PATH, "file", "", new byte[0]).statusCode());
    }

    @Test
    void workbookOfTooManyPartsOrRowsIsRefusedInWords() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(parts)) {
            for (int i = 0; i <= 5_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
                zip.write(1);
            }
        }
        assertTrue(
                CLERK.page(upload("parts.xlsx", parts.toByteArray())).text().contains("Unpacked, the file is larger"));
        String told = CLERK.page(upload("rows.xlsx", streamed(TableRows.MOST_ROWS + 1)))
                .text();
        assertTrue(told.matches(".*50.?000.*"), told);
    }

    /** As other systems export large tables. */
    @Test
    void workbookThatWasWrittenAsAStreamIsRead() throws IOException {
        assertEquals(
                List.of("text 1", "text 2"),
                CLERK.page(upload("streamed.xlsx", streamed(2)))
                        .select("tbody td")
                        .eachText());
    }

    private static byte[] streamed(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            var sheet = book.createSheet();
            for (int i = 0; i <= rows; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i == 0 ? "text" : "text " + i);
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void linesOfJsonAreReadAndBrokenOnesTold() {
        String lines = """
            {"text": "First", "kind": "remark"}

            not json
            [1]
            {"text": "Second", "lang": "en"}
            """;
        String path = upload("lines.jsonl", utf8(lines));
        Document checked = check(path);
        assertEquals(List.of("2", "2"), counts(checked));
        assertEquals(
                List.of("3 The line is no JSON object.", "4 The line is no JSON object."),
                checked.select(".table").getFirst().select("tbody tr").eachText());
        assertTrue(CLERK.page(upload("none.jsonl", utf8("nothing\n"))).text().contains("No line is a JSON object"));
    }

    @Test
    void sameWordsOfDifferentPeopleAreAllTakenYetOnlyOnce() {
        String csv = "text\nЯ против\nЯ против\nЯ против\n";
        long before = imported();
        String path = upload("copies.csv", utf8(csv));
        check(path);
        assertEquals(List.of("3", "0", "0"), counts(take(path)));
        String again = upload("copies.csv", utf8(csv));
        check(again);
        assertEquals(List.of("0", "3", "0"), counts(take(again)));
        assertEquals(before + 3, imported());
    }

    @Test
    void fiftyAlikeStandAsOneGroupAsSoonAsTheirFileIsTaken() {
        TestRegister clerk = TestRegister.make();
        StringBuilder csv = new StringBuilder("text\n");
        for (int i = 1; i <= 50; i++) {
            csv.append("\"Верните в Конституцию право на забастовку: без него соглашение с рудником — просьба. Смена ")
                    .append(i)
                    .append("\"\n");
        }
        csv.append("Сколько будет стоить референдум и кто его оплатит?\n");
        String path = TestVisitor.leadsTo(clerk.send(clerk.at("/import"), "file", "fifty.csv", utf8(csv.toString())));
        clerk.until(path, page -> page.select("#progress[hx-get]").isEmpty());
        List<String> fields = new ArrayList<>();
        for (var select : clerk.page(path).select("form[action$=check] select")) {
            fields.addAll(List.of(
                    select.attr("name"), select.select("option[selected]").attr("value")));
        }
        clerk.follow(clerk.post(path + "/check", fields.toArray(String[]::new)));
        clerk.until(path, page -> page.select("#progress[hx-get]").isEmpty());
        clerk.follow(clerk.post(path + "/take", "revision", TestRegister.value(clerk.page(path), "revision")));
        // Nobody has asked for a search.
        Document groups = clerk.until(
                clerk.at("/campaigns"), page -> !page.select("#search .entry a").isEmpty());
        assertEquals(
                List.of("50 similar submissions"),
                groups.select("#search .entry a").eachText());
    }

    @Test
    void whoConfirmsWhatAnotherHasChangedIsRefused() {
        String path = upload("two.csv", utf8("text\nОдно\n"));
        String seen = TestRegister.value(check(path), "revision");
        check(path, "kind", "question");
        assertEquals(409, CLERK.post(path + "/take", "revision", seen).statusCode());
        assertFalse(CLERK.page(path).select("form[action$=take]").isEmpty());
    }
}
