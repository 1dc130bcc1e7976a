package org.dauys.server.meeting.reader;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dauys.server.TestSite;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingCode;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.TestMeetings;
import org.dauys.server.site.Words;
import org.dauys.text.write.PdfConformance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Posters and packs, as files and as pictures; {@code -Ddauys.pictures=FOLDER} keeps the pictures to be looked at. */
class PrintedTest {
    private static final int DPI = 110;

    private static TestCommission commission;
    private static Meetings meetings;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
        meetings = commission.bean(Meetings.class);
    }

    private static Meeting announced(Plan plan) {
        Meeting made = meetings.plan(commission.id(), plan, Optional.empty(), Optional.empty());
        meetings.announce(made);
        return made;
    }

    private static byte[] file(Meeting meeting, String name) {
        return file(commission.pages() + "/meetings/" + meeting.code() + "/" + name);
    }

    private static byte[] file(String path) {
        TestSite site = commission.site();
        HttpRequest request = HttpRequest.newBuilder(site.at(path)).build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode(), path);
            return conforming(answer.body());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whatever of print a test asks for is PDF/UA-1 and PDF/A-2a. */
    private static byte[] conforming(byte[] file) {
        if (new String(file, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            assertDoesNotThrow(() -> PdfConformance.check(file));
        }
        return file;
    }

    /** Every page of a document as a picture. */
    private static List<BufferedImage> pictures(byte[] pdf, String name) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(new PDFRenderer(document).renderImageWithDPI(page, DPI));
            }
        }
        String folder = System.getProperty("dauys.pictures", "");
        for (int i = 0; i < pictures.size() && !folder.isEmpty(); i++) {
            Files.createDirectories(Path.of(folder));
            ImageIO.write(
                    pictures.get(i),
                    "png",
                    Path.of(folder, name + "-" + i + ".png").toFile());
        }
        return pictures;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Lines are broken wherever they are full. */
    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }

    /** As a phone does, which looks again from nearer and farther: how modules meet pixels is luck. */
    private static String scanned(BufferedImage picture) throws Exception {
        for (double scale : new double[] {1, 1.5, 2, 0.75}) {
            try {
                return scanned(picture, scale);
            } catch (ReaderException unread) {
                // From another distance.
            }
        }
        return scanned(picture, 3);
    }

    private static String scanned(BufferedImage page, double scale) throws ReaderException {
        int width = (int) (page.getWidth() * scale);
        int height = (int) (page.getHeight() * scale);
        BufferedImage seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D lens = seen.createGraphics();
        lens.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        lens.drawImage(page, 0, 0, width, height, null);
        lens.dispose();
        LuminanceSource source =
                new RGBLuminanceSource(width, height, seen.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static Plan longNames() {
        Plan plan = TestMeetings.plan(commission, LocalDateTime.of(2061, 5, 4, 10, 0), "");
        String host =
                "«Қазақстанның құрмет белгісі» орденді Жезқазған кен байыту және мыс қорыту өндірістік бірлестігінің "
                        + "№ 65 кеніші мен жанындағы кәсіптік-техникалық колледжі";
        return new Plan(
                plan.kind(),
                new Words(host, "Ордена «Знак Почёта» Жезказганское производственное объединение", ""),
                plan.venue(),
                plan.times(),
                plan.audience(),
                IntStream.range(0, 14)
                        .mapToObj(i -> new Delegate(
                                "Нұрмұхаммед-Әлішер Қожаахметұлы Бейсембаевтың " + i + "-ші орынбасары",
                                new Words(
                                        "Еңбек және халықты әлеуметтік қорғау министрлігі Еңбек қатынастары департаментінің директоры",
                                        "",
                                        ""),
                                Delegate.Task.MEMBER))
                        .toList(),
                plan.agenda());
    }

    @Test
    void posterHasAPageInEachLanguageWithACodeThatLeadsToTheMeeting() throws Exception {
        Meeting meeting = announced(
                TestMeetings.plan(commission, LocalDateTime.of(2061, 5, 4, 10, 0), "Медеплавильный завод «Кеңтау»"));
        byte[] pdf = file(meeting, "poster.pdf");
        List<BufferedImage> pages = pictures(pdf, "poster");
        assertEquals(3, pages.size());
        String address = commission
                .site()
                .at("/m/" + MeetingCode.printed(meeting.code()))
                .toString();
        for (BufferedImage page : pages) {
            assertEquals(address, scanned(page));
        }
        String text = text(pdf);
        for (String said : List.of(
                "2061 ж. 4 мамыр",
                "4 мая 2061",
                "4 May 2061",
                "Алматы уақыты (UTC+5)",
                "Медеплавильный завод «Кеңтау»",
                "Ақдала",
                "С. Ахметова",
                "Телефоныңыз жоқ па? Залда қағаз парақтар бар",
                "Нет телефона? В зале есть бумажные листы",
                "No phone? There are sheets of paper in the hall",
                address)) {
            assertTrue(withoutSpaces(text).contains(withoutSpaces(said)), said + "\n" + text);
        }
        assertEquals(1, pictures(file(meeting, "poster-kk.pdf"), "poster-kk").size());
        meetings.cancel(meeting, new Words("", "Ремонт", ""));
        assertFalse(text(file(meeting, "poster-ru.pdf")).contains("Нет телефона?"), "nobody comes to a hall");
    }

    @Test
    void longNamesNeverTakeASecondPage() throws Exception {
        Meeting meeting = announced(longNames());
        List<BufferedImage> pages = pictures(file(meeting, "poster.pdf"), "poster-long");
        assertEquals(3, pages.size());
        for (BufferedImage page : pages) {
            scanned(page);
        }
    }

    /** Where on a page the words of a piece stand. */
    private static String text(byte[] pdf, java.awt.Rectangle piece) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var stripper = new org.apache.pdfbox.text.PDFTextStripperByArea();
            stripper.setSortByPosition(true);
            stripper.addRegion("piece", piece);
            stripper.extractRegions(document.getPage(0));
            return stripper.getTextForRegion("piece").replaceAll("\\s+", " ").strip();
        }
    }

    @Test
    void sheetHasTheCodeOfItsMeetingAndNothingThatTellsItFromAnother() throws Exception {
        Meeting meeting = announced(
                TestMeetings.plan(commission, LocalDateTime.of(2061, 5, 4, 10, 0), "Медеплавильный завод «Кеңтау»"));
        String code = MeetingCode.printed(meeting.code());
        String address = commission.site().at("/m/" + code).toString();
        for (String language : List.of("kk", "ru", "en")) {
            byte[] halves = file(meeting, "sheet-" + language + ".pdf");
            List<BufferedImage> pages = pictures(halves, "sheet-" + language);
            assertEquals(1, pages.size());
            BufferedImage page = pages.getFirst();
            assertTrue(page.getWidth() > page.getHeight());
            int half = page.getWidth() / 2;
            assertEquals(address, scanned(page.getSubimage(0, 0, half, page.getHeight())));
            assertEquals(address, scanned(page.getSubimage(half, 0, half, page.getHeight())));
            String left = text(halves, new java.awt.Rectangle(0, 0, 421, 596));
            assertEquals(
                    left, text(halves, new java.awt.Rectangle(421, 0, 421, 596)), "no half has a number of its own");
            assertTrue(left.contains(code), left);
            assertFalse(left.contains("#"), "a letter that the font lacks");
            byte[] whole = file(meeting, "sheet-" + language + "-a4.pdf");
            assertEquals(
                    address, scanned(pictures(whole, "sheet-a4-" + language).getFirst()));
            assertTrue(text(whole).contains(code));
        }
        String text = text(file(meeting, "sheet-ru-a4.pdf"));
        for (String said : List.of(
                "4 мая 2061",
                "Медеплавильный завод «Кеңтау»",
                "1. Что меняет проект в статье о труде",
                "2. Вопросы",
                "Высказывание",
                "Вопрос",
                "Предложение",
                "Возражение",
                "только для комиссии",
                address)) {
            assertTrue(withoutSpaces(text).contains(withoutSpaces(said)), said + "\n" + text);
        }
    }

    @Test
    void sheetIsOnePageHoweverLongTheAgenda() throws Exception {
        Plan plan = longNames();
        Meeting meeting = announced(new Plan(
                plan.kind(),
                plan.host(),
                plan.venue(),
                plan.times(),
                plan.audience(),
                plan.delegation(),
                IntStream.range(0, 24)
                        .mapToObj(i -> new AgendaItem(
                                0,
                                new Words(
                                        "", "", "What the draft changes for miners, smelters and drivers; ".repeat(4)),
                                plan.times().begins().plusSeconds(300L * i),
                                5,
                                List.of(),
                                List.of()))
                        .toList()));
        assertEquals(1, pictures(file(meeting, "sheet-kk.pdf"), "sheet-long").size());
        assertEquals(
                1, pictures(file(meeting, "sheet-kk-a4.pdf"), "sheet-long-a4").size());
        meetings.cancel(meeting, new Words("", "Ремонт", ""));
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            commission.site().at(commission.pages() + "/meetings/" + meeting.code() + "/sheet-kk.pdf"))
                    .build();
            assertEquals(
                    404,
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void packHasWhatChangesAndWhatWasAskedAndFitsOnEightPages() throws Exception {
        Body body = commission.body("labour", "Министерство труда");
        fill(body);
        Plan plan = TestMeetings.plan(commission, LocalDateTime.of(2061, 5, 4, 10, 0), "Завод");
        List<Provision> all = IntStream.rangeClosed(1, 90)
                .mapToObj(i -> new Provision(commission.newest().id(), String.valueOf(i)))
                .toList();
        Meeting meeting = announced(new Plan(
                plan.kind(),
                plan.host(),
                plan.venue(),
                plan.times(),
                plan.audience(),
                plan.delegation(),
                List.of(new AgendaItem(0, new Words("", "Всё", ""), plan.times().begins(), 60, all, List.of()))));
        byte[] pdf = file(meeting, "pack-ru.pdf");
        int pages = pictures(pdf, "pack").size();
        assertTrue(pages <= PackFile.MOST_PAGES && pages >= PackFile.MOST_PAGES - 2, pages + " pages");
        Document whole = Jsoup.parse(new String(file(meeting, "pack-ru.html"), StandardCharsets.UTF_8));
        String printed = text(pdf);
        // Nothing is cut silently: each provision and question is printed, or named as one that did not fit.
        int rows = whole.select("tr.name").size();
        int questions = whole.select(".question").size();
        assertTrue(rows > 40, rows + " rows");
        assertEquals(120, questions);
        for (var question : whole.select(".question b")) {
            String number = question.text().replaceAll("\\D", "");
            assertTrue(printed.matches("(?s).*№[ \u00a0]?([0-9]+, )*" + number + "[,. ].*"), number);
        }
        String joined = withoutSpaces(printed);
        for (var row : whole.select("tr.name b")) {
            assertTrue(joined.contains(withoutSpaces(row.text().replaceAll("\\.$", ""))), row.text());
        }
        assertTrue(printed.contains("Не поместил"), printed);
        assertTrue(joined.contains(commission.pages() + "/compare"), printed);
    }

    @Test
    void packForAThemeHasItsProvisionsOnBothSidesAlike() throws Exception {
        Plan plan = TestMeetings.plan(commission, LocalDateTime.of(2061, 6, 4, 10, 0), "Завод");
        Meeting meeting = announced(new Plan(
                plan.kind(),
                plan.host(),
                plan.venue(),
                plan.times(),
                new Plan.Audience(plan.audience().capacity(), List.of("kk"), List.of(theme())),
                plan.delegation(),
                List.of()));
        Document page = Jsoup.parse(new String(file(meeting, "pack-ru.html"), StandardCharsets.UTF_8));
        assertTrue(page.select("del").size() > 0 && page.select("ins").size() > 0);
        assertTrue(page.select("tr.name").text().contains("24.2. Текст изменён"), page.text());
        assertTrue(page.text().contains("Темы: Труд"));
        // It needs no network.
        assertEquals(0, page.select("[src], link, script, iframe, form").size());
        for (String language : List.of("kk", "ru", "en")) {
            byte[] pdf = file(meeting, "pack-" + language + ".pdf");
            int pages = pictures(pdf, "pack-theme-" + language).size();
            assertTrue(pages >= 1 && pages <= PackFile.MOST_PAGES);
            assertFalse(text(pdf).contains("#"), "a letter that the font lacks");
        }
    }

    private static long theme() {
        return commission
                .sql()
                .sql("select id from consultation.theme where consultation_id = :id and slug = 'labour'")
                .param("id", commission.id())
                .query(Long.class)
                .single();
    }

    /** 120 long questions with answers, and five without. */
    private static void fill(Body body) {
        for (String sql : List.of(
                "alter table submission.submission disable trigger user",
                """
                insert into submission.submission (consultation_id, number, source, kind, language, version_id, label, words,
                  receipt_hash, same_key, stems, published_at, supporters, disposition)
                select :consultation, i, 'web', 'question', 'ru', :version, '26.3', repeat('Что изменится для смены? ', 10), '', '', '',
                  now(), i % 50, case when i <= 120 then 'accepted' end
                from generate_series(1, 125) i
                """,
                "alter table submission.submission enable trigger user",
                "alter table submission.place disable trigger user",
                """
                insert into submission.place (submission_id, version_id, label, article, state, number)
                select id, version_id, label, '26', 'there', number from submission.submission where consultation_id = :consultation
                """,
                "alter table submission.place enable trigger user",
                """
                insert into answer.answer (consultation_id, disposition, reason, body_id, many)
                values (:consultation, 'accepted', jsonb_build_object('ru', repeat('Норма сохранена. ', 12)), :body, 120)
                """,
                """
                insert into answer.served (answer_id, submission_id)
                select (select max(id) from answer.answer where consultation_id = :consultation), id from submission.submission
                where consultation_id = :consultation and number <= 120
                """)) {
            commission
                    .sql()
                    .sql(sql)
                    .param("consultation", commission.id())
                    .param("version", commission.newest().id())
                    .param("body", body.id())
                    .update();
        }
    }
}
