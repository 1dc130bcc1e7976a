package org.dauys.server.people.accounts;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dauys.server.TestBeans;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.Letters;
import org.dauys.server.people.Letters.Notice;
import org.dauys.server.people.OwnData;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PersonErased;
import org.dauys.server.people.PublicName;
import org.dauys.server.people.codes.MeetingCodes;
import org.dauys.server.people.letters.TestMail;
import org.dauys.server.people.login.LinkTest;
import org.dauys.server.people.store.PeopleSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static TestMail mail;
    private static TestSite site;
    private static long consultation;

    /** Rooms that the site has besides its own: they hear of erasures, and keep something of people. */
    static final class Rooms {
        static final List<PersonErased> HEARD = new CopyOnWriteArrayList<>();
        static volatile boolean deaf;

        @EventListener
        void hear(PersonErased erased) {
            if (deaf) {
                throw new IllegalStateException("The room cannot hear");
            }
            HEARD.add(erased);
        }

        static final class Kept implements OwnData {
            @Override
            public String part() {
                return "testRoom";
            }

            @Override
            public String of(Set<UUID> participants) {
                return "{\"number\": " + participants.size() + "}";
            }
        }

        @Bean
        OwnData kept() {
            return new Kept();
        }
    }

    @BeforeAll
    static void start() {
        mail = new TestMail();
        site = TestBeans.with(Rooms.class, () -> mail.with(TestSite::empty));
        consultation = site.bean(JdbcClient.class).sql("""
            insert into consultation.consultation (slug, title, published_at)
            values ('aqdala', '{"kk": "Ақдала", "ru": "Акдала"}', now()) returning id
            """).query(Long.class).single();
    }

    @AfterAll
    static void stop() {
        site.close();
        mail.close();
    }

    @BeforeEach
    void forget() {
        Rooms.HEARD.clear();
        Rooms.deaf = false;
    }

    /** Someone who has logged in by a link. */
    private static TestVisitor person(String email) {
        int before = mail.server.getReceivedMessages().length;
        TestVisitor visitor = TestVisitor.of(site).from("198.51.100." + (before % 250 + 1));
        assertEquals(
                200,
                visitor.submit("/login", "/login/link", Map.of("email", email)).statusCode());
        String link = LinkTest.link(mail.letters(before + 1).getLast());
        assertEquals("/account", leadsTo(visitor.submit(link, link, Map.of())));
        return visitor;
    }

    /** Makes the account of an address a participant. */
    private static UUID participant(String email) {
        return site.bean(PeopleSchema.class)
                .sql("""
                    insert into people.participant (consultation_id, account_id, alias)
                    select :consultation, id, 'A-' || id from people.account where email = :email returning id
                    """)
                .param("consultation", consultation)
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private static PublicName name(UUID participant) {
        return Objects.requireNonNull(
                site.bean(Participants.class).names(Set.of(participant)).get(participant));
    }

    private static int count(String table) {
        return site.bean(PeopleSchema.class)
                .sql("select count(*) from people." + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void personChoosesTheNameAndTheLettersOfEachConsultation() {
        TestVisitor visitor = person("name@example.kz");
        UUID me = participant("name@example.kz");
        var saved = visitor.submit(
                "/account",
                "/account/consultation",
                Map.of("participant", me.toString(), "name", " Әсел  Өмірқызы ", "letters", "weekly"));
        assertEquals("/account", leadsTo(saved));
        assertEquals("Әсел Өмірқызы", name(me).name().orElseThrow());
        visitor.submit("/account", "/account/letters", Map.of("letters", "none", "language", "ru"));
        var shown = page(visitor.get("/account"));
        assertEquals(
                "weekly", shown.select("select[name=letters] option[selected]").val());
        assertEquals("none", shown.select("input[name=letters][checked]").val());

        // Nobody can name someone else.
        TestVisitor other = person("other@example.kz");
        other.submit("/account", "/account/consultation", Map.of("participant", me.toString(), "name", "Басқа"));
        assertEquals("Әсел Өмірқызы", name(me).name().orElseThrow());
        var tooLong = visitor.submit(
                "/account", "/account/consultation", Map.of("participant", me.toString(), "name", "x".repeat(101)));
        assertEquals(422, tooLong.statusCode());
        visitor.submit("/account", "/account/consultation", Map.of("participant", me.toString(), "name", ""));
        assertTrue(name(me).name().isEmpty());
    }

    @Test
    void addressCountsOnlyWhenTheLinkWasOpenedByTheSameAccount() {
        TestVisitor visitor = person("old@example.kz");
        int before = mail.server.getReceivedMessages().length;
        visitor.submit("/account", "/account/email", Map.of("email", "new@example.kz"));
        String link = LinkTest.link(mail.letters(before + 1).getLast());
        TestVisitor thief = person("thief@example.kz");
        assertEquals("/account", leadsTo(thief.submit("/account", link, Map.of())));
        assertFalse(page(thief.get("/account")).text().contains("new@example.kz"));
        assertTrue(page(visitor.get(link)).text().contains("new@example.kz"));
        visitor.submit(link, link, Map.of());
        assertTrue(page(visitor.get("/account")).text().contains("new@example.kz"));

        before = mail.server.getReceivedMessages().length;
        thief.submit("/account", "/account/email", Map.of("email", "new@example.kz"));
        String taken = LinkTest.link(mail.letters(before + 1).getLast());
        thief.submit(taken, taken, Map.of());
        assertFalse(
                page(thief.get("/account")).select("p:contains(new@example.kz)").hasText());
        assertEquals(
                422,
                visitor.submit("/account", "/account/email", Map.of("email", "x"))
                        .statusCode());
    }

    @Test
    void downloadHoldsWhatPeopleAndTheRoomsKeepAndNothingOfOthers() {
        TestVisitor visitor = person("data@example.kz");
        person("stranger@example.kz");
        UUID me = participant("data@example.kz");
        UUID stranger = participant("stranger@example.kz");
        site.bean(Letters.class)
                .tell(List.of(
                        new Notice(me, "answer-1", "people.letter.why", List.of("x"), "/c/aqdala/submissions/1")));
        var answer = visitor.get("/account/data.json");
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        JsonNode data = new JsonMapper().readTree(answer.body());
        assertEquals("data@example.kz", data.at("/account/email").asString());
        assertEquals("aqdala", data.at("/participants/0/consultation").asString());
        assertEquals(me.toString(), data.at("/participants/0/id").asString());
        assertEquals("answer-1", data.at("/letters/0/about").asString());
        assertEquals(1, data.at("/sessions").size());
        assertEquals(1, data.at("/testRoom/number").asInt());
        assertFalse(answer.body().contains("stranger") || answer.body().contains(stranger.toString()), answer.body());
    }

    @Test
    void logOutEverywhereEndsAllSessions() {
        TestVisitor here = person("sessions@example.kz");
        TestVisitor there = person("sessions@example.kz");
        here.submit("/account", "/account/sessions", Map.of());
        for (TestVisitor one : List.of(here, there)) {
            assertTrue(leadsTo(one.get("/account")).startsWith("/login"));
        }
    }

    @Test
    void erasedPersonIsGoneAndTheAliasStays() {
        TestVisitor visitor = person("gone@example.kz");
        UUID me = participant("gone@example.kz");
        visitor.submit("/account", "/account/consultation", Map.of("participant", me.toString(), "name", "Әсел"));
        visitor.submit("/account", "/account/letters", Map.of("letters", "weekly", "language", "ru"));
        site.bean(Letters.class)
                .tell(List.of(
                        new Notice(me, "answer-1", "people.letter.why", List.of("x"), "/c/aqdala/submissions/1")));
        TestVisitor elsewhere = person("gone@example.kz");
        int letters = mail.server.getReceivedMessages().length;
        TestVisitor.of(site).from("198.51.100.251").submit("/login", "/login/link", Map.of("email", "gone@example.kz"));
        mail.letters(letters + 1);

        assertEquals(
                422,
                visitor.submit("/account/erase", "/account/erase", Map.of()).statusCode());
        assertEquals(200, visitor.get("/account").statusCode(), "not without saying so");
        var done = visitor.submit("/account/erase", "/account/erase", Map.of("content", "erase", "confirm", "yes"));
        assertEquals(200, done.statusCode());

        PublicName left = name(me);
        assertTrue(left.erased() && left.name().isEmpty());
        assertTrue(left.alias().startsWith("A-"));
        assertEquals(List.of(new PersonErased(Set.of(me), true)), Rooms.HEARD);
        for (TestVisitor one : List.of(visitor, elsewhere)) {
            assertTrue(leadsTo(one.get("/account")).startsWith("/login"));
        }
        for (String table : List.of(
                "account where email = 'gone@example.kz'",
                "link where email = 'gone@example.kz'",
                "notice where participant_id = '" + me + "'",
                "participant where id = '" + me + "' and (account_id is not null or email is not null)",
                "letter_box b where not exists (select from people.account a where a.id = b.account_id)",
                "erasure")) {
            assertEquals(0, count(table), table);
        }
        person("gone@example.kz");
        assertFalse(page(TestVisitor.of(site).get("/login")).text().isEmpty(), "and may come again as a stranger");
    }

    @Test
    void erasureIsToldAgainToRoomsThatDidNotHear() {
        TestVisitor visitor = person("deaf@example.kz");
        UUID me = participant("deaf@example.kz");
        Rooms.deaf = true;
        assertEquals(
                200,
                visitor.submit("/account/erase", "/account/erase", Map.of("content", "keep", "confirm", "yes"))
                        .statusCode());
        assertTrue(name(me).erased(), "the person is forgotten at once all the same");
        assertEquals(1, count("erasure"));
        Rooms.deaf = false;
        site.bean(Erasures.class).run();
        assertEquals(List.of(new PersonErased(Set.of(me), false)), Rooms.HEARD);
        assertEquals(0, count("erasure"));
    }

    @Test
    void lastOperatorIsNotErased() {
        site.bean(PeopleSchema.class).sql("delete from people.granted").update();
        site.bean(Accounts.class).create("editor2", PASSWORD);
        TestVisitor last = TestVisitor.editor(site, "editor2", PASSWORD);
        var refused = last.submit("/account/erase", "/account/erase", Map.of("content", "keep", "confirm", "yes"));
        assertEquals(422, refused.statusCode());
        assertEquals(200, last.get("/account").statusCode());
    }

    @Test
    void codeFromAMeetingVerifiesOnceAndNothingTellsWhoUsedIt() {
        site.bean(Accounts.class).create("clerk", PASSWORD);
        TestVisitor clerk = TestVisitor.editor(site, "clerk", PASSWORD);
        String desk = "/desk/c/aqdala/codes";
        var slips = clerk.submit(desk, desk, Map.of("number", "3", "note", "Балқаш, мыс зауыты"));
        List<String> codes = page(slips).select(".slips code").eachText();
        assertEquals(3, codes.size());
        for (String wrong : List.of("0", "1001", "x", "-1")) {
            assertEquals(
                    422,
                    clerk.submit(desk, desk, Map.of("number", wrong, "note", "a"))
                            .statusCode(),
                    wrong);
        }
        assertFalse(clerk.get(desk).body().contains(codes.getFirst()), "shown once");

        TestVisitor visitor = person("seen@example.kz");
        String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertEquals("/account", leadsTo(visitor.submit("/account", "/account/code", Map.of("code", typed))));
        UUID me = site.bean(PeopleSchema.class).sql("""
            select p.id from people.participant p join people.account a on a.id = p.account_id
            where a.email = 'seen@example.kz'
            """).query(UUID.class).single();
        assertTrue(name(me).verified());
        assertEquals(2, count("code"), "the code is gone");

        TestVisitor second = person("second@example.kz");
        assertEquals(
                422,
                second.submit("/account", "/account/code", Map.of("code", typed))
                        .statusCode());
        assertEquals(
                422,
                second.submit("/account", "/account/code", Map.of("code", "")).statusCode());
        // Who is verified keeps the next code for another.
        visitor.submit("/account", "/account/code", Map.of("code", codes.get(1)));
        assertEquals(2, count("code"));

        MeetingCodes kept = site.bean(MeetingCodes.class);
        UUID without = site.bean(Participants.class)
                .add(
                        consultation,
                        new Participants.Sender(
                                java.util.Optional.empty(), java.util.Optional.empty(), Locale.of("kk")));
        assertFalse(kept.use(without, "no such code"));
        assertTrue(kept.use(without, codes.get(1)));
        assertTrue(name(without).verified());
        long batch = kept.of(consultation).getFirst().id();
        clerk.submit(desk, desk + "/withdraw", Map.of("batch", String.valueOf(batch)));
        assertEquals(0, count("code"));
        for (int i = 0; i < 12; i++) {
            second.submit("/account", "/account/code", Map.of("code", "K7MX-4QBR-9TW" + i));
        }
        assertNotEquals("/account", leadsTo(second.submit("/account", "/account/code", Map.of("code", "a"))));
    }
}
