package org.dauys.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every page of the application, over hostile words in everything that it shows. */
class PagesTest {
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static HostileSite site;
    private static List<Routes.Route> routes;

    @BeforeAll
    static void start() {
        site = HostileSite.shared();
        LogWatch.start();
        routes = Routes.of(site.site, RequestMethod.GET);
    }

    @AfterAll
    static void nothingIsTold() {
        assertEquals(List.of(), LogWatch.told());
    }

    @Test
    void everyFormOfTheDeskTakesOrRefusesHostileWordsCalmly() {
        assertEquals(List.of(), site.robot, () -> String.join("\n", site.robot));
    }

    @Test
    void noPageMakesMoreOfWordsThanWords() {
        List<String> wrong = new ArrayList<>();
        Set<String> shown = new TreeSet<>();
        for (String slug : List.of(HostileSite.ROBBED, HostileSite.HERE)) {
            scan(site.all, slug, slug.equals(HostileSite.HERE) ? LANGUAGES : List.of("ru"), wrong, shown);
        }
        scan(TestVisitor.of(site.site), HostileSite.HERE, LANGUAGES, wrong, shown);
        scan(site.of(HostileSite.HERE).author, HostileSite.HERE, List.of("kk"), wrong, shown);
        int turn = 0;
        for (Role role : Role.values()) {
            scan(site.with(role), HostileSite.HERE, List.of(LANGUAGES.get(turn++ % 3)), wrong, shown);
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
        // Of some 110; the others are files, feeds and forms that show nobody's words.
        assertTrue(shown.size() > 70, () -> "only on " + shown);
    }

    private static void scan(
            TestVisitor visitor, String slug, List<String> languages, List<String> wrong, Set<String> shown) {
        Scan scan = new Scan(site.of(slug));
        for (Routes.Route route : routes) {
            int turn = 0;
            for (String address : scan.addresses(route, slug)) {
                String first = languages.get(turn++ % languages.size());
                // Every address in one language, one of each route in all.
                for (String language : turn == 1 ? languages : List.of(first)) {
                    HttpResponse<String> answer = Scan.get(visitor, address, language);
                    wrong.addAll(HostileWords.wrong(address + " " + language, answer));
                    if (!Set.of(200, 202, 302, 303, 400, 401, 403, 404, 406, 409, 410)
                            .contains(answer.statusCode())) {
                        wrong.add(address + ": status " + answer.statusCode());
                    }
                    if (answer.statusCode() == 200 && answer.body().contains("&lt;" + HostileWords.MARK)) {
                        shown.add(route.pattern());
                    }
                }
            }
        }
    }
}
