package org.dauys.server.meeting.hold;

import static org.dauys.server.meeting.hold.TestDesk.key;
import static org.dauys.server.meeting.hold.TestDesk.said;
import static org.dauys.server.meeting.hold.TestDesk.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.CutNetwork;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.hold.NodeStatus.Net;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clerk's laptop holds a meeting in a hall without internet, and brings everything home once, whatever is interrupted. */
class NodeTest {
    /** Two wordings of one item, two of a conflict, one by name, a photograph's, its bytes, and what a phone sent. */
    private static final int ALL = 8;

    private static TestCommission central;

    @BeforeAll
    static void start() {
        central = TestCommission.make();
    }

    private static String hold(TestDesk desk) {
        return central.desk() + "/meetings/" + desk.meeting().code() + "/hold";
    }

    /** What the clerk saves at the central server, with the address that leads there through a network that can be cut. */
    private static NodeFile file(TestDesk desk, CutNetwork network) {
        Member clerk = central.member("CLERK", "");
        HttpResponse<String> answer = clerk.post(hold(desk) + "/laptop");
        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        String address = central.site().at("").toString().replaceFirst("/$", "");
        assertTrue(answer.body().contains("\"" + address + "\""), "where everything is brought home to");
        return NodeFile.read(answer.body()
                .replace(address, "http://127.0.0.1:" + network.port())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> at(long agenda, Map<String, Object> body) {
        Map<String, Object> other = new HashMap<>(body);
        other.put("agenda", agenda);
        return other;
    }

    /** A phone asks, and the clerk puts it on the board; another question is not shown. */
    private static void ask(TestCommission node, Meeting meeting) {
        String hall = "/m/" + meeting.code() + "/hall";
        TestVisitor phone = TestVisitor.of(node.site());
        for (String words : List.of("Будет ли доплата?", "Реклама")) {
            String key =
                    TestVisitor.page(phone.get(hall)).select("input[name=key]").attr("value");
            assertEquals(
                    302,
                    phone.submit(hall, hall, Map.of("kind", "question", "words", words, "key", key))
                            .statusCode());
        }
        HallMessages messages = node.bean(HallMessages.class);
        messages.of(meeting.id())
                .forEach(message -> messages.move(
                        meeting.id(),
                        message.id(),
                        message.words().equals("Реклама") ? HallMessages.State.REFUSED : HallMessages.State.ACCEPTED));
    }

    private static void capture(TestDesk desk) {
        long second = desk.meeting().plan().agenda().get(1).id();
        Map<String, String> named =
                Map.of("how", "BY_NAME", "name", "Ә. Нұрланов", "role", "плавильщик", "consent", "2026-07-04");
        for (Map<String, Object> one : List.of(
                wording("a", "a1", List.of(), at(second, said("question", "Когда?"))),
                wording("a", "a2", List.of("a1"), at(second, said("question", "Когда ремонт?"))),
                wording("b", "b1", List.of(), said("proposal", "Левый стол")),
                wording("b", "b2", List.of(), said("proposal", "Правый стол")),
                wording("c", "c1", List.of(), said("objection", "Против пункта", named)))) {
            assertTrue(List.of("kept", "conflict").contains(desk.outcome(one)));
        }
        Map<String, Object> photo = new HashMap<>(wording("p", "p1", List.of(), Map.of("caption", "Лист", "size", 99)));
        photo.put("kind", "photo");
        assertEquals("kept", desk.outcome(photo));
        assertEquals("kept", desk.photo("p", TestDesk.jpeg(5)));
    }

    private static TestSite laptop(Database database, NodeFile file) throws Exception {
        TestSite site = TestSite.over(database);
        site.bean(NodeMeeting.class).prepare(file);
        return site;
    }

    @Test
    void everythingIsBroughtHomeOnceThoughTheNetworkAndTheLaptopGoInBetween() throws Exception {
        TestDesk desk = TestDesk.open(central, 20);
        try (CutNetwork network = new CutNetwork(() -> central.site().at("/").getPort());
                Database database = TestPostgres.newMigratedDatabase()) {
            NodeFile file = file(desk, network);
            network.goes();
            try (TestSite site = laptop(database, file)) {
                TestCommission node =
                        TestCommission.of(site, central.consultation().slug());
                Meeting meeting =
                        node.bean(Meetings.class).byCode(desk.meeting().code()).orElseThrow();
                assertEquals(
                        desk.meeting().plan().agenda().getFirst().title(),
                        meeting.plan().agenda().getFirst().title());
                ask(node, meeting);
                capture(TestDesk.another(node, meeting));
                NodeSending sending = site.bean(NodeSending.class);
                assertEquals(
                        new NodeStatus(ALL, 0, 0, Net.GONE, file.server()),
                        sending.send().orElseThrow());
                network.comesFor(0);
                assertEquals(Net.GONE, sending.send().orElseThrow().net(), "it has arrived, and nobody here knows it");
                assertTrue(count("wording") > 0);
                Member clerk = node.member("EDITOR", "");
                String page = node.desk() + "/meetings/" + meeting.code() + "/hold";
                assertTrue(clerk.page(page).select("#node").text().contains("does not answer"));
                clerk.done(page + "/end");
                assertEquals(0, registered(node), "a laptop has no register of its own");
            }
            network.comes();
            try (TestSite site = laptop(database, file)) {
                NodeSending sending = site.bean(NodeSending.class);
                NodeStatus home = new NodeStatus(0, ALL, 0, Net.SENT, file.server());
                assertEquals(home, sending.send().orElseThrow());
                assertEquals(home, sending.send().orElseThrow());
                assertEquals(
                        1,
                        site.bean(Meetings.class).byCode(desk.meeting().code()).stream()
                                .count());
            }
            assertHome(desk);
        }
    }

    private static int count(String what) {
        return central.sql()
                .sql("select count(*)::int from meeting." + what)
                .query(Integer.class)
                .single();
    }

    private static int registered(TestCommission at) {
        return at.sql()
                .sql("select count(*)::int from submission.submission where source = 'meeting'")
                .query(Integer.class)
                .single();
    }

    private static void assertHome(TestDesk desk) {
        List<Items.Item> items = central.bean(Items.class).all(desk.meeting().id());
        assertEquals(5, items.size(), items::toString);
        Items.Item question = item(items, key("a"));
        Body.Contribution said = Items.contribution(question).orElseThrow();
        assertEquals("Когда ремонт?", said.words());
        assertEquals(
                desk.meeting().plan().agenda().get(1).id(), said.agenda(), "the item of the agenda, by its id at home");
        assertTrue(item(items, key("b")).isConflict(), "a conflict is chosen by a person, at home too");
        assertEquals(
                "Ә. Нұрланов",
                Items.contribution(item(items, key("c")))
                        .orElseThrow()
                        .speaker()
                        .name());
        assertEquals(
                List.of("Будет ли доплата?"),
                items.stream()
                        .filter(one ->
                                !List.of(key("a"), key("b"), key("c"), key("p")).contains(one.key()))
                        .flatMap(one -> Items.contribution(one).stream())
                        .map(Body.Contribution::words)
                        .toList());
        assertEquals(
                6,
                central.sql()
                        .sql("""
                            select count(*)::int from meeting.wording w join meeting.item i on i.id = w.item_id
                            where i.meeting_id = :meeting and i.key <> :photo
                            """)
                        .param("meeting", desk.meeting().id())
                        .param("photo", key("p"))
                        .query(Integer.class)
                        .single());
        assertTrue(central.bean(Photos.class).of(desk.meeting().id(), key("p")).isPresent());
    }

    private static Items.Item item(List<Items.Item> items, String key) {
        return items.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void withdrawnSecretIsToldAndANewFileBringsTheRestHome() throws Exception {
        TestDesk desk = TestDesk.open(central, 21);
        try (CutNetwork network = new CutNetwork(() -> central.site().at("/").getPort());
                Database database = TestPostgres.newMigratedDatabase()) {
            NodeFile file = file(desk, network);
            Desks desks = central.bean(Desks.class);
            desks.revoke(desk.meeting(), desks.of(desk.meeting()).getLast().id());
            try (TestSite site = laptop(database, file)) {
                TestCommission node =
                        TestCommission.of(site, central.consultation().slug());
                Meeting meeting =
                        node.bean(Meetings.class).byCode(desk.meeting().code()).orElseThrow();
                TestDesk here = TestDesk.another(node, meeting);
                here.send(wording("z", "z1", List.of(), said("question", "Останется здесь")));
                NodeSending sending = site.bean(NodeSending.class);
                NodeStatus status = sending.send().orElseThrow();
                assertEquals(Net.TOKEN, status.net());
                assertEquals(1, status.here());
                site.bean(NodeMeeting.class).prepare(file(desk, network));
                assertEquals(0, sending.send().orElseThrow().here());
            }
        }
    }

    @Test
    void fileThatIsNoneIsRefusedAndTheSecretStandsInNoMessage() {
        for (String other :
                List.of("{}", "no file", "{\"format\": \"dauys-meeting-desk-1\", \"code\": \"22222222\"}")) {
            assertThrows(IllegalArgumentException.class, () -> NodeFile.read(other.getBytes(StandardCharsets.UTF_8)));
        }
        TestDesk desk = TestDesk.open(central, 22);
        try (CutNetwork network = new CutNetwork(() -> central.site().at("/").getPort())) {
            NodeFile file = file(desk, network);
            assertFalse(file.toString().contains(file.token()));
            assertTrue(central.bean(NodeSending.class).send().isEmpty(), "the central server is no laptop");
        }
    }
}
