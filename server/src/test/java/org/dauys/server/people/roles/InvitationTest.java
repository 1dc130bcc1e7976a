package org.dauys.server.people.roles;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.Bodies;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.people.Staff;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final String SLUG = "invited-to";
    private static final String DESK = "/desk/c/" + SLUG;
    private static final String PEOPLE = DESK + "/people";
    private static final String PASSWORD = "seven herons over Balkhash";
    private static TestSite site;
    private static TestVisitor editor;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
        site.bean(Drafting.class).create(SLUG, new Words("", "", "Labour code"), Words.NONE, List.of());
        editor = TestVisitor.with(site, Role.EDITOR, SLUG);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whoHasNoAccountMakesOneAndHasTheRoleAtOnce() {
        String link = link(editor, Map.of("role", "clerk", "note", "for the delegation"));
        TestVisitor clerk = TestVisitor.of(site);
        var invited = page(clerk.get(link));
        assertTrue(invited.select("main").text().contains("Labour code"), invited.text());
        assertEquals(200, clerk.get(link).statusCode(), "opening uses nothing up");
        assertEquals(DESK, leadsTo(join(clerk, link, "Gulnara")));
        assertEquals(200, clerk.get(DESK).statusCode());
        assertEquals(403, clerk.get(DESK + "/edit").statusCode());
        assertEquals(
                DESK,
                leadsTo(TestVisitor.of(site)
                        .submit("/login", "/login", Map.of("name", "gulnara", "password", PASSWORD, "next", DESK))));
        assertTrue(page(editor.get(PEOPLE)).select(".card h2").eachText().contains("gulnara"));
    }

    @Test
    void whoHasAnAccountIsLedThroughLogInAndAccepts() {
        String link = link(editor, Map.of("role", "moderator"));
        site.bean(Accounts.class).create("timur", PASSWORD, List.of());
        TestVisitor timur = TestVisitor.of(site);
        String logIn = page(timur.get(link)).select("main a[href^=/login]").attr("href");
        String next = page(timur.get(logIn)).select("input[name=next]").attr("value");
        var loggedIn = timur.submit("/login", "/login", Map.of("name", "timur", "password", PASSWORD, "next", next));
        assertEquals(link, leadsTo(loggedIn));
        assertEquals(403, timur.get(DESK).statusCode());
        assertEquals(DESK, leadsTo(timur.submit(link, link, Map.of())));
        assertEquals(200, timur.get(DESK).statusCode());
    }

    @Test
    void linkIsGoodOnceAlsoWhenManyAcceptAtTheSameMoment() throws Exception {
        String link = link(editor, Map.of("role", "observer"));
        List<Callable<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TestVisitor visitor = TestVisitor.with(site);
            String token = visitor.token(link);
            all.add(() -> visitor.post(link, Map.of(), token));
        }
        int accepted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<HttpResponse<String>> answer : threads.invokeAll(all)) {
                accepted += answer.get().statusCode() == 404 ? 0 : 1;
            }
        }
        assertEquals(1, accepted);
        assertEquals(404, TestVisitor.of(site).get(link).statusCode());
        TestVisitor late = TestVisitor.of(site);
        Map<String, String> fields = Map.of("name", "late", "password", PASSWORD, "repeated", PASSWORD);
        assertEquals(404, late.post(link, fields, late.token("/login")).statusCode());
        assertEquals(422, TestVisitor.of(site).logIn("late", PASSWORD).statusCode(), "no account was made");
    }

    @Test
    void linkIsNowhereInTheDatabaseAndEndsAfterFourteenDaysOrWhenWithdrawn() {
        String link = link(editor, Map.of("role", "clerk", "note", "old"));
        String token = link.substring(link.lastIndexOf('/') + 1);
        String kept = site.owner()
                .sql("select string_agg(i::text, ' ') from people.invitation i")
                .query(String.class)
                .single();
        assertFalse(kept.contains(token), kept);
        site.owner()
                .sql("update people.invitation set expires_at = expires_at - interval '14 days' where note = 'old'")
                .update();
        assertEquals(404, TestVisitor.of(site).get(link).statusCode());

        String other = link(editor, Map.of("role", "clerk", "note", "withdrawn"));
        var card = page(editor.get(PEOPLE)).select(".card:contains(withdrawn)").getFirst();
        String id = card == null ? "" : card.select("input[name=invitation]").attr("value");
        assertEquals(PEOPLE, leadsTo(editor.submit(PEOPLE, PEOPLE + "/withdraw", Map.of("invitation", id))));
        assertEquals(404, TestVisitor.of(site).get(other).statusCode());
        editor.submit(PEOPLE, PEOPLE + "/withdraw", Map.of("invitation", id));
        assertFalse(page(editor.get(PEOPLE)).select("[role=status]").text().isBlank(), "told that it is gone");
    }

    @Test
    void expertAppearsByNameAndResponderForABody() {
        long labour = site.bean(ConsultationIds.class).of(SLUG).orElseThrow();
        site.bean(Bodies.class).add(labour, "ministry-of-labour", new Words("", "", "Ministry of Labour"));
        join(
                TestVisitor.of(site),
                link(
                        editor,
                        Map.of("role", "expert", "name", "Dr. A. Serikova", "title-en", "Professor of labour law")),
                "serikova");
        join(
                TestVisitor.of(site),
                link(editor, Map.of("role", "responder", "name", "B. Omarov", "body", "ministry-of-labour")),
                "omarov");
        assertTrue(
                page(editor.get(PEOPLE)).select(".card:contains(Omarov)").text().contains("Ministry of Labour"),
                "named as readers know it");
        Roles roles = site.bean(Roles.class);
        long consultation = site.bean(ConsultationIds.class).of(SLUG).orElseThrow();
        Staff expert = roles.staff(consultation, Role.EXPERT).getFirst();
        assertEquals("Dr. A. Serikova", expert.name().name().orElseThrow());
        assertEquals("Professor of labour law", expert.name().title().en());
        Staff responder = roles.staff(consultation, Role.RESPONDER).getFirst();
        assertEquals("ministry-of-labour", responder.body());
        // Someone without a given name is known to colleagues by the account.
        TestVisitor.with(site, Role.MODERATOR, SLUG);
        assertTrue(roles.staff(consultation, Role.MODERATOR).stream()
                .allMatch(one -> one.name().name().isPresent()));
        assertEquals(roles.staff(consultation, Role.MODERATOR), roles.staff(consultation, Role.MODERATOR));
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        assertWrong(editor, Map.of(), "role");
        assertWrong(editor, Map.of("role", "expert"), "name");
        assertWrong(editor, Map.of("role", "responder"), "body");
        assertWrong(editor, Map.of("role", "responder", "body", "Ministry of Labour"), "body");
        assertWrong(editor, Map.of("role", "clerk", "note", "x".repeat(201)), "note");
        String link = link(editor, Map.of("role", "clerk"));
        TestVisitor visitor = TestVisitor.of(site);
        var answer = visitor.submit(link, link, Map.of("name", " ", "password", "short", "repeated", "other"));
        assertEquals(422, answer.statusCode());
        assertEquals(
                List.of("#name", "#password", "#repeated"),
                page(answer).select(".errors a").eachAttr("href"));
        site.bean(Accounts.class).create("taken", PASSWORD, List.of());
        assertEquals(422, join(visitor, link, "TAKEN").statusCode());
        assertEquals(DESK, leadsTo(join(visitor, link, "not-taken")));
    }

    @Test
    void onlyAnOperatorGivesAndTakesTheRolesOfEditorsAndOperators() {
        assertWrong(editor, Map.of("role", "editor"), "role");
        assertWrong(editor, Map.of("role", "operator"), "role");
        assertWrong(editor, Map.of("role", "clerk", "everywhere", "yes"), "role");
        TestVisitor operator = TestVisitor.with(site, Role.OPERATOR, SLUG);
        assertWrong(operator, Map.of("role", "editor", "everywhere", "yes"), "role");
        assertTrue(link(operator, Map.of("role", "editor")).startsWith("/invite/"));
        // The list says so, and the server sees to it.
        String own = removable(operator, "visitor-").getFirst();
        assertEquals(
                List.of(),
                Stream.of(own).filter(removable(editor, "visitor-")::contains).toList());
        remove(editor, own);
        assertTrue(removable(operator, "visitor-").contains(own));
    }

    @Test
    void roleThatIsTakenAwayEndsAtOnceButNotTheLastOperators() {
        TestVisitor chief = TestVisitor.with(site, Grant.everywhere(Role.OPERATOR));
        join(TestVisitor.of(site), link(editor, Map.of("role", "clerk", "name", "Leaving")), "leaving");
        TestVisitor leaving = TestVisitor.editor(site, "leaving", PASSWORD);
        assertEquals(200, leaving.get(DESK).statusCode());
        String granted = removable(chief, "Leaving").getFirst();
        remove(chief, granted);
        assertEquals(403, leaving.get(DESK).statusCode());
        remove(chief, granted);
        assertFalse(page(chief.get(PEOPLE)).select("[role=status]").text().isBlank());

        String last = site.owner()
                .sql("select id from people.granted where role = 'OPERATOR' and consultation_id is null")
                .query(String.class)
                .single();
        remove(chief, last);
        assertEquals(200, chief.get(PEOPLE).statusCode());
    }

    @Test
    void thoseWhoTakePartAreNotListed() {
        String link = link(editor, Map.of("role", "participant"));
        assertEquals("/", leadsTo(join(TestVisitor.of(site), link, "shy-worker")));
        assertFalse(editor.get(PEOPLE).body().contains("shy-worker"));
    }

    private static List<String> removable(TestVisitor visitor, String name) {
        return page(visitor.get(PEOPLE))
                .select(".card:contains(" + name + ") input[name=granted]")
                .eachAttr("value");
    }

    private static void remove(TestVisitor visitor, String granted) {
        assertEquals(PEOPLE, leadsTo(visitor.submit(PEOPLE, PEOPLE + "/remove", Map.of("granted", granted))));
    }

    /** The path of a new link. */
    private static String link(TestVisitor inviter, Map<String, String> fields) {
        var answer = inviter.submit(PEOPLE, PEOPLE, fields);
        assertEquals(
                200, answer.statusCode(), () -> page(answer).select(".errors").text());
        return URI.create(page(answer).select("#link").attr("value")).getPath();
    }

    private static void assertWrong(TestVisitor inviter, Map<String, String> fields, String field) {
        var answer = inviter.submit(PEOPLE, PEOPLE, fields);
        assertEquals(422, answer.statusCode(), fields.toString());
        assertEquals(List.of("#" + field), page(answer).select(".errors a").eachAttr("href"), fields.toString());
        assertEquals(1, page(answer).select("#" + field).size(), field);
    }

    private static HttpResponse<String> join(TestVisitor visitor, String link, String name) {
        return visitor.submit(link, link, Map.of("name", name, "password", PASSWORD, "repeated", PASSWORD));
    }
}
