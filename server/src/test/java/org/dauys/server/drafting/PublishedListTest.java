package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.dauys.server.submission.BlackOut;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Moderation;
import org.dauys.server.submission.PersonalWords;
import org.dauys.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list in order of disposal as everyone may know it, its files, and one amendment at a time. */
class PublishedListTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static TestCommission commission(String slug) {
        TestCommission commission = TwoTexts.make(site, slug, 2, TwoTexts.RUSSIAN, TwoTexts.KAZAKH);
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен");
        TwoTexts.amend(commission, "2.1", "", "");
        TwoTexts.amend(commission, "1.2", "каждого", "всех");
        TwoTexts.placed(commission);
        return commission;
    }

    private static String list(TestCommission commission) {
        return commission.pages() + "/v/1/amendments";
    }

    private static List<String> numbers(Document page) {
        return page.select(".disposal").stream()
                .map(line -> line.select(".of b").text() + " = "
                        + line.select(".of a").text())
                .toList();
    }

    /** Each published list in the public log: its edition, and the numbers that it gave to which amendments. */
    private static List<String> entered(TestCommission commission) {
        return commission
                .sql()
                .sql("""
                        select (e.document ->> 'edition') || ': ' || (select string_agg((n ->> 'listed') || ' = ' || (n ->> 'amendment'), ', ')
                          from jsonb_array_elements(e.document -> 'numbers') n)
                        from record.event e where e.type = 'amendments-listed' and e.consultation_id = :id order by e.number
                        """)
                .param("id", commission.id())
                .query((row, i) -> row.getString(1))
                .list();
    }

    @Test
    void numbersAreGivenOnceAndWhatIsNewHasAStar() {
        TestCommission commission = commission("list-numbers");
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        assertEquals(404, site.get(list(commission), Locale.of("ru")).statusCode(), "nothing before it is published");
        assertFalse(commission.read(commission.pages() + "/submissions").html().contains(list(commission)));
        ShownOtherwiseTest.decide(editor, desk + "/p/1", 3, "leave", "reason-ru", "Пока нет");
        editor.done(desk + "/list/numbers");
        assertTrue(editor.page(desk + "/list").html().contains(list(commission)));
        assertTrue(commission.read(commission.pages() + "/submissions").html().contains(list(commission)));
        Document first = commission.read(list(commission));
        assertEquals(List.of("1 = № 1", "2 = № 3", "3 = № 2"), numbers(first));
        assertEquals(List.of("Статья 1", "Статья 2"), first.select("h2").eachText());
        assertEquals(
                "В пункте 1 статьи 1 слово «свободен» заменить словом «доброволен».",
                first.select("#a1 .words").text());
        assertFalse(first.text().contains("★"));
        assertFalse(first.text().contains("Не принята"), "what editors decided is not public");
        TwoTexts.amend(commission, "1.1", "свободен", "добровольный");
        TwoTexts.placed(commission);
        assertEquals(3, numbers(commission.read(list(commission))).size(), "what has no number is not published");
        editor.done(desk + "/list/numbers");
        Document second = commission.read(list(commission));
        assertEquals(List.of("1 = № 1", "1A ★ новая в этом перечне = № 4", "2 = № 3", "3 = № 2"), numbers(second));
        TestCommission.await(
                "both lists in the public log", () -> entered(commission).size() == 2);
        assertEquals(List.of("1: 1 = 1, 3 = 2, 2 = 3", "2: 1A = 4"), entered(commission));
        assertTrue(second.select(".lede").text().contains("Звёздочка"));
    }

    @Test
    void pdfThatTakesTooLongIsToldWithWhatToTakeInstead() {
        try (Database database = TestPostgres.newMigratedDatabase()) {
            String list;
            try (TestSite usual = TestSite.over(database)) {
                TestCommission commission = TwoTexts.make(usual, "list-slow", 2, TwoTexts.RUSSIAN, TwoTexts.KAZAKH);
                TwoTexts.amend(commission, "1.1", "свободен", "доброволен");
                TwoTexts.placed(commission);
                commission.editor().done(commission.desk() + "/drafting/list/numbers");
                list = list(commission);
            }
            System.setProperty("dauys.guard.seconds", "0");
            try (TestSite slow = TestSite.over(database)) {
                HttpResponse<String> answer = slow.get(list + "-ru.pdf", Locale.of("ru"));
                assertEquals(503, answer.statusCode());
                assertEquals("60", answer.headers().firstValue("Retry-After").orElse(""));
                assertEquals(
                        "Файл не удалось подготовить",
                        TestVisitor.page(answer).select("h1").text());
                assertTrue(answer.body().contains("CSV или DOCX"), answer::body);
                assertEquals(200, slow.get(list + "-ru.csv", Locale.of("ru")).statusCode());
            } finally {
                System.clearProperty("dauys.guard.seconds");
            }
        }
    }

    @Test
    void withdrawnStandAtTheEndAndHiddenNowhere() {
        TestCommission commission = commission("list-withdrawn");
        Member editor = commission.editor();
        editor.done(commission.desk() + "/drafting/list/numbers");
        TwoTexts.state(commission, 1, "withdrawn");
        TwoTexts.state(commission, 3, "hidden");
        Document page = commission.read(list(commission));
        assertEquals(List.of("3 = № 2"), numbers(page));
        assertEquals(List.of("1 № 1"), page.select(".withdrawn li").eachText());
        assertFalse(page.text().contains("свободен") || page.text().contains("всех"), page::text);
        assertEquals(404, site.get(list(commission) + "/1", Locale.of("ru")).statusCode());
        assertEquals(404, site.get(list(commission) + "/2", Locale.of("ru")).statusCode());
        String csv = site.get(list(commission) + "-ru.csv", Locale.of("ru")).body();
        assertEquals(
                List.of(
                        "list_number,new,amendment,article,provision,language,wording,state,doubt",
                        "3,,2,2,2.1,ru,,,",
                        "1,,1,,,,,withdrawn,"),
                csv.lines().toList());
    }

    @Test
    void tableHasTheSendersWordsWhereNoWordsOfTheTextAreNamed() {
        TestCommission commission = commission("list-unplaced");
        TwoTexts.amend(commission, "1.1", "неволя", "Труд никого не неволит.");
        TwoTexts.placed(commission);
        commission.editor().done(commission.desk() + "/drafting/list/numbers");
        assertTrue(commission.read(list(commission)).text().contains("Труд никого не неволит."));
        String csv = site.get(list(commission) + "-ru.csv", Locale.of("ru")).body();
        assertEquals(
                1,
                csv.lines()
                        .filter(line -> line.contains(",4,1,") && line.contains("Труд никого не неволит."))
                        .count(),
                csv);
    }

    @Test
    void whatIsShownAgainComesBackWithoutAnEditor() {
        TestCommission commission = commission("list-again");
        commission.editor().done(commission.desk() + "/drafting/list/numbers");
        Moderation moderation = commission.bean(Moderation.class);
        moderation.hide(commission.consultation(), seen(commission, 1), HiddenReason.INSULT);
        assertEquals(List.of("2 = № 3", "3 = № 2"), numbers(commission.read(list(commission))));
        moderation.show(commission.consultation(), seen(commission, 1));
        TwoTexts.placed(commission);
        assertEquals(List.of("1 = № 1", "2 = № 3", "3 = № 2"), numbers(commission.read(list(commission))));
        PersonalWords personal = commission.bean(PersonalWords.class);
        personal.blackOut(commission.submission(3), Map.of(PersonalWords.Field.PROPOSED, List.of(BlackOut.of("всех"))));
        TwoTexts.placed(commission);
        assertTrue(commission
                .read(list(commission) + "/2")
                .select(".text ins")
                .text()
                .contains(BlackOut.WORD));
        personal.restore(commission.submission(3));
        TwoTexts.placed(commission);
        assertEquals(
                "всех",
                commission.read(list(commission) + "/2").select(".text ins").text());
    }

    private static Moderation.Seen seen(TestCommission commission, int number) {
        return new Moderation.Seen(number, commission.submission(number).revision());
    }

    @Test
    void noNumbersAreGivenWhileSomeWaitForTheirPlace() {
        TestCommission commission = commission("list-waiting");
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting/list";
        TestCommission.await("end of the jobs that versions and amendments made", () -> isQuiet(commission));
        TwoTexts.state(commission, 1, "hidden");
        TwoTexts.state(commission, 1, "published");
        HttpResponse<String> refused = editor.post(desk + "/numbers");
        assertEquals(422, refused.statusCode());
        Document page = Jsoup.parse(refused.body());
        assertTrue(page.select(".errors").text().contains("on the text: 1."), page::text);
        assertEquals(
                "1 amendment is being placed on the text. Load the page again in a moment.",
                page.select("#numbers").text());
        TwoTexts.placed(commission);
        assertEquals(0, editor.page(desk).select("#numbers").size());
        editor.done(desk + "/numbers");
        assertEquals(List.of("1 = № 1", "2 = № 3", "3 = № 2"), numbers(commission.read(list(commission))));
    }

    private static boolean isQuiet(TestCommission commission) {
        return commission
                .sql()
                .sql("""
                        select count(*) filter (where state = 'waiting') = 0 and count(*) filter (where subject like :versions) = 2
                        from jobs.job where kind = 'place-amendments' and subject like :all
                        """)
                .param("versions", commission.consultation().slug() + ":version-%")
                .param("all", commission.consultation().slug() + ":%")
                .query(Boolean.class)
                .single();
    }

    @Test
    void filesHaveWhatThePageHas() throws IOException {
        TestCommission commission = commission("list-files");
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        ShownOtherwiseTest.decide(editor, desk + "/p/1", 3, "leave", "reason-ru", "Пока нет");
        editor.done(desk + "/list/numbers");
        String sentence = "В пункте 1 статьи 1 слово «свободен» заменить словом «доброволен»";
        for (String address : List.of(list(commission) + "-ru.docx", desk + "/list/amendments.docx")) {
            String words = Jsoup.parse(document(file(editor, address))).text();
            assertTrue(words.contains(sentence), words);
        }
        for (String address : List.of(list(commission) + "-ru.pdf", desk + "/list/amendments.pdf")) {
            String words = pdf(file(editor, address));
            assertTrue(words.contains(sentence), words);
        }
        assertFalse(pdf(file(editor, list(commission) + "-ru.pdf")).contains("Не принята"));
        assertTrue(pdf(file(editor, desk + "/list/amendments.pdf")).contains("Left out"));
        assertTrue(pdf(file(editor, list(commission) + "-kk.pdf")).contains("Түзетулердің қарау ретімен тізбесі"));
        assertEquals(404, editor.get(list(commission) + "-de.pdf").statusCode());
    }

    private static byte[] file(Member reader, String address) {
        return reader.visitor()
                .file(reader.visitor().request(address).header("Accept-Language", "en"))
                .body();
    }

    private static String document(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new AssertionError("No document in the file");
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aSittingGoesFromOneToTheNext() {
        TestCommission commission = commission("list-sitting");
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        TwoTexts.amend(commission, "1.1", "свободен", "добровольный");
        TwoTexts.placed(commission);
        ShownOtherwiseTest.decide(editor, desk + "/p/1", 4, "leave", "reason-ru", "Пока нет");
        editor.done(desk + "/list/numbers");
        Document first = commission.read(list(commission) + "/1");
        assertEquals(0, first.select("a[rel=prev]").size());
        assertEquals("свободен", first.select(".text del").text());
        assertEquals("доброволен", first.select(".text ins").text());
        assertEquals(
                list(commission) + "/2",
                first.select(".from a[href*='/amendments/']").attr("href"),
                "it collides with 2, whatever editors decided");
        Document second = commission.read(first.select("a[rel=next]").attr("href"));
        assertTrue(second.select("h1").text().startsWith("2 "), second::text);
        assertEquals(list(commission) + "/1", second.select("a[rel=prev]").attr("href"));
        Document last = commission.read(list(commission) + "/4");
        assertEquals(0, last.select("a[rel=next]").size());
        assertEquals("Плата за труд равна.", last.select(".text del").text().replaceAll("^1\\. ", ""));
        assertEquals(404, site.get(list(commission) + "/5", Locale.of("ru")).statusCode());
    }

    /** With the numbers of the list given: the chapter goes or its first article changes, the second changes or goes in Kazakh. */
    private static TestCommission chapters(String slug) {
        TestCommission commission = TwoTexts.make(
                site,
                slug,
                2,
                TwoTexts.RUSSIAN
                        .replace("Статья 1.", "Глава 1. Общее\nСтатья 1.")
                        .replace("Статья 2.", "Глава 2. Плата\nСтатья 2."),
                TwoTexts.KAZAKH
                        .replace("1-бап.", "1-тарау. Жалпы\n1-бап.")
                        .replace("2-бап.", "2-тарау. Төлем\n2-бап."));
        TwoTexts.amend(commission, "chapter-1", "", "");
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен");
        TwoTexts.amend(commission, commission.newest(), Language.KAZAKH, "2.1", "", "");
        TwoTexts.amend(commission, "2.1", "равна", "одинакова");
        TwoTexts.placed(commission);
        commission.editor().done(commission.desk() + "/drafting/list/numbers");
        assertEquals(List.of("1 = № 1", "2 = № 2", "3 = № 3", "4 = № 4"), numbers(commission.read(list(commission))));
        return commission;
    }

    private static List<String> collisions(TestCommission commission, int listed) {
        return commission.read(list(commission) + "/" + listed).select(".from a[href*='/amendments/']").stream()
                .map(link -> link.attr("href").substring(list(commission).length() + 1))
                .toList();
    }

    @Test
    void aChapterThatGoesCollidesWithWhatChangesInIt() {
        TestCommission commission = chapters("list-chapters");
        assertEquals(List.of("2"), collisions(commission, 1));
        assertEquals(List.of("1"), collisions(commission, 2));
    }

    @Test
    void whatGoesInOneTextCollidesWithItsChangeInTheOther() {
        TestCommission commission = chapters("list-languages");
        assertEquals(List.of("4"), collisions(commission, 3));
        assertEquals(List.of("3"), collisions(commission, 4));
    }

    /** Not only an equal one. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(PublishedList one, PublishedList other) {
        return one == other;
    }

    @Test
    void listIsMadeOnceUntilSomethingOfItChanges() {
        TestCommission commission = commission("list-kept");
        commission.editor().done(commission.desk() + "/drafting/list/numbers");
        DisposalLists lists = commission.bean(DisposalLists.class);
        TestCommission.await(
                "a list that is kept",
                () -> isSame(
                        lists.published(commission.newest()).orElseThrow(),
                        lists.published(commission.newest()).orElseThrow()));
        assertTrue(lists.published(commission.newest()).orElseThrow().line("1").isPresent());
        TwoTexts.state(commission, 1, "hidden");
        PublishedList now = lists.published(commission.newest()).orElseThrow();
        assertFalse(now.line("1").isPresent());
        assertEquals(2, now.lines().size());
        assertFalse(commission.read(list(commission)).text().contains("доброволен"));
        TwoTexts.state(commission, 2, "withdrawn");
        assertEquals(
                Map.of(2, "3"),
                lists.published(commission.newest()).orElseThrow().withdrawn());
    }

    @Test
    void allNumbersAreGivenAtOnce() {
        TestCommission commission = commission("list-at-once");
        commission.editor().done(commission.desk() + "/drafting/list/numbers");
        // The database counts the statements of a transaction, and each row has that of its own.
        assertEquals(
                1,
                commission
                        .sql()
                        .sql("select count(distinct cmin::text)::int from drafting.numbered where version_id = :id")
                        .param("id", commission.newest().id())
                        .query(Integer.class)
                        .single());
    }
}
