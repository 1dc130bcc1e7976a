package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.PlacedChange.Standing;
import org.dauys.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Twelve amendments to one article, three of them about the same words, become the next version with a source for each changed word. */
class DraftingWayTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final String DESK = COMMISSION.desk() + "/drafting";
    private static final String ARTICLE = DESK + "/p/" + LabourAmendments.ARTICLE;

    private static int revision(Member editor, int number) {
        return Integer.parseInt(editor.page(ARTICLE + "?at=" + number)
                .select("#amendment-" + number + " form.form input[name=revision]")
                .attr("value"));
    }

    private static void take(Member editor, int number) {
        editor.done(
                ARTICLE,
                "number",
                "" + number,
                "choice",
                "take",
                "base",
                "2",
                "revision",
                "" + revision(editor, number),
                "shown",
                "0");
    }

    private static void leave(Member editor, int number, String reason) {
        editor.done(
                ARTICLE,
                "number",
                "" + number,
                "choice",
                "leave",
                "reason-ru",
                reason,
                "base",
                "2",
                "revision",
                "" + revision(editor, number),
                "shown",
                "0");
    }

    private static Version version(int number) {
        return COMMISSION.bean(Consultations.class).versions(COMMISSION.consultation()).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static String text(int version, String label) {
        return COMMISSION
                .bean(Acts.class)
                .of(version(version).text(Language.RUSSIAN).orElseThrow())
                .walk()
                .filter(provision -> provision.label().equals(label))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void twelveAmendmentsBecomeAVersionWhoseWordsNameThem() {
        LabourAmendments.register(COMMISSION);
        Member editor = COMMISSION.editor();
        TestCommission.await(
                "placed amendments", () -> COMMISSION.bean(Merges.class).unplaced(COMMISSION.newest()) == 0);
        collisionsAreShownAndStandInTheWay(editor);
        nothingOfAColleagueIsOverwritten(editor);
        for (int number : List.of(1, 2, 3, 7, 9, 11, 12)) {
            take(editor, number);
        }
        take(editor, 5);
        leave(editor, 4, "Право на забастовку остаётся");
        leave(editor, 6, "Слово «право» точнее");
        leave(editor, 8, "Срок отпуска – дело закона");
        wordsOfOnesOwnNeedAReason(editor);
        resultNamesTheOwners(editor);
        versionIsMadeOfIt(editor);
        everyChangedWordHasItsSource(editor);
        whatWasLeftOutStandsOnTheNewVersion(editor);
    }

    private static void collisionsAreShownAndStandInTheWay(Member editor) {
        Document page = editor.page(ARTICLE);
        assertEquals(12, page.select("ol.cards > li").size());
        assertEquals(2, page.select("#amendment-5 .pairing.open").size());
        assertTrue(page.select("#amendment-4 .words del").text().contains("включая право на забастовку"));
        take(editor, 4);
        take(editor, 5);
        HttpResponse<String> refused = editor.post(DESK + "/version");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("amendments 4 and 5"), refused::body);
        assertEquals(
                3,
                COMMISSION
                        .bean(Consultations.class)
                        .versions(COMMISSION.consultation())
                        .size());
    }

    private static void nothingOfAColleagueIsOverwritten(Member editor) {
        Member other = COMMISSION.editor();
        int seen = revision(other, 1);
        assertTrue(editor.page(ARTICLE).select(".warning").text().contains("Working here now"));
        leave(editor, 1, "Сначала так");
        HttpResponse<String> late = other.post(
                ARTICLE,
                "number",
                "1",
                "choice",
                "leave",
                "reason-ru",
                "Иначе",
                "base",
                "2",
                "revision",
                "" + seen,
                "shown",
                "0");
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Another editor has just decided"), late::body);
        assertTrue(late.body().contains("Иначе") && late.body().contains("Сначала так"), late::body);
        assertEquals(
                422,
                other.post(ARTICLE, "number", "1", "choice", "leave", "base", "2", "revision", "1", "shown", "0")
                        .statusCode());
        assertEquals(
                404,
                other.post(ARTICLE, "number", "99", "choice", "take", "base", "2", "revision", "0", "shown", "0")
                        .statusCode());
        assertEquals(404, other.get(DESK + "/p/1000").statusCode());
    }

    private static void wordsOfOnesOwnNeedAReason(Member editor) {
        String wording =
                "Вред, причинённый здоровью работника на производстве, в том числе заболеванием, возмещает работодатель.";
        String[] without = {
            "number",
            "10",
            "choice",
            "reword",
            "wording-ru",
            wording,
            "base",
            "2",
            "revision",
            "" + revision(editor, 10),
            "shown",
            "0"
        };
        assertEquals(422, editor.post(ARTICLE, without).statusCode());
        editor.done(
                ARTICLE,
                "number",
                "10",
                "choice",
                "reword",
                "wording-ru",
                wording,
                "reason-ru",
                "Перечень заболеваний даёт закон",
                "base",
                "2",
                "revision",
                "" + revision(editor, 10),
                "shown",
                "0");
    }

    private static void resultNamesTheOwners(Member editor) {
        Document page = editor.page(ARTICLE);
        assertEquals(
                "мирную",
                page.select(".next ins:has(+ sup a[href='#amendment-5'])").text());
        assertEquals(
                List.of("3", "11"),
                page.select(".next ins:contains(какой-либо) + sup a").eachText());
        assertEquals(0, page.select(".pairing.open").size());
        assertTrue(page.select(".result").text().contains("7. Государство содействует занятости."), page::text);
    }

    private static void versionIsMadeOfIt(Member editor) {
        Document made = editor.done(DESK + "/version", "name-ru", "Третья редакция");
        assertTrue(made.text().contains("Version 3 is made"), made::text);
        assertEquals(
                "Признаётся право на разрешение индивидуальных и коллективных трудовых споров способами, установленными законом, включая право на мирную забастовку.",
                text(3, "26.3"));
        assertEquals("Отдых – право каждого. Никто не может быть его лишён.", text(3, "26.4"));
        assertEquals("Государство содействует занятости.", text(3, "26.7"));
        assertFalse(version(3).isPublished());
        assertEquals(
                409,
                editor.post(ARTICLE, "number", "8", "choice", "take", "base", "2", "revision", "1", "shown", "0")
                        .statusCode());
        answersAreProposed(made);
    }

    private static void answersAreProposed(Document made) {
        List<String> proposed = made.select("form:has(input[name=disposition])").stream()
                .map(form -> form.select("input[name=disposition]").attr("value") + " "
                        + String.join(" ", form.select("input[name=number]").eachAttr("value")) + " "
                        + form.select("input[name=reason-ru]").attr("value"))
                .map(String::strip)
                .toList();
        assertEquals(
                List.of(
                        "accepted 1 2 3 5 7 9 11 12",
                        "rejected 4 Право на забастовку остаётся",
                        "rejected 6 Слово «право» точнее",
                        "rejected 8 Срок отпуска – дело закона",
                        "accepted-in-part 10 Перечень заболеваний даёт закон"),
                proposed);
        String longReason = "Так решила комиссия. ".repeat(800);
        HttpResponse<String> form = COMMISSION
                .responder(COMMISSION.body("labour", "Labour"))
                .post(
                        COMMISSION.desk() + "/answer",
                        "number",
                        "4",
                        "disposition",
                        "rejected",
                        "reason-ru",
                        longReason,
                        "edit",
                        "yes");
        assertEquals(200, form.statusCode(), form::body);
        Document filled = Jsoup.parse(form.body());
        assertEquals(
                longReason.strip(), filled.select("textarea[name=reason-ru]").text());
        assertEquals(
                "rejected", filled.select("input[name=disposition][checked]").attr("value"));
    }

    private static void everyChangedWordHasItsSource(Member editor) {
        TestCommission.await(
                "ties",
                () -> COMMISSION
                        .sql()
                        .sql("select exists (select from answer.tie where version_id = :id)")
                        .param("id", version(3).id())
                        .query(Boolean.class)
                        .single());
        Map<Integer, List<String>> ties = COMMISSION
                .sql()
                .sql("""
                        select coalesce(s.number, 0) as number, t.side || ' ' || t.label || ' ' || t.state as row
                        from answer.tie t left join submission.submission s on s.id = t.submission_id
                        where t.version_id = :id order by t.label
                        """)
                .param("id", version(3).id())
                .query((row, i) -> Map.entry(row.getInt("number"), row.getString("row")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertEquals(List.of("new 26.3 confirmed"), ties.get(5));
        assertEquals(List.of("new 26.2 confirmed"), ties.get(11));
        assertEquals(List.of("new 26.7 confirmed"), ties.get(12));
        assertEquals(List.of("new 26.6 confirmed"), ties.get(0), "the editor's own words");
        assertTrue(ties.keySet().containsAll(List.of(1, 2, 3, 5, 7, 9, 10, 11, 12)), ties::toString);
        assertTrue(java.util.Collections.disjoint(ties.keySet(), List.of(4, 6, 8)), ties::toString);
        assertEquals(
                List.of("1: +и детский", "2: -сам+свободно"),
                tiedWords("26.1"),
                "each of two amendments to one paragraph has its own words");
        Document none = editor.page(COMMISSION.desk() + "/v/3/ties?show=none");
        assertEquals(0, none.select("a[href*='/ties/row']").size(), none::text);
    }

    /** By amendment, what went and what came of a provision of the third version. */
    private static List<String> tiedWords(String label) {
        return COMMISSION
                .sql()
                .sql("""
                        select s.number, w.removed, w.added from answer.tied_words w join answer.tie t on t.id = w.tie_id
                        join submission.submission s on s.id = t.submission_id
                        where t.version_id = :id and t.label = :label order by s.number, w.ordinal
                        """)
                .param("id", version(3).id())
                .param("label", label)
                .query((row, i) -> row.getInt("number") + ": "
                        + (row.getString("removed").isEmpty() ? "" : "-" + row.getString("removed"))
                        + (row.getString("added").isEmpty() ? "" : "+" + row.getString("added")))
                .list();
    }

    private static void whatWasLeftOutStandsOnTheNewVersion(Member editor) {
        Version made = version(3);
        COMMISSION.bean(Drafting.class).publish(COMMISSION.consultation(), made, made.revision());
        TestCommission.await(
                "an entry of the log",
                () -> COMMISSION
                        .sql()
                        .sql(
                                "select exists (select from record.event where type = 'amendments-placed' and consultation_id = :id)")
                        .param("id", COMMISSION.id())
                        .query(Boolean.class)
                        .single());
        Document desk = editor.page(COMMISSION.desk() + "/drafting");
        assertEquals(
                5,
                desk.select("form:has(input[name=disposition])").size(),
                "answers are proposed as long as none is given, also when the version is published");
        assertEquals(0, desk.select("form[action$='/version']").size(), "no version is made of nothing");
        Changes changes = COMMISSION.bean(Changes.class);
        Map<Long, PlacedChange> placed =
                changes.in(version(3)).stream().collect(Collectors.toMap(PlacedChange::submission, one -> one));
        PlacedChange eighth =
                Objects.requireNonNull(placed.get(COMMISSION.submission(8).id()));
        assertEquals(Standing.STANDS, eighth.standing());
        PlacedChange fourth =
                Objects.requireNonNull(placed.get(COMMISSION.submission(4).id()));
        assertEquals(Standing.OVERTAKEN, fourth.standing());
        assertEquals(List.of(5), fourth.overtakenBy());
        assertEquals(
                Standing.MADE,
                Objects.requireNonNull(placed.get(COMMISSION.submission(12).id()))
                        .standing());
        String page = COMMISSION
                .site()
                .get(COMMISSION.pages() + "/submissions/8", Locale.ENGLISH)
                .body();
        assertTrue(page.contains("unchanged in effect"), page);
        aPageOfTheVersionBeforeDecidesNothing(editor);
        Document again = editor.page(ARTICLE);
        assertEquals(1, again.select("#amendment-8 .choice").size(), again::text);
        assertEquals(0, again.select("#amendment-12 .choice").size(), "what the text has needs no decision");
        assertTrue(again.select("#amendment-8 .words ins").text().contains("не менее тридцати дней"), again::text);
    }

    private static void aPageOfTheVersionBeforeDecidesNothing(Member editor) {
        for (String[] form : List.of(
                new String[] {
                    "number",
                    "8",
                    "choice",
                    "leave",
                    "reason-ru",
                    "О прежней редакции",
                    "base",
                    "2",
                    "revision",
                    "0",
                    "shown",
                    "0"
                },
                new String[] {"number", "8", "quick", "take", "base", "2", "revision", "0", "shown", "0"},
                new String[] {"number", "8", "quick", "take", "revision", "0"})) {
            HttpResponse<String> late = editor.post(ARTICLE, form);
            assertEquals(409, late.statusCode());
            assertTrue(late.body().contains("Version 3 was published meanwhile"), late::body);
        }
        assertEquals(
                0,
                COMMISSION
                        .sql()
                        .sql("select count(*)::int from drafting.decision where version_id = :id")
                        .param("id", version(3).id())
                        .query(Integer.class)
                        .single());
    }
}
