package org.dauys.server.meeting.hold;

import static org.dauys.server.meeting.hold.TestDesk.key;
import static org.dauys.server.meeting.hold.TestDesk.said;
import static org.dauys.server.meeting.hold.TestDesk.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HoldTest {
    private static TestCommission commission;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
    }

    private static int count(String table, TestDesk desk) {
        return commission
                .sql()
                .sql("select count(*)::int from meeting." + table + " where meeting_id = :meeting")
                .param("meeting", desk.meeting().id())
                .query(Integer.class)
                .single();
    }

    private static int register(TestDesk desk) {
        return commission
                .bean(ToRegister.class)
                .register(
                        desk.meeting(),
                        commission
                                .bean(Consultations.class)
                                .publishedVersions(commission.consultation())
                                .getLast());
    }

    private static String dump(TestDesk desk) {
        return commission
                .sql()
                .sql("""
                    select coalesce(string_agg(w::text, ' '), '') from meeting.wording w join meeting.item i on i.id = w.item_id
                    where i.meeting_id = :meeting
                    """)
                .param("meeting", desk.meeting().id())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> onSheet(String kind, String words, boolean closed) {
        Map<String, Object> body = new java.util.HashMap<>(said(kind, words));
        body.put("sheet", Map.of("photo", key("photo"), "closed", closed));
        return body;
    }

    @Test
    void sheetForTheCommissionOnlyIsForTheClerkAndNeitherInTheRegisterNorInTheMinutes() {
        TestDesk desk = TestDesk.open(commission, 19);
        assertEquals(
                "kept", desk.outcome(wording("o", "o1", List.of(), onSheet("question", "Открытый вопрос", false))));
        assertEquals("kept", desk.outcome(wording("c", "c1", List.of(), onSheet("proposal", "Закрытое слово", true))));
        Map<String, Object> broken = new java.util.HashMap<>(said("question", "Чей?"));
        broken.put("sheet", Map.of("photo", "17", "closed", false));
        assertEquals("refused", desk.outcome(wording("b", "b1", List.of(), broken)), "a sheet has no number");
        Member clerk = commission.member("CLERK", "");
        String at = commission.desk() + "/meetings/" + desk.meeting().code();
        clerk.done(at + "/hold/end");
        assertEquals(0, register(desk), "all that may be there is there");
        String held = clerk.page(at + "/hold").select("#sheets").text();
        assertTrue(held.contains("Закрытое слово") && !held.contains("Открытый вопрос"), held);
        assertEquals(
                6, clerk.page(at + "/hold").select("#sheets a[href*=/sheet-]").size());
        String minutes = clerk.page(at + "/minutes").text();
        assertTrue(minutes.contains("Открытый вопрос") && !minutes.contains("Закрытое слово"), minutes);
        assertEquals(
                List.of("Открытый вопрос"),
                commission
                        .sql()
                        .sql("select words from submission.submission where source_key like :code || ':%'")
                        .param("code", desk.meeting().code())
                        .query((row, i) -> String.valueOf(row.getString(1)))
                        .list());
    }

    @Test
    void wordingThatIsSentAgainIsThereOnce() {
        TestDesk desk = TestDesk.open(commission, 4);
        Map<String, Object> one = wording("a", "a1", List.of(), said("question", "Когда?"));
        assertEquals("kept", desk.outcome(one));
        assertEquals("known", desk.outcome(one));
        assertEquals(1, count("item", desk));
        assertEquals(
                "Когда?",
                desk.news(0)
                        .get("items")
                        .get(0)
                        .get("open")
                        .get(0)
                        .get("body")
                        .get("words")
                        .asString());
    }

    @Test
    void wordingThatManyConnectionsSendAtOnceIsThereOnce() throws Exception {
        TestDesk desk = TestDesk.open(commission, 5);
        Map<String, Object> one = wording("b", "b1", List.of(), said("question", "Почему?"));
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> tries = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(_ -> () -> desk.outcome(one))
                    .toList();
            List<String> outcomes = threads.invokeAll(tries).stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertEquals(
                    List.of("kept"), outcomes.stream().filter("kept"::equals).toList());
            assertEquals(11, outcomes.stream().filter("known"::equals).count());
        }
        assertEquals(1, count("item", desk));
    }

    @Test
    void twoDesksThatWroteDifferentlyAreAConflictUntilSomeoneWhoSawBothResolvesIt() {
        TestDesk left = TestDesk.open(commission, 6);
        TestDesk right = TestDesk.another(commission, left.meeting());
        left.send(wording("c", "c1", List.of(), said("proposal", "Убрать")));
        assertEquals("kept", left.outcome(wording("c", "c2", List.of("c1"), said("proposal", "Убрать слова"))));
        assertEquals("conflict", right.outcome(wording("c", "c3", List.of("c1"), said("proposal", "Оставить"))));
        JsonNode item = left.news(0).get("items").get(0);
        assertEquals(2, item.get("open").size());
        assertEquals(0, register(left));
        assertEquals("conflict", left.outcome(wording("c", "c4", List.of("c2"), said("proposal", "Ещё раз"))));
        assertEquals("kept", right.outcome(wording("c", "c5", List.of("c3", "c4"), said("proposal", "Вместе"))));
        assertEquals(1, left.news(0).get("items").get(0).get("open").size());
    }

    @Test
    void wordingThatCameBeforeTheOneItStandsOnIsNotReceipted() {
        TestDesk desk = TestDesk.open(commission, 7);
        Map<String, Object> later = wording("d", "d2", List.of("d1"), said("question", "Второе"));
        assertEquals("missing", desk.outcome(later));
        assertEquals(0, count("item", desk));
        assertEquals("kept", desk.outcome(wording("d", "d1", List.of(), said("question", "Первое"))));
        assertEquals("kept", desk.outcome(later));
    }

    @Test
    void whatCannotBeKeptIsToldByItsField() {
        TestDesk desk = TestDesk.open(commission, 8);
        JsonNode receipt = desk.send(wording("e", "e1", List.of(), said("question", " ")));
        assertEquals("refused", receipt.get("outcome").asString());
        assertEquals("words", receipt.get("problems").get(0).asString());
        JsonNode named = desk.send(wording(
                "e", "e1", List.of(), said("question", "Кто?", Map.of("how", "BY_NAME", "name", "Асан Үсенов"))));
        assertEquals("speaker", named.get("problems").get(0).asString(), "a name without a day of consent");
        assertEquals(
                "refused",
                desk.outcome(wording("e", "e1", List.of(), Map.of("kind", "question", "secret", "unknown field"))));
        assertEquals(400, desk.post("{").statusCode());
        assertEquals(413, desk.post("{\"wordings\":[]}" + " ".repeat(2_100_000)).statusCode());
    }

    @Test
    void onlyATokenOfThisMeetingCounts() {
        TestDesk desk = TestDesk.open(commission, 9);
        TestDesk other = TestDesk.open(commission, 10);
        Map<String, Object> one = wording("f", "f1", List.of(), said("question", "Где?"));
        String json = new JsonMapper().writeValueAsString(Map.of("wordings", List.of(one)));
        assertEquals(401, desk.withToken("").post(json).statusCode());
        assertEquals(401, desk.withToken(other.token()).post(json).statusCode());
        Member clerk = commission.member("CLERK", "");
        assertEquals(
                401, clerk.get("/m/" + desk.meeting().code() + "/desk/items").statusCode(), "a login is no token");
        clerk.done(
                commission.desk() + "/meetings/" + desk.meeting().code() + "/hold/desks/revoke",
                "desk",
                String.valueOf(commission
                        .bean(Desks.class)
                        .of(desk.meeting())
                        .getFirst()
                        .id()));
        assertEquals(401, desk.post(json).statusCode());
        assertEquals(0, count("item", desk));
    }

    @Test
    void tokenIsNotInTheDatabase() {
        TestDesk desk = TestDesk.open(commission, 11);
        String rows = commission
                .sql()
                .sql("select string_agg(d::text, ' ') from meeting.desk d")
                .query(String.class)
                .single();
        assertFalse(rows.contains(desk.token()));
    }

    @Test
    void nameIsWithPeopleAloneAndGoesWithTheConsent() {
        TestDesk desk = TestDesk.open(commission, 12);
        String name = "Гүлнәр Сейтқали";
        desk.send(wording(
                "g",
                "g1",
                List.of(),
                said(
                        "proposal",
                        "Сохранить доплату",
                        Map.of("how", "BY_NAME", "name", name, "consent", "2026-05-12"))));
        assertFalse(dump(desk).contains("Сейтқали"));
        assertTrue(desk.news(0).toString().contains(name));
        assertEquals(1, register(desk));
        Member clerk = commission.member("CLERK", "");
        String hold = commission.desk() + "/meetings/" + desk.meeting().code() + "/hold";
        String who = clerk.page(hold).select("input[name=who]").attr("value");
        assertTrue(clerk.page(hold).text().contains(name));
        clerk.done(hold + "/consent", "who", who);
        assertFalse(desk.news(0).toString().contains("Сейтқали"));
        assertFalse(clerk.page(hold).text().contains("Сейтқали"));
        assertEquals(
                0,
                commission
                        .sql()
                        .sql("select count(*)::int from people.participant where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single());
    }

    private static Map<String, Object> saidBy(String name) {
        return said("proposal", "Доплата", Map.of("how", "BY_NAME", "name", name, "consent", "2026-05-12"));
    }

    private static int named(String name) {
        return commission
                .sql()
                .sql("select count(*)::int from people.participant where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    @Test
    void nameGoesWithTheWordingThatHadIt() {
        TestDesk desk = TestDesk.open(commission, 15);
        desk.send(wording("k", "k1", List.of(), saidBy("Ғалия Оразқызы")));
        desk.send(wording("k", "k2", List.of("k1"), saidBy("Ғалия Оразқызы")));
        assertEquals(1, named("Ғалия Оразқызы"), "once, though it was edited");
        desk.send(wording("k", "k3", List.of("k2"), said("proposal", "Доплата")));
        assertEquals(0, named("Ғалия Оразқызы"), "whoever is not named any more is known to nobody");
        desk.send(wording("l", "l1", List.of(), saidBy("Болат Ермеков")));
        Map<String, Object> back = new HashMap<>(wording("l", "l2", List.of("l1"), saidBy("Болат Ермеков")));
        back.put("gone", true);
        assertEquals("kept", desk.outcome(back));
        assertEquals(0, named("Болат Ермеков"), "what is taken back has no speaker");
        Map<String, Object> nobody =
                new HashMap<>(wording("l", "l3", List.of("l2"), said("proposal", "Доплата", Map.of("how", "BY_NAME"))));
        nobody.put("gone", true);
        assertEquals("kept", desk.outcome(nobody));
    }

    @Test
    void nameIsWithdrawnFromEarlierWordingsAndTheRegisterToo() {
        TestDesk desk = TestDesk.open(commission, 16);
        desk.send(wording("n", "n1", List.of(), saidBy("Жанар Сұлтанова")));
        assertEquals(1, register(desk));
        Member clerk = commission.member("CLERK", "");
        String hold = commission.desk() + "/meetings/" + desk.meeting().code() + "/hold";
        clerk.done(hold + "/end");
        desk.send(wording("n", "n2", List.of("n1"), saidBy("Жанар Сұлтанова")));
        assertEquals(2, named("Жанар Сұлтанова"), "the register knows the first, the desk the second");
        clerk.done(
                hold + "/consent",
                "who",
                clerk.page(hold).select("input[name=who]").attr("value"));
        assertEquals(0, named("Жанар Сұлтанова"));
    }

    @Test
    void whatAsksIsRegisteredOnceAndStatementsOnlyWhenChosen() {
        TestDesk desk = TestDesk.open(commission, 13);
        desk.send(wording("h", "h1", List.of(), said("statement", "Просто мнение")));
        desk.send(wording("i", "i1", List.of(), said("question", "Будет ли отпуск?")));
        desk.send(wording("j", "j1", List.of(), said("objection", "Против пункта")));
        Member clerk = commission.member("CLERK", "");
        String hold = commission.desk() + "/meetings/" + desk.meeting().code() + "/hold";
        clerk.done(hold + "/end");
        clerk.done(hold + "/register");
        List<String> registered = commission
                .sql()
                .sql("""
                    select kind || ' ' || source || ' ' || label || ' ' || words from submission.submission
                    where consultation_id = :consultation and source_key like :code || ':%' order by words
                    """)
                .param("consultation", commission.id())
                .param("code", desk.meeting().code())
                .query((row, i) -> row.getString(1))
                .list();
        assertEquals(
                List.of("question meeting 12.1 Будет ли отпуск?", "remark meeting 12.1 Против пункта"), registered);
        assertEquals(
                MeetingState.HELD,
                commission
                        .bean(Meetings.class)
                        .byCode(desk.meeting().code())
                        .orElseThrow()
                        .standing()
                        .state());
    }

    @Test
    void afterTheEndNothingTellsTheOrderAndDesksStillBringWhatTheyHave() {
        TestDesk desk = TestDesk.open(commission, 14);
        List<String> items = IntStream.range(0, 30).mapToObj(i -> "k" + i).toList();
        items.forEach(item -> desk.send(wording(item, item + "-1", List.of(), said("statement", item))));
        long seen = desk.news(0).get("last").asLong();
        commission.bean(Endings.class).end(desk.meeting());
        JsonNode again = desk.news(seen);
        List<String> order = again.get("items")
                .valueStream()
                .map(item -> item.get("item").asString())
                .toList();
        assertEquals(30, order.size());
        assertNotEquals(items.stream().map(TestDesk::key).toList(), order, "one of 30! that chance may deal");
        assertEquals("kept", desk.outcome(wording("late", "late-1", List.of(), said("question", "Из дома"))));
        assertTrue(desk.news(0).toString().contains(key("late")));
    }

    @Test
    void databaseHasNoTimeOfAnAnonymousWord() {
        List<String> times =
                commission.sql().sql("""
                    select table_name || '.' || column_name from information_schema.columns
                    where table_schema = 'meeting' and table_name in ('item', 'wording', 'photo', 'hall_message', 'hall_support')
                      and data_type ~ 'time|date'
                    """).query((row, i) -> row.getString(1)).list();
        assertEquals(List.of(), times);
    }

    @Test
    void photographIsThereOnceAndTellsNothingBesideItsPicture() {
        TestDesk desk = TestDesk.open(commission, 15);
        byte[] plain = TestDesk.jpeg(1);
        assertEquals("kept", desk.photo("l", plain));
        assertEquals("known", desk.photo("l", plain));
        assertEquals("other", desk.photo("l", TestDesk.jpeg(2)));
        assertEquals("refused", desk.photo("m", TestDesk.with(plain, 0xe1, "Exif  43.2 N 76.9 E")));
        assertEquals("refused", desk.photo("m", TestDesk.with(plain, 0xfe, "taken by Asan")));
        assertEquals("refused", desk.photo("m", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(1, count("photo", desk));
    }

    @Test
    void fileOfADeskThatFailedBringsWhatIsNotThereYet() {
        TestDesk desk = TestDesk.open(commission, 16);
        Map<String, Object> there = wording("n", "n1", List.of(), said("question", "Уже там"));
        desk.send(there);
        byte[] file = new JsonMapper()
                .writeValueAsBytes(Map.of(
                        "format",
                        DeskFiles.FORMAT,
                        "code",
                        desk.meeting().code(),
                        "wordings",
                        List.of(there, wording("o", "o1", List.of(), said("question", "Из файла"))),
                        "photos",
                        List.of(Map.of(
                                "item", key("p"), "base64", Base64.getEncoder().encodeToString(TestDesk.jpeg(3))))));
        String code = desk.meeting().code();
        DeskFiles files = commission.bean(DeskFiles.class);
        List<String> far = new ArrayList<>();
        assertEquals(
                new DeskFileTaken(code, Map.of("kept", 1, "known", 1), 1, List.of()),
                files.take(file, (done, whole) -> far.add(done + " of " + whole)));
        assertEquals(List.of("0 of 3", "1 of 3", "2 of 3", "3 of 3"), far);
        assertEquals(new DeskFileTaken(code, Map.of("known", 2), 1, List.of()), files.take(file, HowFar.UNTOLD));
        TestDesk elsewhere = TestDesk.open(commission, 16);
        assertTrue(files.take(elsewhere.meeting(), file).isEmpty(), "of another meeting");
        assertEquals(0, count("item", elsewhere));
    }

    @Test
    void spoiltFileLosesWhatIsSpoiltAndTellsEachPlace() throws Exception {
        TestDesk desk = TestDesk.open(commission, 18);
        String exif = Base64.getEncoder().encodeToString(TestDesk.with(TestDesk.jpeg(1), 0xe1, "Exif"));
        String plain = Base64.getEncoder().encodeToString(TestDesk.jpeg(1));
        String good = new JsonMapper().writeValueAsString(wording("s", "s1", List.of(), said("question", "Цело")));
        String file = """
            {"format": "%s", "code": "%s", "wordings": [
              null,
              %s,
              {"item": "%s", "kind": "rumour", "id": "%s", "over": [], "gone": false, "body": {}},
              %s,
              {"item": "17"},
              %s],
             "photos": [{"item": "%s", "base64": "?"}, {"item": "%s", "base64": "%s"}, {"item": "%s", "base64": "%s"}, {}]}
            """.formatted(
                DeskFiles.FORMAT,
                desk.meeting().code(),
                good,
                key("t"),
                key("t1"),
                new JsonMapper().writeValueAsString(wording("u", "u2", List.of("u1"), said("question", "Без начала"))),
                new JsonMapper().writeValueAsString(wording("v", "v1", List.of(), said("question", " "))),
                key("a"),
                key("b"),
                exif,
                key("c"),
                plain);
        DeskFileTaken taken = commission
                .bean(DeskFiles.class)
                .take(file.getBytes(java.nio.charset.StandardCharsets.UTF_8), HowFar.UNTOLD);
        assertEquals(
                List.of(
                        "wordings[0] empty",
                        "wordings[2] empty",
                        "wordings[3] missing",
                        "wordings[4] id",
                        "wordings[5] words",
                        "photos[0] base64",
                        "photos[1] refused",
                        "photos[3] empty"),
                taken.problems().stream()
                        .map(problem -> problem.place() + " " + problem.what())
                        .toList());
        assertEquals(1, taken.of("kept"));
        assertEquals(1, taken.photos());
        Member clerk = commission.member("CLERK", "");
        String hold = commission.desk() + "/meetings/" + desk.meeting().code() + "/hold";
        String token = clerk.visitor().token(commission.desk());
        String body = "--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"desk.json\"\r\n\r\n" + file
                + "\r\n--edge--\r\n";
        var answer = clerk.visitor()
                .send(clerk.visitor()
                        .request(hold + "/file")
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        assertEquals(422, answer.statusCode());
        String errors =
                org.dauys.server.TestVisitor.page(answer).select(".errors").text();
        assertTrue(errors.contains("wordings[5]") && errors.contains("photos[3]"), errors);
        IllegalArgumentException broken = assertThrows(
                IllegalArgumentException.class,
                () -> commission
                        .bean(DeskFiles.class)
                        .take("{\"format\":\n oops".getBytes(java.nio.charset.StandardCharsets.UTF_8), HowFar.UNTOLD));
        assertTrue(String.valueOf(broken.getMessage()).startsWith("line 2, column "), broken::getMessage);
    }

    @Test
    void deskPageIsTheSameForAllAndSetsNoCookie() {
        TestDesk desk = TestDesk.open(commission, 17);
        for (String language : List.of("kk", "ru", "en")) {
            var page = commission.site().get("/m/" + desk.meeting().code() + "/desk/" + language, Locale.of("ru"));
            assertEquals(200, page.statusCode());
            assertEquals(List.of(), page.headers().allValues("Set-Cookie"));
            assertTrue(page.body().contains("<html lang=\"" + language + "\">"));
            assertFalse(page.body().contains("Кеңтау"));
            assertFalse(page.headers().firstValue("Cache-Control").orElse("").contains("no-store"));
        }
    }
}
