package org.dauys.server.people.login;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.login.TestProvider.Mischief;
import org.dauys.server.people.session.Entrance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Log-in through a provider that cheats, or through one that someone else cheats with. */
class HostileProviderTest {
    private static TestProvider provider;
    private static TestSite site;
    private int before;

    @BeforeAll
    static void start() throws Exception {
        provider = new TestProvider();
        Map<String, String> settings = Map.of(
                "dauys.oidc.issuer", provider.issuer(),
                "dauys.oidc.client-id", TestProvider.CLIENT,
                "dauys.oidc.client-secret", TestProvider.SECRET);
        settings.forEach(System::setProperty);
        try {
            site = TestSite.empty();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @AfterAll
    static void stop() {
        site.close();
        provider.close();
    }

    @BeforeEach
    void count() {
        provider.mischief = Mischief.NONE;
        provider.subject = "person-" + System.nanoTime();
        before = accounts();
    }

    private static int accounts() {
        return site.owner()
                .sql("select count(*) from people.account")
                .query(Integer.class)
                .single();
    }

    /** The state that our site gave the browser along to the provider. */
    private static String away(TestVisitor visitor) {
        String button = page(visitor.get("/login"))
                .expectFirst("a[href^=/login/provider]")
                .attr("href");
        String to = visitor.get(leadsTo(visitor.get(button)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertTrue(to.startsWith(provider.issuer() + "/authorize?"), to);
        assertTrue(to.contains("code_challenge="), to);
        provider.nonce = to.replaceFirst(".*[?&]nonce=([^&]*).*", "$1");
        return to.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    private static HttpResponse<String> back(TestVisitor visitor, String state, String code) {
        return visitor.get(IdentityProvider.BACK + "?state=" + state + "&code=" + code);
    }

    private void refused(TestVisitor visitor, HttpResponse<String> answer) {
        assertEquals(Entrance.LOG_IN + "?failed", leadsTo(answer));
        HttpResponse<String> told = visitor.get(leadsTo(answer));
        assertEquals(200, told.statusCode());
        assertFalse(page(told).select("[role=alert], .error, .notice").text().isBlank(), told.body());
        assertEquals(before, accounts());
        assertTrue(leadsTo(visitor.get("/account")).startsWith(Entrance.LOG_IN));
    }

    @Test
    void anHonestAnswerLogsIn() {
        TestVisitor visitor = TestVisitor.of(site);
        back(visitor, away(visitor), "honest");
        assertEquals(before + 1, accounts());
        assertEquals(200, visitor.get("/account").statusCode());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenWithOneThingWrongLogsNobodyIn(Mischief mischief) {
        TestVisitor visitor = TestVisitor.of(site);
        String state = away(visitor);
        provider.mischief = mischief;
        refused(visitor, back(visitor, state, "code-" + mischief));
    }

    @Test
    void anAnswerIsGoodOnceAndForTheOneWhoAsked() {
        TestVisitor visitor = TestVisitor.of(site);
        String state = away(visitor);
        String nonce = provider.nonce;
        TestVisitor thief = TestVisitor.of(site);
        refused(thief, back(thief, state, "stolen"));
        // In a session of their own, too.
        away(thief);
        refused(thief, back(thief, state, "stolen"));
        provider.nonce = nonce;
        assertFalse(leadsTo(back(visitor, state, "used")).contains("failed"));
        before++;
        TestVisitor again = TestVisitor.of(site);
        refused(again, back(again, away(again), "used"));
        visitor.get("/account");
        assertEquals(Entrance.LOG_IN + "?failed", leadsTo(back(visitor, state, "another")));
    }

    @Test
    void whatTheProviderSaysInsteadOfACodeIsInNoPage() {
        TestVisitor visitor = TestVisitor.of(site);
        String state = away(visitor);
        HttpResponse<String> answer = visitor.get(IdentityProvider.BACK + "?state=" + state
                + "&error=access_denied&error_description=%3Cb%3Eplanted%3C/b%3E");
        refused(visitor, answer);
        assertFalse(visitor.get(leadsTo(answer)).body().contains("planted"));
    }
}
