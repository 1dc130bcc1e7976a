package org.dauys.server.people.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.Letters;
import org.dauys.server.people.Letters.Notice;
import org.dauys.server.people.letters.Frequency;
import org.dauys.server.people.letters.Preferences;
import org.dauys.server.people.letters.TestMail;
import org.dauys.server.people.store.PeopleSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everyone can use the pages of letters, links, codes and one's own account. */
class AccountPagesTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static TestMail mail;
    private static TestSite site;

    @BeforeAll
    static void start() {
        mail = new TestMail();
        site = mail.with(
                Map.of(
                        "dauys.oidc.issuer",
                        "https://id.example",
                        "dauys.oidc.client-id",
                        "x",
                        "dauys.oidc.name",
                        "eGov"),
                TestSite::empty);
        long consultation =
                site.bean(JdbcClient.class).sql("""
                    insert into consultation.consultation (slug, title, published_at) values ('aqdala',
                      '{"kk": "Ақдала Конституциясының жобасы", "ru": "Проект Конституции Акдалы",
                        "en": "Draft Constitution of Aqdala"}', now()) returning id
                    """).query(Long.class).single();
        site.bean(Accounts.class).create("asel", PASSWORD);
        site.bean(PeopleSchema.class)
                .sql("""
                    insert into people.participant (consultation_id, account_id, alias, name, verified)
                    select :consultation, id, 'K7M-4QX', 'Әсел Өмірқызы', true from people.account where name = 'asel'
                    """)
                .param("consultation", consultation)
                .update();
        site.bean(PeopleSchema.class)
                .sql("update people.account set email = 'asel@example.kz' where name = 'asel'")
                .update();
    }

    @AfterAll
    static void stop() {
        site.close();
        mail.close();
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseThePages(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(site.at("/login").toString());
            check(page);
            String address = look.language().getLanguage() + look.scheme() + "@example.kz";
            page.fill("#email", address.toLowerCase(Locale.ROOT));
            page.click("form[action='/login/link'] button");
            page.waitForURL(site.at("/login/link").toString());
            check(page);
            page.navigate(site.at("/login").toString());
            page.fill("#name", "asel");
            page.fill("#password", PASSWORD);
            page.click("main form[action='/login'] button");
            page.waitForURL(site.at("/desk").toString());
            page.navigate(site.at("/account").toString());
            check(page);
            page.fill("#code", "K7MX");
            page.click("form[action='/account/code'] button");
            page.waitForSelector("[role=alert]");
            check(page);
            page.navigate(site.at("/account/erase").toString());
            check(page);
            page.click("form[action='/account/erase'] button");
            page.waitForSelector("[role=alert]");
            check(page);
            page.navigate(site.at("/desk/letters").toString());
            check(page);
            page.navigate(site.at("/desk/c/aqdala/codes").toString());
            page.fill("#note", "Балқаш");
            page.fill("#number", "7");
            page.click("form[action='/desk/c/aqdala/codes'] button");
            page.waitForSelector(".slips");
            check(page);
            assertEquals(7, page.locator(".slips code").count());
            page.navigate(site.at("/desk/c/aqdala/codes").toString());
            check(page);
        }
    }

    @Test
    void lettersAreChosenWithoutScripts() {
        UUID person = TestMail.participants(site, 1, "kk").getFirst();
        site.bean(Letters.class).tell(List.of(new Notice(person, "a", "people.letter.why", List.of("x"), "/c/aqdala")));
        String token = site.bean(PeopleSchema.class)
                .sql("select token from people.letter_box where participant_id = :id")
                .param("id", person)
                .query(String.class)
                .single();
        try (BrowserContext window = TestBrowser.window(Look.phone("kk").withoutScripts())) {
            Page page = window.newPage();
            page.navigate(site.at("/letters/" + token).toString());
            page.check("input[value=daily]");
            page.click("main button");
            page.waitForSelector("[role=status]");
        }
        // The check is a script itself.
        try (BrowserContext window = TestBrowser.window(Look.phone("kk"))) {
            Page page = window.newPage();
            page.navigate(site.at("/letters/" + token).toString());
            check(page);
            page.click("main button");
            page.waitForSelector("[role=status]");
            check(page);
        }
        assertEquals(Frequency.DAILY, site.bean(Preferences.class).of(token).orElseThrow());
    }

    private static void check(Page page) {
        TestBrowser.assertUsable(page);
        TestBrowser.assertCalm(page);
    }
}
