package org.dauys.server.people.letters;

import static org.dauys.server.TestVisitor.page;
import static org.dauys.server.people.letters.TestMail.header;
import static org.dauys.server.people.letters.TestMail.subject;
import static org.dauys.server.people.letters.TestMail.text;
import static org.dauys.server.people.letters.TestMail.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Letters;
import org.dauys.server.people.Letters.Notice;
import org.dauys.server.people.Participants;
import org.dauys.server.people.TestClock;
import org.dauys.server.people.store.PeopleSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LettersTest {
    /** A phrase with places, as the rooms have them. */
    private static final String PHRASE = "people.letter.why";

    private TestMail mail;
    private TestSite site;

    @BeforeEach
    void start() {
        mail = new TestMail();
        // A Wednesday, 15:00 in Almaty.
        site = TestClock.at("2026-03-18T10:00:00Z", () -> mail.with(TestSite::empty));
    }

    @AfterEach
    void stop() {
        site.close();
        mail.close();
    }

    private static Notice notice(UUID to, String key, String value) {
        return new Notice(to, key, PHRASE, List.of(value), "/c/aqdala/submissions/204");
    }

    private void tell(Notice... notices) {
        site.bean(Letters.class).tell(List.of(notices));
    }

    @Test
    void letterIsInThePersonsLanguageAsTextAndAsHtml() {
        UUID kazakh = TestMail.participants(site, 1, "kk").getFirst();
        tell(notice(kazakh, "a", "Ә Ғ Қ Ң Ө Ұ Ү Һ І <b>"));
        MimeMessage letter = mail.letters(1).getFirst();
        assertEquals("[p1.kk@example.kz]", to(letter));
        String words =
                "Бұл хат сізге Ә Ғ Қ Ң Ө Ұ Ү Һ І <b> сайтындағы қоғамдық талқылауларға қатысатындықтан жіберілді.";
        assertEquals(words, subject(letter));
        assertTrue(text(letter, 0).startsWith(words + "\r\nhttps://talqylau.example/c/aqdala/submissions/204\r\n"));
        assertTrue(text(letter, 1).contains("Ә Ғ Қ Ң Ө Ұ Ү Һ І &lt;b&gt; сайтындағы"), text(letter, 1));
        assertEquals("kk", header(letter, "Content-Language"));
        assertTrue(header(letter, "From").endsWith("<letters@talqylau.example>"), header(letter, "From"));
    }

    @Test
    void noValueCanAddAHeaderOrALine() {
        UUID person = TestMail.participants(site, 1, "en").getFirst();
        tell(notice(person, "a", "x\r\nBcc: all@example.kz\r\n\r\nBody\u2028Bcc: y\u0000"));
        MimeMessage letter = mail.letters(1).getFirst();
        assertEquals("", header(letter, "Bcc"));
        assertFalse(subject(letter).contains("\n"));
        assertFalse(text(letter, 0).matches("(?s).*[\\n\u2028]Bcc.*"), text(letter, 0));
        for (String address : List.of("a@b.kz\r\nBcc: c@d.kz", "a@b.kz, c@d.kz", "a b@c.kz", "g:a@b.kz;", "")) {
            assertThrows(Exception.class, () -> LetterMessage.address(address), address);
        }
        for (String path :
                List.of("//example.org/x", "https://example.org", "/c/../x", "/c/x\r\ny", "c", "/\\example.org")) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Notice(person, "k", PHRASE, List.of("x"), path), path);
        }
    }

    @Test
    void sameThingIsToldOnce() {
        UUID person = TestMail.participants(site, 1, "ru").getFirst();
        tell(notice(person, "answer-17", "x"));
        tell(notice(person, "answer-17", "x"), notice(person, "answer-17", "x"));
        TestMail.waitUntilSent(site);
        assertEquals(1, mail.letters(1).size());
    }

    @Test
    void fourthLetterOfAnHourWaitsAndBringsAllThatCameSince() {
        UUID person = TestMail.participants(site, 1, "ru").getFirst();
        for (int i = 1; i <= 3; i++) {
            tell(notice(person, "n" + i, "№ " + i));
            mail.letters(i);
        }
        for (int i = 4; i <= 9; i++) {
            tell(notice(person, "n" + i, "№ " + i));
        }
        UUID other = site.bean(Participants.class)
                .add(
                        1,
                        new Participants.Sender(
                                java.util.Optional.empty(),
                                java.util.Optional.of("o@example.kz"),
                                java.util.Locale.of("en")));
        tell(notice(other, "n", "other"));
        assertEquals(4, mail.letters(4).size(), "three and the other person's");
        assertEquals(6, site.bean(Outbox.class).counts().get("notices"));

        TestClock.set("2026-03-18T11:00:01Z");
        tell(notice(other, "later", "other"));
        TestMail.waitUntilSent(site);
        MimeMessage summary = mail.letters(6).stream()
                .filter(letter -> subject(letter).equals("Общественные обсуждения: 6 новых сообщений"))
                .findFirst()
                .orElseThrow();
        for (int i = 4; i <= 9; i++) {
            assertTrue(text(summary, 0).contains("№ " + i), text(summary, 0));
        }
        assertEquals(6, mail.letters(6).size());
    }

    @Test
    void dailyAndWeeklySummaryComeInTheMorningAsOneLetter() {
        List<UUID> people = TestMail.participants(site, 3, "ru");
        choose(people.get(0), "daily");
        choose(people.get(1), "weekly");
        for (UUID person : people) {
            tell(notice(person, "a", "первое"), notice(person, "b", "второе"));
        }
        assertEquals("[p3.ru@example.kz]", to(mail.letters(1).getFirst()));
        // Things about others' submissions wait for the morning even for those who want letters at once.
        tell(new Notice(people.get(2), "c", PHRASE, List.of("чужое"), "/c/aqdala", false));
        assertEquals(5, site.bean(Outbox.class).counts().get("notices"));

        TestClock.set("2026-03-19T03:59:59Z");
        tell(notice(TestMail.participants(site, 1, "en").getFirst(), "a", "x"));
        assertEquals(2, mail.letters(2).size());
        TestClock.set("2026-03-19T04:00:00Z");
        assertEquals(4, mail.letters(4).size());
        MimeMessage daily = mail.letters(4).stream()
                .filter(letter -> to(letter).equals("[p1.ru@example.kz]"))
                .findFirst()
                .orElseThrow();
        assertTrue(text(daily, 0).contains("первое") && text(daily, 0).contains("второе"));
        TestClock.set("2026-03-23T04:00:00Z");
        assertEquals("[p2.ru@example.kz]", to(mail.letters(5).getLast()));
        TestMail.waitUntilSent(site);
    }

    private void choose(UUID participant, String letters) {
        site.bean(PeopleSchema.class)
                .sql("update people.participant set letters = :letters where id = :id")
                .param("letters", letters)
                .param("id", participant)
                .update();
    }

    @Test
    void lettersStopByOneClickOfTheMailProgramAndWithoutAnyToken() {
        List<UUID> people = TestMail.participants(site, 2, "en");
        tell(notice(people.getFirst(), "a", "x"));
        MimeMessage letter = mail.letters(1).getFirst();
        assertEquals("List-Unsubscribe=One-Click", header(letter, "List-Unsubscribe-Post"));
        URI link = URI.create(header(letter, "List-Unsubscribe").replaceAll("[<>]", ""));
        assertTrue(link.toString().startsWith(TestMail.SITE + "/letters/"), link.toString());

        // A scanner of mail follows links: nothing changes by that.
        TestVisitor scanner = TestVisitor.of(site);
        var shown = scanner.get(link.getPath());
        assertEquals(200, shown.statusCode());
        assertEquals("no-store", shown.headers().firstValue("Cache-Control").orElse(""));
        assertFalse(shown.body().contains("example.kz"), "the page shows nobody's address");
        assertEquals("once", page(shown).select("input[checked]").attr("value"));

        choose(people.getFirst(), "daily");
        tell(notice(people.getFirst(), "waits", "x"));
        var stopped = TestVisitor.of(site)
                .send(HttpRequest.newBuilder(site.at(link.getPath()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertEquals(200, stopped.statusCode());
        assertEquals(0, site.bean(Outbox.class).counts().get("notices"));
        tell(notice(people.getFirst(), "b", "x"), notice(people.getLast(), "b", "x"));
        assertEquals("[p2.en@example.kz]", to(mail.letters(2).getLast()));

        // And come again by the form of the page.
        TestVisitor.of(site).post(link.getPath(), Map.of("letters", "once"), "");
        tell(notice(people.getFirst(), "c", "x"));
        assertEquals(3, mail.letters(3).size());
        assertEquals(404, scanner.get("/letters/nobodys").statusCode());
        assertEquals(
                400,
                scanner.post(link.getPath(), Map.of("letters", "hourly"), "").statusCode());
    }

    @Test
    void whoHasNoAddressGetsNone() {
        UUID silent = site.bean(Participants.class)
                .add(
                        1,
                        new Participants.Sender(
                                java.util.Optional.empty(), java.util.Optional.empty(), java.util.Locale.of("kk")));
        tell(notice(silent, "a", "x"));
        assertEquals(0, site.bean(Outbox.class).counts().get("notices"));
    }
}
