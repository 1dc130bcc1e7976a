package org.dauys.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/** What not everyone may see, looked for by everyone at every address. */
class SecretsTest {
    private static HostileSite site;
    private static Objects here;

    @BeforeAll
    static void start() {
        site = HostileSite.shared();
        here = site.of(HostileSite.HERE);
        LogWatch.start();
    }

    @AfterAll
    static void nothingIsTold() {
        assertEquals(List.of(), LogWatch.told());
    }

    /** Who may find a word, and where. */
    private record Secret(String word, Set<Role> roles) {}

    private static final List<Secret> SECRETS = List.of(
            new Secret(HostileSite.DRAFT, Set.of(Role.EDITOR)),
            new Secret(Objects.words(Objects.WAITING), Set.of(Role.CLERK, Role.EDITOR, Role.MODERATOR)),
            new Secret(Objects.words(Objects.HIDDEN), Set.of(Role.CLERK, Role.EDITOR, Role.MODERATOR)),
            new Secret(Objects.words(Objects.WITHDRAWN), Set.of()),
            new Secret(Objects.BLACKED_OUT, Set.of(Role.MODERATOR)),
            new Secret(Objects.OBJECTION, Set.of(Role.CLERK, Role.EDITOR, Role.MODERATOR)),
            new Secret(HostileSite.STRANGER, Set.of()),
            new Secret(HostileSite.EMAIL, Set.of()));

