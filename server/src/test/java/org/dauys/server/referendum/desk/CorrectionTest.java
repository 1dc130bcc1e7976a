package org.dauys.server.referendum.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.ProtocolForm;
import org.dauys.server.referendum.TestVote;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A correction changes what was typed and nothing else, and whoever signs sees all of it. */
class CorrectionTest {
    private static final TestVote VOTE = TestVote.open(TestCommission.make(), 4);
    private static final TestCommission.Member FIRST = VOTE.commission().member("CLERK", "");
    private static final TestCommission.Member SECOND = VOTE.commission().member("CLERK", "");

    /** With all that a station's program may send and the form does not ask of a first protocol. */
    private static final Figures WHOLE = new Figures.Builder(TestVote.figures(600, 100))
            .set(Figure.ISSUED, 720)
            .set(Figure.PARTICIPANTS, 720)
            .set(Figure.IN_BOX, 720)
            .set(Figure.IN_BOX_AT_STATION, 720)
            .set(Figure.ISSUED_AT_STATION, 720)
            .set(Figure.CANCELLED, 280)
            .set(Figure.VALID, 700)
            .extra("blank", 7)
            .extra("contested", 3)
            .build();

    @Test
    void whatAFirstProtocolIsNotAskedStaysInACorrection() {
        VOTE.take(protocol("S001", WHOLE, "20:00"));
        String page = VOTE.desk() + "/protocols/S001";
        Map<String, String> typed = typed(FIRST.page(page));
        assertEquals(
                "7", typed.get(ProtocolForm.field("blank")), "what stands is there to be seen and changed: " + typed);
        assertEquals("700", typed.get("valid"));
        typed.put("yes", "601");
        typed.put("no", "99");
        typed.put("reason", "a slip");
        enter(page, typed);
        Document sign = signing("S001");
        assertEquals("601", line(sign, "For").get(0));
        assertEquals(List.of("700", "700"), line(sign, "Valid votes"));
        assertEquals(List.of("3", "3"), line(sign, "contested"));
        SECOND.done(address("S001"));
        assertEquals(
                new Figures.Builder(WHOLE)
                        .set(Figure.YES, 601)
                        .set(Figure.NO, 99)
                        .build(),
                VOTE.counted().standing("S001").orElseThrow().figures());
    }

    @Test
    void whoeverSignsSeesWhatACorrectionLeavesOut() {
        VOTE.take(protocol("S002", WHOLE, "20:00"));
        String page = VOTE.desk() + "/protocols/S002";
        Map<String, String> typed = typed(FIRST.page(page));
        typed.put("participants", "");
        typed.put(ProtocolForm.field("contested"), "");
        typed.put("extra-name", "torn");
        typed.put("extra", "3");
        typed.put("closed", "20:15");
        typed.put("reason", "as the paper says");
        enter(page, typed);
        Document sign = signing("S002");
        assertEquals(List.of("–", "720"), line(sign, "Took part"));
        assertEquals(List.of("–", "3"), line(sign, "contested"));
        assertEquals(List.of("3", "–"), line(sign, "torn"));
        assertEquals(List.of("20:15", "20:00"), line(sign, "When voting ended, as the paper says"));
        assertEquals(List.of("22:40", "22:40"), line(sign, "When it was signed, as the paper says"));
    }

    @Test
    void whoHasNotSeenWhatStandsNowIsShownItBeforeTheyCorrectIt() {
        String page = VOTE.desk() + "/protocols/S003";
        Map<String, String> typed = typed(FIRST.page(page));
        for (Figure figure : ProtocolForm.ASKED) {
            typed.put(figure.key(), String.valueOf(WHOLE.orZero(figure)));
        }
        typed.put("yes", "599");
        typed.put("reason", "a slip");
        typed.put("despite", "yes");
        long meanwhile = VOTE.take(protocol("S003", WHOLE, "20:00"));
        HttpResponse<String> told = post(page, typed);
        assertEquals(409, told.statusCode());
        Document again = TestVisitor.page(told);
        assertTrue(again.select(".warning .saved").text().contains("For: 600"), again.text());
        Map<String, String> kept = typed(again);
        assertEquals("599", kept.get("yes"), "nothing that was typed is lost");
        assertEquals("700", kept.get("valid"), "what stands now and was not asked before is there");
        assertEquals(String.valueOf(meanwhile), kept.get("standing"));
        enter(page, kept);
        assertEquals(List.of("599", "600"), line(signing("S003"), "For"));
    }

    private static NewProtocol protocol(String station, Figures figures, String closed) {
        return new NewProtocol(
                station, Protocol.Kind.OFFICIAL, figures, closed, "22:40", List.of(), Optional.empty(), "");
    }

    /** What a browser would send of the form as it is. */
    private static Map<String, String> typed(Document page) {
        Map<String, String> typed = new HashMap<>();
        for (Element field : page.select("form.protocol :is(input:not([type=checkbox], [type=file]), textarea)")) {
            typed.put(field.attr("name"), field.val());
        }
        typed.remove("_csrf");
        return typed;
    }

    private static HttpResponse<String> post(String page, Map<String, String> typed) {
        return FIRST.post(
                page,
                typed.entrySet().stream()
                        .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
                        .toArray(String[]::new));
    }

    private static void enter(String page, Map<String, String> typed) {
        typed.put("despite", "yes");
        HttpResponse<String> answer = post(page, typed);
        assertEquals(302, answer.statusCode(), () -> TestVisitor.page(answer).text());
    }

    private static String address(String station) {
        String address = SECOND.page(VOTE.desk() + "/protocols")
                .select("a[href*=/entered/]:contains(" + station + ")")
                .attr("href");
        assertTrue(address.startsWith(VOTE.desk()), station);
        return address;
    }

    private static Document signing(String station) {
        return SECOND.page(address(station));
    }

    /** What a line says: entered, and what stands. */
    private static List<String> line(Document sign, String name) {
        return sign.select("tr").stream()
                .filter(row -> row.select("th").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + sign.text()))
                .select("td")
                .eachText();
    }
}
