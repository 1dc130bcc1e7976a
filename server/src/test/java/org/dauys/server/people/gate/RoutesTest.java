package org.dauys.server.people.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every address that the server answers, asked for by everyone: nobody, and one of each role. */
class RoutesTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("dauys.root", ".."), "docs", "roles.md");
    private static final String BEGIN = "<!-- routes: checked by RoutesTest, which prints the new text -->\n";
    private static final String END = "<!-- end of routes -->\n";
    private static final String HERE = "with-roles";
    private static final String ELSEWHERE = "without-roles";

    private static TestSite site;
    private static List<Route> routes;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
        routes = Route.all(site);
        for (String slug : List.of(HERE, ELSEWHERE)) {
            site.bean(Drafting.class).create(slug, new Words("", "", slug), Words.NONE, List.of());
        }
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void documentTellsForEveryRouteWhoMayUseIt() throws IOException {
        String table = "| address | method | who |\n|---|---|---|\n"
                + routes.stream().map(Route::line).collect(Collectors.joining());
        String document = Files.readString(DOCUMENT);
        assertTrue(document.contains(BEGIN) && document.contains(END), DOCUMENT + " lacks the marks of the table");
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("dauys.write-documents")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + table + document.substring(end));
            return;
        }
        assertEquals(
                table,
                document.substring(begin, end),
                () -> "Look whether the new table is what you want. If it is, run this test with"
                        + " -Ddauys.write-documents=true, or put this between the marks in " + DOCUMENT + ":\n"
                        + table);
    }

    @Test
    void everyMethodSaysWhomItAnswers() {
        assertEquals(
                List.of(),
                routes.stream()
                        .filter(route -> route.access() instanceof Access.Unsaid)
                        .toList(),
                "Put @Needs or @Open on these methods");
    }

    @Test
    void whoIsNotLoggedInIsLedToTheDoor() {
        TestVisitor nobody = TestVisitor.of(site);
        String token = nobody.token("/login");
        List<String> wrong = new ArrayList<>();
        for (Route route : routes) {
            if (route.access() instanceof Access.OneOf) {
                HttpResponse<String> answer = ask(route, HERE, nobody, token);
                if (!TestVisitor.leadsTo(answer).startsWith("/login?next=")) {
                    wrong.add(route.line() + answer.statusCode());
                }
            } else if (route.method().equals("GET") && atDoor(ask(route, HERE, nobody, token))) {
                wrong.add(route.line());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRoleGetsThroughJustWhereTheTableSaysAndOnlyInItsConsultation() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            TestVisitor visitor = TestVisitor.with(site, role, HERE);
            String token = visitor.token("/password");
            for (Route route : routes) {
                if (route.access() instanceof Access.OneOf needed) {
                    boolean named = route.pattern().contains("{slug}");
                    boolean admitted = needed.admits(named ? Set.of(role) : Set.of());
                    check(route, HERE, visitor, token, admitted, role, wrong);
                    if (named && !needed.roles().isEmpty()) {
                        check(route, ELSEWHERE, visitor, token, false, role, wrong);
                        check(route, "no-such", visitor, token, false, role, wrong);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void roleForAllConsultationsCountsInEachAndEndsWhenTakenAway() {
        TestVisitor editor = TestVisitor.with(site, Grant.everywhere(Role.EDITOR));
        for (String path : List.of("/desk/new", "/desk/c/" + HERE + "/edit", "/desk/c/" + ELSEWHERE + "/edit")) {
            assertEquals(200, editor.get(path).statusCode(), path);
        }
        assertEquals(404, editor.get("/desk/c/no-such/edit").statusCode());
        site.owner()
                .sql("delete from people.granted where consultation_id is null and role = 'EDITOR'")
                .update();
        assertEquals(403, editor.get("/desk/new").statusCode());
    }

    @Test
    void deskListsOnlyWhereThereIsWork() {
        for (Role role : Role.values()) {
            String list = TestVisitor.with(site, role, HERE).get("/desk").body();
            boolean none = role == Role.PARTICIPANT || role == Role.OBSERVER;
            assertEquals(!none, list.contains("/desk/c/" + HERE + "\""), role.toString());
            assertTrue(!list.contains("/desk/c/" + ELSEWHERE + "\""), role.toString());
            assertTrue(!list.contains("/desk/new"), role.toString());
        }
    }

    /** What is refused is asked for in any way; what is not, only where asking changes nothing. */
    private static void check(
            Route route,
            String slug,
            TestVisitor visitor,
            String token,
            boolean admitted,
            Role role,
            List<String> wrong) {
        if (admitted && !route.method().equals("GET")) {
            return;
        }
        HttpResponse<String> answer = ask(route, slug, visitor, token);
        boolean stopped = answer.statusCode() == 403 || atDoor(answer);
        if (admitted == stopped || answer.statusCode() >= 500) {
            wrong.add(role + " in " + slug + " got " + answer.statusCode() + ": " + route.line());
        }
    }

    private static boolean atDoor(HttpResponse<String> answer) {
        return TestVisitor.leadsTo(answer).startsWith("/login");
    }

    private static HttpResponse<String> ask(Route route, String slug, TestVisitor visitor, String token) {
        String path = route.example(slug);
        String type = route.consumes().isEmpty() ? "application/x-www-form-urlencoded" : route.consumes();
        return route.method().equals("GET")
                ? visitor.get(path)
                : visitor.send(visitor.request(path)
                        .header("Content-Type", type)
                        .header("X-XSRF-TOKEN", token)
                        .method(route.method(), BodyPublishers.noBody()));
    }
}
