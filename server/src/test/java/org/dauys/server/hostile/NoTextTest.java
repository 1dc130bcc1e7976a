package org.dauys.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dauys.server.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/** Words that are none: the character 0, halves of characters, bytes that are no UTF-8. */
class NoTextTest {
    /** With what {@link LogWatch} looks for. */
    private static final List<String> VALUES =
            List.of("planted%00planted", "planted%ED%A0%80", "planted%C3%28", "%00", "planted%ED%B0%80%ED%A0%80");

    private static HostileSite site;
    private static int heard;

    @BeforeAll
    static void start() {
        site = HostileSite.shared();
        LogWatch.start();
        heard = LogWatch.heard();
    }

    @AfterAll
    static void nothingIsTold() {
        assertEquals(List.of(), LogWatch.told());
    }

    @Test
    void everyPageAndFileRefusesThemInItsQuery() {
        List<String> wrong = new ArrayList<>();
        Scan scan = new Scan(site.of(HostileSite.HERE));
        int turn = 0;
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            String path = scan.addresses(route, HostileSite.HERE).iterator().next();
            List<String> names = new ArrayList<>(route.parameters());
            names.add("q");
            for (String name : names) {
                String value = VALUES.get(turn++ % VALUES.size());
                refused(path, path + (path.contains("?") ? "&" : "?") + name + "=" + value, wrong);
            }
            refused(path, path + (path.contains("?") ? "&" : "?") + "planted%00=1", wrong);
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    private static void refused(String path, String address, List<String> wrong) {
        HttpResponse<String> answer = Scan.get(site.all, address, "ru");
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean api = path.startsWith("/api");
        // What of the path is no route is told as such.
        if (answer.statusCode() != 400
                || !type.startsWith(api && !path.equals("/api") ? "application/problem+json" : "text/html")
                || answer.body().contains("planted")
                || (!api && !answer.body().contains("lang=\"ru\""))
                || !answer.headers().firstValue("Cache-Control").orElse("").contains("no-store")) {
            wrong.add(address + ": " + answer.statusCode() + " " + type + " "
                    + answer.headers().firstValue("Cache-Control"));
        }
    }

    @Test
    void everyFormRefusesThem() {
        List<String> wrong = new ArrayList<>();
        Scan scan = new Scan(site.of(HostileSite.HERE));
        String token = site.all.token("/account");
        int turn = 0;
        for (Routes.Route route : Routes.of(site.site, RequestMethod.POST)) {
            String path = scan.addresses(route, HostileSite.HERE).iterator().next();
            String value = VALUES.get(turn++ % VALUES.size());
            HttpResponse<String> answer = site.all.send(site.all
                    .request(path)
                    .header("X-XSRF-TOKEN", token)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("name=" + value + "&words=" + value)));
            if (answer.statusCode() != 400 || answer.body().contains("planted")) {
                wrong.add(path + ": " + answer.statusCode());
            }
            // A form with files; who may not send any is told so before it is read.
            String part = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\nplanted\0\r\n";
            HttpResponse<String> files = site.all.send(site.all
                    .request(path)
                    .header("X-XSRF-TOKEN", token)
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofString(part.formatted("words") + part.formatted("name") + "--b--\r\n")));
            if (files.statusCode() >= 500) {
                wrong.add("with files " + path + ": " + files.statusCode());
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void noPathBecomesAnErrorOfTheProgram() {
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            for (String value : List.of("planted%00", "planted%ED%A0%80", "planted%C3%28")) {
                String path = route.pattern()
                        .replace("{slug}", HostileSite.HERE)
                        .replaceAll("\\{\\*?\\w+(:(?:[^{}]|\\{[^}]*})*)?}", value)
                        .replace("**", value);
                HttpResponse<String> answer = Scan.get(site.all, path, "ru");
                if (answer.statusCode() >= 500) {
                    wrong.add(path + ": " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void whatIsNoSessionIsNone() {
        List<String> wrong = new ArrayList<>();
        for (byte[] id : List.of(
                new byte[36],
                "planted\0planted\0planted\0planted\0pla".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[0])) {
            String cookie = "SESSION=" + Base64.getEncoder().encodeToString(id);
            for (String path :
                    List.of("/", "/c/" + HostileSite.HERE, "/desk", "/account", "/login", "/api/v1/consultations")) {
                TestVisitor visitor = TestVisitor.of(site.site);
                HttpResponse<String> answer = visitor.send(
                        visitor.request(path).header("Cookie", cookie).GET());
                boolean door = path.equals("/desk") || path.equals("/account");
                if (door ? !TestVisitor.leadsTo(answer).startsWith("/login") : answer.statusCode() != 200) {
                    wrong.add(path + " " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(site.all.get("/desk").statusCode() == 200);
    }

    @Test
    void nothingIsLoggedOfThemAtAll() {
        int before = LogWatch.heard();
        Scan.get(site.all, "/api/v1/consultations/" + HostileSite.HERE + "/comparisons/0/1?kind=planted%00", "ru");
        Scan.get(site.all, "/c/" + HostileSite.HERE + "/submissions?q=planted%ED%A0%80", "ru");
        assertEquals(before, LogWatch.heard(), () -> "before all: " + heard);
    }

    /** Nor does what a request says of the site get into a page. */
    @Test
    void aForeignHostIsInNoAnswer() {
        List<String> wrong = new ArrayList<>();
        Scan scan = new Scan(site.of(HostileSite.HERE));
        TestVisitor visitor = TestVisitor.of(site.site);
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            for (TestVisitor one : List.of(visitor, site.all)) {
                String path = scan.addresses(route, HostileSite.HERE).iterator().next();
                HttpResponse<String> answer = one.send(one.request(path)
                        .header("X-Forwarded-Host", "foreign-host.example")
                        .header("X-Forwarded-Port", "4711")
                        .header("X-Forwarded-Proto", "http")
                        .header("Forwarded", "host=foreign-host.example")
                        .GET());
                String all = answer.body() + answer.headers().map();
                if (all.contains("foreign-host.example") || all.contains("4711")) {
                    wrong.add(path);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
