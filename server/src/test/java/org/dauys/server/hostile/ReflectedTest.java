package org.dauys.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dauys.server.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/** Addresses that someone was made to follow. */
class ReflectedTest {
    /** Asked for by whoever reads all of the query at once. */
    private static final List<String> USUAL = List.of(
            "q",
            "p",
            "v",
            "lang",
            "text",
            "next",
            "part",
            "page",
            "show",
            "kind",
            "state",
            "sort",
            "theme",
            "campaign",
            "from",
            "to",
            "a",
            "b",
            "body",
            "due",
            "number",
            "quote",
            "start",
            "label",
            "side",
            "key",
            "language",
            "view",
            "file",
            "scope",
            "source",
            "disposition",
            "question",
            "id");

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
    void noQueryBecomesMoreThanWordsAndNoneLeadsElsewhere() {
        Scan scan = new Scan(site.of(HostileSite.HERE));
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            String path = scan.addresses(route, HostileSite.HERE).iterator().next();
            Set<String> names = new LinkedHashSet<>(route.parameters());
            // All at once, then one by one where the method names them itself.
            names.addAll(USUAL);
            for (String value :
                    List.of(HostileWords.SHORT, HostileWords.ADDRESSES.get(2), "-1", "99999999999999999999")) {
                ask(path, query(names, value), wrong);
            }
            for (String name : route.parameters()) {
                for (String value : List.of(
                        HostileWords.SHORT + HostileWords.MARKUP, HostileWords.ADDRESSES.get(0), "2147483648")) {
                    ask(path, query(Set.of(name), value), wrong);
                }
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void noPartOfAPathBecomesMoreThanWords() {
        List<String> wrong = new ArrayList<>();
        String words = Scan.encode("'\"><x-planted onload=p()>").replace("+", "%20");
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            String path = route.pattern()
                    .replace("{slug}", HostileSite.HERE)
                    .replaceAll("\\{\\*?\\w+(:(?:[^{}]|\\{[^}]*})*)?}", words)
                    .replace("**", words);
            ask(path, "", wrong);
            ask(
                    route.pattern()
                            .replaceAll("\\{\\*?\\w+(:(?:[^{}]|\\{[^}]*})*)?}", words)
                            .replace("**", words),
                    "",
                    wrong);
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    @Test
    void loginLeadsOnlyToPagesOfOurs() {
        List<String> wrong = new ArrayList<>();
        for (String address : HostileWords.ADDRESSES) {
            TestVisitor visitor = TestVisitor.of(site.site);
            HttpResponse<String> page = visitor.get("/login?next=" + Scan.encode(address));
            wrong.addAll(HostileWords.wrong("/login " + address, page));
            HttpResponse<String> answer = visitor.post(
                    "/login",
                    java.util.Map.of("name", "planted-of-all-roles", "password", HostileSite.PASSWORD, "next", address),
                    TestVisitor.page(page).select("input[name=_csrf]").attr("value"));
            wrong.addAll(HostileWords.wrong("logged in to " + address, answer));
        }
        assertEquals(List.of(), wrong);
    }

    private static void ask(String path, String query, List<String> wrong) {
        String address = query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
        HttpResponse<String> answer = Scan.get(site.all, address, "ru");
        String where = path + (query.length() > 160 ? "?" + query.substring(0, 160) : "?" + query);
        wrong.addAll(HostileWords.wrong(where, answer));
    }

    private static String query(Set<String> names, String value) {
        return String.join(
                "&",
                names.stream()
                        .map(name -> Scan.encode(name) + "=" + Scan.encode(value))
                        .toList());
    }
}
