package org.dauys.server.people.login;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.TestClock;
import org.dauys.server.people.letters.TestMail;
import org.dauys.server.people.store.PeopleSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class LinkTest {
    private TestMail mail;
    private TestSite site;

    @BeforeEach
    void start() {
        mail = new TestMail();
        site = TestClock.at("2026-11-18T10:00:00Z", () -> mail.with(TestSite::empty));
    }

    @AfterEach
    void stop() {
        site.close();
        mail.close();
    }

    private String ask(TestVisitor visitor, String email, String next) {
        var answer = visitor.submit("/login", "/login/link", Map.of("email", email, "next", next));
        assertEquals(200, answer.statusCode(), answer.body());
        return page(answer).select("main").text();
    }

    /** The path of the link in a letter. */
    public static String link(MimeMessage letter) {
        Matcher link = Pattern.compile(Pattern.quote(TestMail.SITE) + "(/\\S+)").matcher(TestMail.text(letter, 0));
        assertTrue(link.find(), TestMail.text(letter, 0));
        return link.group(1);
    }

    private long accounts() {
        return site.bean(PeopleSchema.class)
                .sql("select count(*) from people.account where password_hash is null")
                .query(Long.class)
                .single();
    }

    @Test
    void linkMakesAnAccountAtTheFirstUseAndLeadsBackToThePageThatWasAskedFor() {
        TestVisitor visitor = TestVisitor.of(site);
        ask(visitor, " Asel@Example.KZ ", "/c/aqdala/submit?p=24");
        MimeMessage letter = mail.letters(1).getFirst();
        assertEquals("[asel@example.kz]", TestMail.to(letter));
        assertEquals(0, accounts());
        String link = link(letter);

        // A scanner of mail opens the link, many times: it can be used still, and nobody is logged in.
        for (int i = 0; i < 3; i++) {
            var shown = TestVisitor.of(site).get(link);
            assertEquals(200, shown.statusCode());
            assertTrue(page(shown).select("main").text().contains("asel@example.kz"), "whose it is");
        }
        assertEquals(0, accounts());
        var in = visitor.submit(link, link, Map.of());
        assertEquals("/c/aqdala/submit?p=24", leadsTo(in));
        assertEquals(1, accounts());
        assertEquals(200, visitor.get("/account").statusCode());
        assertEquals(403, visitor.get("/desk/new").statusCode(), "an account is no editor");

        var again = TestVisitor.of(site).submit("/login", link, Map.of());
        assertEquals(410, again.statusCode(), "it works once");
        assertEquals(410, TestVisitor.of(site).get(link).statusCode());

        ask(TestVisitor.of(site), "asel@example.kz", "");
        TestVisitor later = TestVisitor.of(site);
        String second = link(mail.letters(2).getLast());
        assertEquals("/account", leadsTo(later.submit(second, second, Map.of())));
        assertEquals(1, accounts(), "the same account");
    }

    @Test
    void linkIsTooOldAfterTwentyMinutes() {
        ask(TestVisitor.of(site), "asel@example.kz", "");
        String link = link(mail.letters(1).getFirst());
        TestClock.set("2026-11-18T10:20:00Z");
        assertEquals(410, TestVisitor.of(site).submit("/login", link, Map.of()).statusCode());
        assertEquals(0, accounts());
    }

    @Test
    void linkOfADayThatIsYetToComeIsNoneAndANewOneLogsIn() {
        ask(TestVisitor.of(site), "asel@example.kz", "");
        String link = link(mail.letters(1).getFirst());
        TestClock.set("2026-11-17T10:00:00Z");
        assertEquals(410, TestVisitor.of(site).get(link).statusCode());
        assertEquals(410, TestVisitor.of(site).submit("/login", link, Map.of()).statusCode());
        assertEquals(0, accounts());
        ask(TestVisitor.of(site), "asel@example.kz", "");
        String second = link(mail.letters(2).getLast());
        // The clock of another node is some seconds behind.
        TestClock.set("2026-11-17T09:59:50Z");
        TestVisitor visitor = TestVisitor.of(site);
        assertEquals("/account", leadsTo(visitor.submit(second, second, Map.of())));
    }

    @Test
    void nobodyLearnsWhetherAnAddressHasAnAccount() {
        site.bean(Newcomers.class).ofEmail("known@example.kz", java.util.Locale.of("kk"));
        String known = ask(TestVisitor.of(site), "known@example.kz", "");
        String unknown = ask(TestVisitor.of(site), "other@example.kz", "");
        assertEquals(known.replace("known@", ""), unknown.replace("other@", ""));
        List<MimeMessage> letters = mail.letters(2);
        assertEquals(TestMail.subject(letters.getFirst()), TestMail.subject(letters.getLast()));
    }

    @Test
    void databaseHasNoLinkThatWorks() {
        ask(TestVisitor.of(site), "asel@example.kz", "");
        String link = link(mail.letters(1).getFirst());
        String token = link.substring(link.lastIndexOf('/') + 1);
        byte[] kept = site.bean(PeopleSchema.class)
                .sql("select token_hash from people.link")
                .query(byte[].class)
                .single();
        assertNotEquals(token, new String(kept, StandardCharsets.ISO_8859_1));
        assertEquals(32, kept.length);
    }

    @Test
    void formMustBeOurOwnAndTheLinkLeadsNowhereElse() {
        assertEquals(
                403,
                TestVisitor.of(site)
                        .post("/login/link", Map.of("email", "a@example.kz"), "none")
                        .statusCode());
        for (String next :
                List.of("https://example.org", "//example.org/c/", "/c/../login", "/\\example.org", "/logout", "/cx")) {
            ask(TestVisitor.of(site), "a" + Integer.toUnsignedString(next.hashCode()) + "@example.kz", next);
        }
        for (MimeMessage letter : mail.letters(6)) {
            TestVisitor visitor = TestVisitor.of(site);
            assertEquals("/account", leadsTo(visitor.submit(link(letter), link(letter), Map.of())));
        }
        ask(TestVisitor.of(site), "csrf@example.kz", "");
        String link = link(mail.letters(7).getLast());
        assertEquals(403, TestVisitor.of(site).post(link, Map.of(), "none").statusCode());
    }

    @Test
    void nobodysLetterBoxIsFilledAndNoClientAsksForEver() {
        TestVisitor visitor = TestVisitor.of(site).from("203.0.113.9");
        for (int i = 0; i < 8; i++) {
            ask(visitor, "asel@example.kz", "");
        }
        assertEquals(5, mail.letters(5).size());
        assertEquals(
                5,
                site.bean(PeopleSchema.class)
                        .sql("select count(*) from people.link")
                        .query(Integer.class)
                        .single());
        for (int i = 0; i < 12; i++) {
            ask(visitor, "p" + i + "@example.kz", "");
        }
        var refused = visitor.submit("/login", "/login/link", Map.of("email", "more@example.kz"));
        assertEquals(429, refused.statusCode());
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        ask(TestVisitor.of(site).from("203.0.113.10"), "more@example.kz", "");
    }

    @Test
    void whatIsNoAddressIsToldInWords() {
        for (String wrong : List.of(
                "asel",
                "a@b",
                "a@b.kz\r\nBcc: c@d.kz",
                "a b@example.kz",
                "<a@example.kz>",
                "a@example.kz,b@example.kz",
                "x".repeat(300) + "@example.kz")) {
            var answer =
                    TestVisitor.of(site).from("203.0.113.11").submit("/login", "/login/link", Map.of("email", wrong));
            assertEquals(422, answer.statusCode(), wrong);
            assertFalse(page(answer).select("[role=alert]").text().isBlank());
        }
        assertEquals(
                "a@xn--80ah4bh4b.xn--80ao21a", EmailAddress.read("A@Дауыс.қаз").orElseThrow());
    }

    @Test
    void withoutAMailServerThereIsNoSuchForm() {
        try (TestSite silent = TestSite.empty()) {
            assertTrue(
                    page(TestVisitor.of(silent).get("/login")).select("#email").isEmpty());
            var answer = TestVisitor.of(silent).submit("/login", "/login/link", Map.of("email", "a@example.kz"));
            assertEquals(503, answer.statusCode());
        }
    }
}
