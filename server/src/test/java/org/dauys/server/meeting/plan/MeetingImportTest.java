package org.dauys.server.meeting.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Regions;
import org.dauys.server.site.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of meetings is planned whole or not at all, after all that is wrong with it was told. */
class MeetingImportTest {
    private static final String HEAD = "ключ;вид;кто принимает;день;начало;конец;регион;город;делегация;повестка\n";

    private final TestCommission commission = TestCommission.make();
    private final Member clerk = commission.member("CLERK", "");
    private final String at = commission.desk() + "/meetings/import";

    @BeforeEach
    void makeRegion() {
        commission.bean(Regions.class).add(commission.id(), "steppe", new Words("Дала", "Степная", "Steppe"), 1, 1);
    }

    private HttpResponse<String> send(String name, byte[] bytes, String action) {
        String mark = "----table";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (String[] field : List.of(
                    new String[] {"_csrf", clerk.visitor().token(commission.desk())}, new String[] {"do", action})) {
                body.write(("--" + mark + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n"
                                + field[1] + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(bytes);
            body.write(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return clerk.visitor()
                .send(clerk.visitor()
                        .request(at)
                        .header("Accept-Language", "ru")
                        .header("Content-Type", "multipart/form-data; boundary=" + mark)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpResponse<String> take(String csv) {
        return send("список.csv", csv.getBytes(StandardCharsets.UTF_8), "take");
    }

    private void taken(HttpResponse<String> answer) {
        assertTrue(
                TestVisitor.leadsTo(answer).contains("/meetings?show=unannounced"),
                () -> answer.statusCode() + " "
                        + TestVisitor.page(answer).select("main").text());
    }

    private List<Meeting> all() {
        return commission
                .bean(Meetings.class)
                .byId(commission
                        .sql()
                        .sql("select id from meeting.meeting where consultation_id = :id")
                        .param("id", commission.id())
                        .query((row, i) -> row.getLong(1))
                        .list());
    }

    @Test
    void goodTableIsPlannedOnceHoweverOftenItComes() {
        String csv = HEAD
                + "1;Встреча с трудовым коллективом;Завод;01.09.2198;10:00;12:00;Степная;Акдала;"
                + "\"С. Ахметова | замминистра | глава делегации; Д. Ким | юрист\";\"Труд | 30 | 1.1, 5.1; Вопросы | 90\"\n"
                + "2;village;Село;2198-09-02;9:30;11:00;steppe;Бұлақ;;\n";
        assertEquals(
                200,
                send("a.csv", csv.getBytes(StandardCharsets.UTF_8), "check").statusCode());
        assertEquals(List.of(), all(), "a check takes nothing");
        taken(take(csv));
        taken(take(csv));
        List<Meeting> made = all();
        assertEquals(2, made.size());
        Meeting first = made.getFirst();
        assertEquals(
                LocalDateTime.of(2198, 9, 1, 10, 0),
                first.plan().times().localBegin().toLocalDateTime());
        assertEquals(
                List.of(Delegate.Task.HEAD, Delegate.Task.MEMBER),
                first.plan().delegation().stream().map(Delegate::task).toList());
        assertEquals(2, first.plan().agenda().getFirst().provisions().size());
        Instant second = first.plan().agenda().get(1).begins();
        assertEquals(first.plan().times().begins().plusSeconds(1800), second);
        assertEquals("steppe", first.plan().venue().region().orElseThrow().slug());
        taken(take(csv + "3;village;Село 2;2198-09-03;9:30;11:00;steppe;Бұлақ;;\n"));
        assertEquals(3, all().size(), "what is new in it comes");
    }

    @Test
    void allThatIsWrongIsToldByRowAndColumnAndNothingIsTaken() {
        String csv = HEAD
                + "1;village;Село;2198-09-01;10:00;12:00;steppe;Акдала;;\n"
                + "1;праздник;;32.09.2198;25:00;9;Лунная;;;Пункт | сто | 999.9\n"
                + "3;village;Село;2198-09-02;10:00;09:00;steppe;Акдала;| министр;\n";
        HttpResponse<String> answer = take(csv);
        assertEquals(422, answer.statusCode());
        Document page = TestVisitor.page(answer);
        List<String> told = page.select("table tbody tr").stream()
                .map(row -> row.child(0).text() + " " + row.child(1).text())
                .toList();
        assertEquals(
                List.of(
                        "3 вид",
                        "3 кто принимает",
                        "3 регион",
                        "3 город",
                        "3 день",
                        "3 начало",
                        "3 конец",
                        "3 повестка",
                        "3 повестка",
                        "3 ключ",
                        "4 конец",
                        "4 делегация"),
                told);
        assertTrue(page.select("table").text().contains("999.9"), "the label is named");
        assertEquals(List.of(), all());
    }

    @Test
    void columnsThatAreUnknownTwiceOrMissingAreTold() {
        Document page = TestVisitor.page(take("вид;кто принимает;погода;день;день\nvillage;Село;дождь;;\n"));
        assertEquals(
                List.of("погода", "день", "", ""),
                page.select("table tbody tr").stream()
                        .map(row -> row.child(1).text())
                        .toList());
    }

    @Test
    void tableToFillInIsTakenAsItIs() {
        HttpResponse<String> template = clerk.get(at + "/template.csv");
        taken(take(template.body()));
        Meeting made = all().getFirst();
        assertEquals("Copper smelter", made.plan().host().en());
        assertEquals("Мыс балқыту зауыты", made.plan().host().kk());
        assertEquals(2, made.plan().delegation().size(), "one person is one, in whatever language");
        assertEquals(
                "deputy minister of labour",
                made.plan().delegation().getFirst().office().en());
        assertEquals(2, made.plan().agenda().size());
    }

    @Test
    void workbookWithDaysAndHoursAndOldEncodingAreRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            Row names = sheet.createRow(0);
            List<String> columns = List.of("kind", "host", "day", "begins", "ends", "settlement");
            for (int i = 0; i < columns.size(); i++) {
                names.createCell(i).setCellValue(columns.get(i));
            }
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            CellStyle hour = workbook.createCellStyle();
            hour.setDataFormat(workbook.createDataFormat().getFormat("h:mm"));
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("hearing");
            row.createCell(1).setCellValue("Әкімдік");
            row.createCell(2).setCellValue(LocalDateTime.of(2098, 9, 4, 0, 0));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue(9.5 / 24);
            row.getCell(3).setCellStyle(hour);
            row.createCell(4).setCellValue(0.5);
            row.getCell(4).setCellStyle(hour);
            row.createCell(5).setCellValue("Ақдала");
            workbook.write(out);
        }
        taken(send("list.xlsx", out.toByteArray(), "take"));
        assertEquals(
                LocalDateTime.of(2098, 9, 4, 9, 30),
                all().getFirst().plan().times().localBegin().toLocalDateTime());
        byte[] old =
                (HEAD + "7;village;Совхоз;2198-09-02;9:30;11:00;;Заря;;\n").getBytes(Charset.forName("windows-1251"));
        taken(send("old.csv", old, "take"));
        assertEquals(2, all().size());
        assertEquals(422, send("list.pdf", old, "take").statusCode());
    }
}
