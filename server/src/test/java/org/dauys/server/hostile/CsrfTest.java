package org.dauys.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/** Forms that another site makes a browser send. */
class CsrfTest {
    /** What a mail program sends (RFC 8058); the address is the secret. */
    private static final String LETTERS = "/letters/{token}";
    /** Takes a desk's own token in a header, and no cookie. */
    private static final String DESK = "/m/{code}/desk/wordings";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static HostileSite site;

    @BeforeAll
    static void start() {
        site = HostileSite.shared();
        LogWatch.start();
    }

    @AfterAll
    static void nothingIsTold() {
        assertEquals(List.of(), LogWatch.told());
    }

    @Test
    void noFormIsTakenWithoutTheTokenOfItsSender() {
        Map<String, TestVisitor> visitors = new LinkedHashMap<>();
        visitors.put("nobody", TestVisitor.of(site.site));
        visitors.put("all roles", site.all);
        for (Role role : Role.values()) {
            visitors.put(role.name(), site.with(role));
        }
        String foreign = TestVisitor.of(site.site).token("/login");
        assertTrue(foreign.length() > 20, foreign);
        List<Routes.Route> routes = Routes.of(site.site, RequestMethod.POST);
        assertTrue(routes.size() > 50, routes::toString);
        Scan scan = new Scan(site.of(HostileSite.HERE));
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : routes) {
            String path = scan.addresses(route, HostileSite.HERE).iterator().next();
            if (!route.pattern().equals(LETTERS) && !route.pattern().equals(DESK)) {
                visitors.forEach((who, visitor) -> refused(who, visitor, path, foreign, wrong));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void refused(String who, TestVisitor visitor, String path, String foreign, List<String> wrong) {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        answers.put("no token", post(visitor, path, FORM, "do=send"));
        answers.put("a foreign token", post(visitor, path, FORM, "do=send&_csrf=" + Scan.encode(foreign)));
        if (who.equals("all roles")) {
            answers.put("an empty token", post(visitor, path, FORM, "do=send&_csrf="));
            answers.put("text", post(visitor, path, "text/plain", "_csrf=" + foreign));
            String part = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + foreign + "\r\n--x--\r\n";
            answers.put("parts", post(visitor, path, "multipart/form-data; boundary=x", part));
        }
        answers.forEach((how, answer) -> {
            if (answer.statusCode() != 403 && !TestVisitor.leadsTo(answer).startsWith("/login")) {
                wrong.add(path + " by " + who + " with " + how + ": " + answer.statusCode());
            }
        });
    }

    /** Whoever is logged in, and whatever token of a form is sent along. */
    @Test
    void meetingsDeskIsLetInByItsOwnTokenAlone() {
        String token = site.all.token("/account");
        for (String form : List.of("do=send", "do=send&_csrf=" + Scan.encode(token))) {
            assertEquals(
                    401, post(site.all, "/m/nothing/desk/wordings", FORM, form).statusCode());
        }
    }

    @Test
    void cookiesAreNotSentAlongFromOtherSites() {
        TestVisitor visitor = TestVisitor.of(site.site);
        List<String> cookies = new ArrayList<>(visitor.get("/login").headers().allValues("Set-Cookie"));
        cookies.addAll(visitor.logIn("planted-of-all-roles", HostileSite.PASSWORD)
                .headers()
                .allValues("Set-Cookie"));
        assertTrue(cookies.size() >= 2, cookies::toString);
        for (String cookie : cookies) {
            assertTrue(cookie.contains("HttpOnly") && cookie.matches(".*SameSite=(Lax|Strict).*"), cookie);
        }
    }

    /** Without a token, since a mail program sends it; and it changes nothing but letters. */
    @Test
    void oneClickStopsLettersWithoutAToken() {
        site.site.owner().sql("""
                insert into people.letter_box (participant_id, token)
                select id, 'planted-letters-token-0123456789' from people.participant where email is not null limit 1
                on conflict (participant_id) do update set token = excluded.token
                """).update();
        LogWatch.secret("planted-letters-token-0123456789");
        TestVisitor program = TestVisitor.of(site.site);
        String path = "/letters/planted-letters-token-0123456789";
        assertEquals(
                200, post(program, path, FORM, "List-Unsubscribe=One-Click").statusCode());
        assertEquals(
                404,
                post(program, path + "0", FORM, "List-Unsubscribe=One-Click").statusCode());
    }

    private static HttpResponse<String> post(TestVisitor visitor, String path, String type, String body) {
        return visitor.send(visitor.request(path)
                .header("Content-Type", type)
                .header("Origin", "https://planted.example")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(body)));
    }
}
