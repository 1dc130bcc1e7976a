package org.dauys.server.meeting.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingCode;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.TestMeetings;
import org.dauys.server.people.Participants;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class MinutesTest {
    private final TestCommission commission = TestCommission.make();
    private final Meetings meetings = commission.bean(Meetings.class);
    private final Member clerk = commission.member("CLERK", "");
    private Meeting meeting;

    @BeforeEach
    void hold() {
        Meeting planned =
                meetings.plan(commission.id(), TestMeetings.plan(commission, 4), Optional.empty(), Optional.empty());
        meetings.announce(planned);
        meetings.held(planned);
        meeting = meetings.byCode(commission.id(), planned.code()).orElseThrow();
    }

    private String desk() {
        return commission.desk() + "/meetings/" + meeting.code() + "/minutes";
    }

    private String pages() {
        return commission.pages() + "/meetings/" + meeting.code() + "/minutes";
    }

    /** As a desk would have sent it. */
    private String capture(String kind, String words, String speaker, Optional<UUID> who, Optional<Integer> number) {
        String key = UUID.randomUUID().toString().replace("-", "");
        long agenda = meeting.plan().agenda().getLast().id();
        long item = commission
                .sql()
                .sql("""
                    insert into meeting.item (meeting_id, key, kind, turn, number)
                    values (:meeting, :key, 'contribution', (select count(*) from meeting.item), :number) returning id
                    """)
                .param("meeting", meeting.id())
                .param("key", key)
                .param("number", number.orElse(null))
                .query(Long.class)
                .single();
        word(item, """
                {"kind": "%s", "words": "%s", "language": "ru", "provisions": ["11.1"], "agenda": %d,
                 "speaker": %s, "register": false}
                """.formatted(kind, words, agenda, speaker), who);
        return key;
    }

    private void word(long item, String body, Optional<UUID> who) {
        commission
                .sql()
                .sql("""
                    insert into meeting.wording (item_id, key, over, open, gone, body, who)
                    values (:item, :key, '{}', true, false, :body::jsonb, :who)
                    """)
                .param("item", item)
                .param("key", UUID.randomUUID().toString().replace("-", ""))
                .param("body", body)
                .param("who", who.orElse(null))
                .update();
    }

    private String anonymous(String kind, String words) {
        return capture(kind, words, "{\"how\": \"anonymous\"}", Optional.empty(), Optional.empty());
    }

    private HttpResponse<String> send(String what, String... more) {
        String revision = clerk.page(desk()).select("[name=revision]").attr("value");
        String[] fields = new String[more.length + 8];
        System.arraycopy(
                new String[] {"revision", revision, "do", what, "attended", "280", "came", "с ахметова"},
                0,
                fields,
                0,
                8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return clerk.post(desk(), fields);
    }

    private void publish(String... more) {
        HttpResponse<String> answer = send("publish", more);
        assertEquals(302, answer.statusCode(), () -> TestVisitor.page(answer).text());
    }

    @Test
    void whatWasSaidStandsUnderItsItemWithTheAnswerOfTheDelegation() {
        String key = anonymous("question", "Кто отвечает за вентиляцию?");
        anonymous("objection", "Статью о забастовке убрали");
        publish("answer-" + key, "Отвечает работодатель", "by-" + key, "д ким");
        Document page = commission.read(pages());
        assertEquals(
                List.of("Кто отвечает за вентиляцию?", "Статью о забастовке убрали"),
                page.select(".contribution blockquote").eachText().stream()
                        .sorted()
                        .toList());
        assertTrue(page.text().contains("Ответ на встрече (Д. Ким): Отвечает работодатель"), page::text);
        assertTrue(
                page.text().contains("пришли 280 человек") || page.text().contains("пришло 280 человек"), page::text);
        assertTrue(page.text().contains("С. Ахметова"));
        assertFalse(page.select("h2:contains(Кто приехал) + ul").text().contains("Д. Ким"), "did not come");
    }

    private static boolean leads(Member who, String from, String to) {
        return !who.page(from).select("a[href=" + to + "]").isEmpty();
    }

    @Test
    void deskOfTheMeetingLeadsToWhatComesOfIt() {
        String from = commission.desk() + "/meetings/" + meeting.code();
        assertTrue(leads(clerk, from, desk()));
        assertTrue(leads(clerk, from, from + "/promises"));
        assertFalse(leads(clerk, from, from + "/report"));
        publish();
        assertTrue(leads(clerk, from, from + "/report"));
    }

    @Test
    void howManyCameIsNotToldOfFewerThanThirty() {
        String revision = clerk.page(desk()).select("[name=revision]").attr("value");
        clerk.done(desk(), "revision", revision, "do", "publish", "attended", "29");
        Document page = commission.read(pages());
        assertTrue(page.text().contains("меньше 30 человек"), page::text);
        assertFalse(page.text().contains("29 человек"), page::text);
    }

    @Test
    void wordsDoNotStandInTheOrderOfTheHallWhereNobodyDealtAnother() {
        List<String> said = IntStream.range(0, 12).mapToObj(i -> "Слово " + i).toList();
        said.forEach(words -> anonymous("statement", words));
        publish();
        List<String> shown =
                commission.read(pages()).select(".contribution blockquote").eachText();
        assertEquals(Set.copyOf(said), Set.copyOf(shown));
        assertNotEquals(said, shown);
    }

    @Test
    void correctionIsAnotherVersionAndBothAreSeen() {
        String key = anonymous("question", "Будет ли автобус?");
        publish();
        assertEquals(422, send("publish", "answer-" + key, "Будет").statusCode(), "a correction needs a reason");
        publish("answer-" + key, "Будет", "reason-ru", "Пропущен ответ");
        Document newest = commission.read(pages());
        assertTrue(newest.text().contains("Пропущен ответ") && newest.text().contains("Ответ на встрече: Будет"));
        Document first = commission.read(pages() + "?version=1");
        assertTrue(first.text().contains("На встрече ответа не было")
                && first.text().contains("заменила"));
    }

    @Test
    void feedTellsOfTheReportAndOfEachCorrection() {
        assertFalse(feed().contains("Сообщение для печати"));
        String key = anonymous("question", "Будет ли автобус?");
        publish();
        Document first = Jsoup.parse(feed(), "", Parser.xmlParser());
        Element entry = first.select("entry").getFirst();
        assertTrue(entry.select("title").text().startsWith("Сообщение для печати"), entry.text());
        assertEquals(
                1,
                entry.select("link[rel=alternate][href$=/meetings/" + meeting.code() + "/report]")
                        .size());
        publish("answer-" + key, "Будет", "reason-ru", "Пропущен ответ");
        Element later =
                Jsoup.parse(feed(), "", Parser.xmlParser()).select("entry").getFirst();
        assertEquals(entry.select("id").text(), later.select("id").text());
        assertTrue(Instant.parse(later.select("updated").text())
                .isAfter(Instant.parse(entry.select("updated").text())));
    }

    private String feed() {
        return commission
                .site()
                .get(commission.pages() + "/meetings.atom?lang=ru", Locale.of("ru"))
                .body();
    }

    @Test
    void publishedMinutesAreNotChangedInTheDatabaseEither() {
        publish();
        assertThrows(
                DataAccessException.class,
                () -> commission
                        .sql()
                        .sql("update meeting.minutes set content = '{}' where meeting_id = :id")
                        .param("id", meeting.id())
                        .update());
    }

    @Test
    void twoWordingsOfOneContributionAreNotSigned() {
        String key = anonymous("question", "Какой отпуск?");
        long item = commission
                .sql()
                .sql("select id from meeting.item where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
        word(item, "{}", Optional.empty());
        assertEquals(422, send("publish").statusCode());
        assertEquals(302, send("save").statusCode());
        assertEquals(404, commission.site().get(pages(), Locale.of("ru")).statusCode());
    }

    @Test
    void nameIsShownAsLongAsItsConsentLastsAlsoInMinutesThatWereSigned() {
        UUID who = commission
                .bean(Participants.class)
                .add(
                        commission.id(),
                        new Participants.Sender(Optional.of("Асель Нурлан"), Optional.empty(), Locale.of("ru")));
        capture(
                "proposal",
                "Вернуть слова о забастовке",
                "{\"how\": \"by-name\", \"role\": \"плавильщица\"}",
                Optional.of(who),
                Optional.empty());
        publish();
        assertTrue(commission.read(pages()).text().contains("Асель Нурлан, плавильщица"));
        commission.bean(Participants.class).name(who, Optional.empty());
        assertFalse(commission.read(pages() + "?x=1").text().contains("Асель"));
    }

    @Test
    void wordsThatTheRegisterHidesAreHiddenHereToo() {
        Submission made = commission.submit("11.1", SubmissionKind.QUESTION, "Слова, которых не будет");
        capture(
                "question",
                "Слова, которых не будет",
                "{\"how\": \"anonymous\"}",
                Optional.empty(),
                Optional.of(made.number()));
        publish();
        assertTrue(commission.read(pages()).text().contains("Слова, которых не будет"));
        assertTrue(commission
                        .read(pages())
                        .select("a[href$=/submissions/" + made.number() + "]")
                        .size()
                == 1);
        commission
                .sql()
                .sql("update submission.submission set state = 'hidden', hidden_reason = 'insult' where id = :id")
                .param("id", made.id())
                .update();
        assertFalse(commission.read(pages()).text().contains("Слова, которых не будет"));
    }

    @Test
    void remarkIsFiledAtTheMeetingsAddressAndShownByAModerator() {
        publish();
        String path = commission.pages() + "/meetings/" + meeting.code() + "/remark";
        TestVisitor someone = TestVisitor.of(commission.site());
        String key = UUID.randomUUID().toString();
        assertTrue(
                TestVisitor.page(someone.get(path)).text().contains(MeetingCode.printed(meeting.code())),
                "what is public is not asked for as if it were a key");
        assertEquals(
                422,
                someone.submit(path, path, Map.of("key", key, "words", " ")).statusCode());
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> kept = someone.submit(path, path, Map.of("key", key, "words", "Пропущен вопрос"));
            assertEquals(302, kept.statusCode(), () -> TestVisitor.page(kept).text());
        }
        assertFalse(commission.read(pages()).text().contains("Пропущен вопрос"), "before a moderator has seen it");
        Member moderator = commission.member("MODERATOR", "");
        String desk = commission.desk() + "/meetings/" + meeting.code() + "/remarks";
        assertTrue(leads(moderator, commission.desk(), desk), "what waits is found from the desk");
        assertEquals(403, clerk.get(desk).statusCode(), "the clerk does not decide on remarks about their own minutes");
        Document waiting = moderator.page(desk);
        assertEquals(1, waiting.select("[name=remark]").size());
        String id = waiting.select("[name=remark]").attr("value");
        moderator.done(desk, "remark", id, "do", "show");
        assertFalse(leads(moderator, commission.desk(), desk), "nothing waits any more");
        assertTrue(commission.read(pages()).text().contains("Пропущен вопрос"));
        assertEquals(422, moderator.post(desk, "remark", id, "do", "hide").statusCode());
        moderator.done(desk, "remark", id, "do", "hide", "reason-" + id + "-ru", "Назван сосед");
        Document hidden = commission.read(pages());
        assertTrue(hidden.text().contains("Назван сосед") && !hidden.text().contains("Пропущен вопрос"));
    }

    private void changeDelegation(Delegate... delegation) {
        Meeting now = meetings.byCode(commission.id(), meeting.code()).orElseThrow();
        Plan plan = now.plan();
        meetings.change(
                now,
                now.revision(),
                new Plan(
                        plan.kind(),
                        plan.host(),
                        plan.venue(),
                        plan.times(),
                        plan.audience(),
                        List.of(delegation),
                        plan.agenda()));
    }

    private static Delegate delegate(String name) {
        return new Delegate(name, new Words("", "из комиссии", ""), Delegate.Task.MEMBER);
    }

    @Test
    void ticksAndAnswersStayWithThePeopleWhenTheDelegationIsChanged() {
        String key = anonymous("question", "Кто отвечает за вентиляцию?");
        assertEquals(
                302,
                send("save", "answer-" + key, "Отвечает работодатель", "by-" + key, "д ким")
                        .statusCode());
        String seen = clerk.page(desk()).select("[name=revision]").attr("value");
        changeDelegation(delegate("Б. Оспанов"), delegate("Д. Ким"), delegate("С. Ахметова"), delegate("Д. Ким"));
        Document form = clerk.page(desk());
        assertEquals(List.of("с ахметова"), form.select("[name=came][checked]").eachAttr("value"));
        assertEquals(
                List.of("б оспанов", "д ким", "с ахметова", "д ким 2"),
                form.select("[name=came]").eachAttr("value"),
                "two of one name are two");
        assertEquals("Д. Ким", form.select("#by-" + key + " option[selected]").text());
        assertEquals(
                409,
                clerk.post(desk(), "revision", seen, "do", "save", "came", "б оспанов")
                        .statusCode(),
                "who saw the other delegation is told");
        changeDelegation(delegate("Б. Оспанов"), delegate("С. Ахметова"));
        Document after = clerk.page(desk());
        assertEquals(List.of("с ахметова"), after.select("[name=came][checked]").eachAttr("value"));
        assertEquals("Отвечает работодатель", after.select("#answer-" + key).text(), "the answer stays");
        assertEquals("", after.select("#by-" + key + " option[selected]").attr("value"), "whoever gave it is gone");
    }

    @Test
    void secondSignatureHasANameOnlyWithADayOfConsent() {
        assertEquals(
                422,
                send("publish", "second-role", "от профсоюза", "second-name", "Б. Сейтов")
                        .statusCode());
        publish(
                "second-role", "от профсоюза",
                "second-name", "Б. Сейтов",
                "second-consent", LocalDate.now(TestMeetings.ZONE).toString());
        assertTrue(commission.read(pages()).text().contains("Б. Сейтов, от профсоюза"));
    }

    @Test
    void pagesAreInTheReadersLanguage() {
        anonymous("statement", "Работаю здесь двадцать лет");
        publish();
        for (String language : List.of("kk", "en")) {
            for (String path : List.of(pages(), pages().replace("/minutes", "/remark"))) {
                Document page = Jsoup.parse(
                        commission.site().get(path, Locale.of(language)).body());
                assertEquals(language, page.select("html").attr("lang"));
                assertFalse(page.text().contains("minutes."), () -> language + page.text());
            }
        }
    }
}
