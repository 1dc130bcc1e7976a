package org.dauys.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/** Things of one consultation, asked for and changed under the address of another. */
class ElsewhereTest {
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

    @Test
    void idsOfOneConsultationAreNoneOfAnother() {
        Scan scan = new Scan(here);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            if (route.pattern().contains("{slug}") && route.pattern().matches(".*\\{(id|text)[:}].*")) {
                for (String address : scan.addresses(route, HostileSite.THERE)) {
                    asked++;
                    int status = site.all.get(address).statusCode();
                    if (status != 404) {
                        wrong.add(address + ": " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(asked > 15, "only " + asked);
    }

    /** Each form of a desk, with the ids in it, sent to the address of the other desk by someone who works only there. */
    @Test
    void formsOfOneDeskChangeNothingThroughAnother() {
        long there = site.id(HostileSite.THERE);
        TestVisitor other = site.account(
                "planted-elsewhere",
                Stream.concat(
                                Stream.of(Role.values()).map(role -> Grant.in(there, role)),
                                Stream.of(new Grant(Role.RESPONDER, OptionalLong.of(there), "ministry")))
                        .toList());
        String token = other.token("/password");
        // Who opens a page for the first time gets an alias: all are opened before anything is compared.
        Map<String, List<Element>> forms = forms();
        Map<String, String> before = facts();
        Set<String> sent = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        forms.forEach((address, all) -> all.forEach(form -> send(address, form, other, token, sent, wrong)));
        assertEquals(List.of(), wrong);
        assertTrue(sent.size() > 40, "only " + sent);
        Map<String, String> after = facts();
        assertEquals(
                before,
                after,
                () -> before.keySet().stream()
                        .filter(table -> !java.util.Objects.equals(before.get(table), after.get(table)))
                        .toList()
                        .toString());
    }

    /** Those of every page of the desk, by its address. */
    private static Map<String, List<Element>> forms() {
        Map<String, List<Element>> forms = new TreeMap<>();
        Scan scan = new Scan(here);
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            for (String address : scan.addresses(route, HostileSite.HERE)) {
                HttpResponse<String> page = site.all.get(address);
                if (page.statusCode() == 200 && address.startsWith("/desk/c/")) {
                    forms.put(address, TestVisitor.page(page).select("form[method=post]"));
                }
            }
        }
        return forms;
    }

    private static void send(
            String address, Element form, TestVisitor other, String token, Set<String> sent, List<String> wrong) {
        String action = (form.attr("action").isEmpty() ? address : form.attr("action"))
                .replace("/" + HostileSite.HERE, "/" + HostileSite.THERE);
        StringBuilder fields = new StringBuilder("_csrf=" + Scan.encode(token));
        for (Element input : form.select("input:not([name=_csrf],[type=file]), select, textarea")) {
            String value = input.normalName().equals("select")
                    ? input.select("option[value]:not([value=\"\"])").attr("value")
                    : input.normalName().equals("textarea") ? input.wholeText() : input.attr("value");
            fields.append('&')
                    .append(Scan.encode(input.attr("name")))
                    .append('=')
                    .append(Scan.encode(value));
        }
        List<String> buttons = new ArrayList<>(form.select("button[name]").stream()
                .map(button -> "&" + Scan.encode(button.attr("name")) + "=" + Scan.encode(button.attr("value")))
                .toList());
        if (buttons.isEmpty()) {
            buttons.add("");
        }
        for (String button : buttons) {
            if (action.startsWith("/desk/c/") && sent.add(action + button)) {
                HttpResponse<String> answer = other.send(other.request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + button)));
                if (answer.statusCode() >= 500) {
                    wrong.add(action + button + ": " + answer.statusCode());
                }
            }
        }
    }

    /** Of every table that knows consultations or submissions: what it has of the first one. */
    private static Map<String, String> facts() {
        long id = site.id(HostileSite.HERE);
        Map<String, String> facts = new TreeMap<>();
        site.site
                .owner()
                .sql("""
                        select c.table_schema || '.' || c.table_name as table, c.column_name as column
                        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                        where t.table_type = 'BASE TABLE' and c.column_name in ('consultation_id', 'submission_id')
                          and t.table_schema in ('consultation', 'submission', 'answer', 'people')
                          and t.table_name not in ('search', 'found', 'stamp', 'likeness', 'register')
                        """)
                .query()
                .listOfRows()
                .forEach(row ->
                        facts.put(row.get("table") + "", fact(row.get("table") + "", row.get("column") + "", id)));
        assertTrue(facts.size() > 20, facts::toString);
        return facts;
    }

    private static String fact(String table, String column, long id) {
        String of = column.equals("consultation_id")
                ? " = " + id
                : " in (select id from submission.submission where consultation_id = " + id + ")";
        return site.site
                .owner()
                .sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                        + table + " t where " + column + of)
                .query(String.class)
                .single();
    }
}
