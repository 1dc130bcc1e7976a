package org.dauys.server.people.login;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.store.PeopleSchema;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Log-in through a provider of identities, a real Keycloak. */
class ProviderTest {
    private static final String SECRET = "a secret of the test";
    private static final String PASSWORD = "seven herons over Balkhash";

    /** The mark of a verified person is made of something that Keycloak keeps anyway. */
    @SuppressWarnings("InlineFormatString") // As long as a page: it has a place of its own.
    private static final String REALM = """
        {"realm": "dauys", "enabled": true, "sslRequired": "none",
         "users": [
           {"username": "asel", "enabled": true, "firstName": "Asel", "lastName": "Omir", "email": "asel@example.kz",
            "emailVerified": true, "credentials": [{"type": "password", "value": "%2$s"}]},
           {"username": "bolat", "enabled": true, "firstName": "Bolat", "lastName": "Omir", "email": "bolat@example.kz",
            "emailVerified": false, "credentials": [{"type": "password", "value": "%2$s"}]}],
         "clients": [
           {"clientId": "dauys", "secret": "%3$s", "enabled": true, "protocol": "openid-connect",
            "publicClient": false, "standardFlowEnabled": true, "redirectUris": ["%1$s"],
            "attributes": {"pkce.code.challenge.method": "S256"},
            "protocolMappers": [
              {"name": "person", "protocol": "openid-connect",
               "protocolMapper": "oidc-usermodel-property-mapper",
               "config": {"user.attribute": "emailVerified", "claim.name": "person_verified",
                 "jsonType.label": "boolean", "id.token.claim": "true"}}]}]}
        """;

    private static TestSite site;
    private static TestKeycloak keycloak;

    @BeforeAll
    static void start() throws IOException {
        TestKeycloak.distribution();
        int port = TestKeycloak.freePort();
        site = with(port);
        keycloak = TestKeycloak.start(
                port, REALM.formatted(site.at(IdentityProvider.BACK).toString(), PASSWORD, SECRET));
    }