    @Test
    void wordsThatAreNotPublicAreFoundOnlyByThoseWhoWorkWithThem() {
        Map<Role, TestVisitor> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            roles.put(role, site.with(role));
        }
        List<String> leaks = new ArrayList<>();
        Map<Secret, Integer> found = new LinkedHashMap<>();
        Scan scan = new Scan(here);
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            for (String address : scan.addresses(route, HostileSite.HERE)) {
                look("nobody", TestVisitor.of(site.site).get(address), Set.of(), leaks, found);
                if (route.pattern().startsWith("/c/") || route.pattern().startsWith("/api")) {
                    // Public pages: the same for all, but for editors, who see all there is.
                    look("EDITOR " + address, site.with(Role.EDITOR).get(address), Set.of(Role.EDITOR), leaks, found);
                } else {
                    roles.forEach((role, visitor) ->
                            look(role + " " + address, visitor.get(address), Set.of(role), leaks, found));
                }
            }
        }
        assertEquals(List.of(), leaks, () -> String.join("\n", leaks));
        for (Secret secret : SECRETS) {
            assertEquals(!secret.roles().isEmpty(), found.containsKey(secret), secret.toString());
        }
    }

    private static void look(
            String where, HttpResponse<String> answer, Set<Role> has, List<String> leaks, Map<Secret, Integer> found) {
        for (Secret secret : SECRETS) {
            if (answer.body().contains(secret.word())) {
                found.merge(secret, 1, Integer::sum);
                if (secret.roles().stream().noneMatch(has::contains)) {
                    leaks.add(where + " " + answer.uri().getPath() + ": " + secret.word());
                }
            }
        }
    }

    @Test
    void nameOfASenderGoesWithTheWords() {
        TestVisitor nobody = TestVisitor.of(site.site);
        for (int number : List.of(Objects.WAITING, Objects.HIDDEN, Objects.WITHDRAWN)) {
            HttpResponse<String> page = nobody.get("/c/" + HostileSite.HERE + "/submissions/" + number);
            assertEquals(200, page.statusCode());
            assertFalse(page.body().contains("Plantedova"), () -> "number " + number);
        }
        assertTrue(
                nobody.get("/c/" + HostileSite.HERE + "/submissions/1").body().contains("Plantedova"));
    }

    @Test
    void filesAreGivenOnlyWithTheirPublishedSubmission() {
        List<String> files = here.ids("select a.id::text from submission.attachment a join submission.submission s"
                + " on s.id = a.submission_id where s.consultation_id = %d and s.number <= 7 order by s.number");
        assertEquals(7, files.size());
        List<TestVisitor> readers = new ArrayList<>(List.of(TestVisitor.of(site.site), site.all, here.author));
        for (TestVisitor reader : readers) {
            for (int number = 1; number <= 7; number++) {
                String path = "/c/" + HostileSite.HERE + "/submissions/" + number + "/files/" + files.get(number - 1);
                boolean open = number < Objects.WAITING || number > Objects.PAPER;
                HttpResponse<String> answer = reader.get(path);
                assertEquals(open ? 200 : 404, answer.statusCode(), path);
                assertEquals(
                        404,
                        reader.get(path.replace(HostileSite.HERE, HostileSite.THERE))
                                .statusCode());
                assertEquals(
                        404,
                        reader.get(path.replace("submissions/" + number, "submissions/" + (number % 7 + 1)))
                                .statusCode());
            }
        }
        String desk = "/desk/c/" + HostileSite.HERE + "/register/6/files/" + files.get(Objects.PAPER - 1);
        assertEquals(200, site.with(Role.CLERK).get(desk).statusCode());
        assertEquals(
                404,
                site.all.get(desk.replace(HostileSite.HERE, HostileSite.THERE)).statusCode());
        assertEquals(404, site.all.get(desk.replace("/6/", "/5/")).statusCode());
        for (Role role : List.of(Role.PARTICIPANT, Role.EXPERT, Role.RESPONDER, Role.OBSERVER, Role.OPERATOR)) {
            assertEquals(403, site.with(role).get(desk).statusCode(), role.toString());
        }
        HttpResponse<String> kept = site.with(Role.CLERK).get(desk);
        assertTrue(kept.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertEquals(
                "default-src 'none'; sandbox",
                kept.headers().firstValue("Content-Security-Policy").orElse(""));
    }

    @Test
    void receiptOpensItsOwnSubmissionAlone() {
        for (TestVisitor visitor : List.of(TestVisitor.of(site.site), site.with(Role.PARTICIPANT), site.all)) {
            String page = "/c/" + HostileSite.HERE + "/receipt";
            String right =
                    java.util.Objects.requireNonNull(here.receipts.get(4)).code();
            assertEquals(200, ask(visitor, page, "4", right));
            assertEquals(422, ask(visitor, page, "3", right));
            assertEquals(422, ask(visitor, page, "4", ""));
            assertEquals(422, ask(visitor, page, "4", "%"));
            assertEquals(422, ask(visitor, "/c/" + HostileSite.THERE + "/receipt", "4", right));
            for (String action : List.of("/withdraw", "/object")) {
                HttpResponse<String> answer = visitor.submit(
                        page,
                        page + action,
                        Map.of("number", "3", "code", right, "sure", "yes", "objection", "planted"));
                assertEquals(422, answer.statusCode(), action);
            }
            assertTrue(TestVisitor.leadsTo(visitor.get(page + "/4")).endsWith("/receipt?number=4"));
        }
        assertEquals(
                List.of("moderation", "hidden"),
                here.ids(
                        "select state from submission.submission where consultation_id = %d and number in (3, 4) order by number"));
    }

    private static int ask(TestVisitor visitor, String page, String number, String code) {
        return visitor.submit(page, page, Map.of("number", number, "code", code))
                .statusCode();
    }

    @Test
    void ownPagesAreOnesOwn() {
        String mine = "/c/" + HostileSite.HERE + "/mine";
        assertTrue(here.author.get(mine + "/" + Objects.HIDDEN).body().contains(Objects.words(Objects.HIDDEN)));
        for (Role role : Role.values()) {
            TestVisitor visitor = site.with(role);
            assertEquals(
                    0,
                    TestVisitor.page(visitor.get(mine))
                            .select("a[href^=" + mine + "/]")
                            .size());
            for (int number = 1; number <= 7; number++) {
                int asked = number;
                HttpResponse<String> answer = visitor.get(mine + "/" + number);
                assertEquals(404, answer.statusCode(), () -> role + " " + asked);
            }
            assertFalse(visitor.get("/account/data.json").body().contains("field words"));
        }
    }
}