    private static TestSite with(int port) {
        Map<String, String> settings = Map.of(
                "dauys.oidc.issuer", TestKeycloak.issuer(port),
                "dauys.oidc.client-id", "dauys",
                "dauys.oidc.client-secret", SECRET,
                "dauys.oidc.name", "Кіру қызметі",
                "dauys.oidc.verified-claim", "person_verified");
        settings.forEach(System::setProperty);
        try {
            return TestSite.empty();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (site != null) {
            site.close();
        }
    }

    /** Goes from our log-in page to the provider; the address of its page. */
    private static URI away(TestVisitor visitor, String next) {
        Element button = page(visitor.get("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)))
                .expectFirst("a[href^=/login/provider]");
        assertTrue(button.text().contains("Кіру қызметі"), button.text());
        String to = leadsTo(visitor.get(button.attr("href")));
        return URI.create(visitor.get(to).headers().firstValue("Location").orElseThrow());
    }

    /** Logs in on the provider's own page; the address, of our site, that it leads back to. */
    private static String back(URI login, String user) throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        var shown = browser.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, shown.statusCode(), shown.body());
        Element form = Jsoup.parse(shown.body(), login.toString()).expectFirst("form#kc-form-login");
        Map<String, String> fields = new HashMap<>(Map.of("username", user, "password", PASSWORD));
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        String body = String.join(
                "&",
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
        // Keycloak's cookies are for https, or for this very machine, as browsers understand it; Java's client does
        // not.
        String cookies = shown.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(form.attr("abs:action")))
                        .header("Cookie", cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(302, answer.statusCode(), () -> Jsoup.parse(answer.body()).text());
        String to = leadsTo(answer);
        assertTrue(to.startsWith(IdentityProvider.BACK + "?"), to);
        return to;
    }

    private static List<Map<String, @Nullable Object>> accounts() {
        return site.bean(PeopleSchema.class)
                .sql("select * from people.account where issuer is not null order by id")
                .query()
                .listOfRows();
    }

    @Test
    void personIsLetInWithAMarkAndNothingElseIsKept() throws Exception {
        TestVisitor asel = TestVisitor.of(site);
        URI login = away(asel, "/c/aqdala/submit");
        assertTrue(login.getQuery().contains("code_challenge_method=S256"), login.toString());
        assertTrue(login.getQuery().contains("scope=openid&"), "no more is asked for than is kept: " + login);
        assertEquals("/c/aqdala/submit", leadsTo(asel.get(back(login, "asel"))));
        assertEquals(200, asel.get("/account").statusCode());

        TestVisitor bolat = TestVisitor.of(site);
        assertEquals("/account", leadsTo(bolat.get(back(away(bolat, "https://example.org"), "bolat"))));
        TestVisitor again = TestVisitor.of(site);
        again.get(back(away(again, ""), "asel"));

        List<Map<String, @Nullable Object>> all = accounts();
        assertEquals(
                List.of(true, false),
                all.stream().map(row -> row.get("verified")).toList());
        for (String secret : List.of("asel", "Asel", "Omir", "bolat")) {
            assertFalse(all.toString().contains(secret), secret + " in " + all);
        }
        List<byte[]> sessions = site.bean(PeopleSchema.class)
                .sql("select attribute_bytes from people.session_attributes")
                .query((row, i) -> row.getBytes(1))
                .list();
        for (byte[] kept : sessions) {
            String text = new String(kept, StandardCharsets.UTF_8);
            assertFalse(
                    text.contains("asel@")
                            || text.contains("Omir")
                            || text.contains("OidcUser")
                            || text.contains("eyJ"),
                    text);
        }
    }

    @Test
    void answerThatWasNotAskedForHereIsRefused() throws Exception {
        TestVisitor attacker = TestVisitor.of(site);
        String stolen = back(away(attacker, ""), "bolat");
        TestVisitor victim = TestVisitor.of(site);
        // Another's answer in a browser that asked for none: a forged log-in.
        assertRefused(victim, stolen);
        // With the state that this browser sent, but a code that was made for another: the proof (PKCE) does not fit.
        String state = away(victim, "").getQuery().replaceFirst(".*state=([^&]+).*", "$1");
        assertRefused(victim, stolen.replaceFirst("state=[^&]+", "state=" + state.replace("$", "\\$")));
        // With another state.
        TestVisitor third = TestVisitor.of(site);
        String own = back(away(third, ""), "bolat");
        assertRefused(third, own.replaceFirst("state=[^&]+", "state=forged"));
        assertRefused(third, IdentityProvider.BACK + "?error=access_denied&state=x");
        assertRefused(third, IdentityProvider.BACK);
    }

    private static void assertRefused(TestVisitor visitor, String answer) {
        String to = leadsTo(visitor.get(answer));
        assertTrue(to.equals("/login?failed") || to.isEmpty(), to);
        assertTrue(leadsTo(visitor.get("/account")).startsWith("/login"), "not let in");
    }

    @Test
    void providerThatIsAwayIsToldInWordsAndTheSiteWorks() {
        try (TestSite alone = with(TestKeycloak.freePort())) {
            var answer = TestVisitor.of(alone).get("/login/provider");
            assertEquals(503, answer.statusCode());
            assertFalse(page(answer).select("[role=alert]").text().isBlank());
        }
    }

    @Test
    void withoutAProviderThereIsNoButtonAndNoWay() {
        try (TestSite none = TestSite.empty()) {
            assertTrue(page(TestVisitor.of(none).get("/login"))
                    .select("a[href^=/login/provider]")
                    .isEmpty());
            assertEquals(404, TestVisitor.of(none).get("/login/provider").statusCode());
            int direct = TestVisitor.of(none).get(ProviderLogin.TO + "/oidc").statusCode();
            assertTrue(direct >= 400 && direct < 500, "status " + direct);
        }
    }
}
