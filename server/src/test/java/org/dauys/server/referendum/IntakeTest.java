package org.dauys.server.referendum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.ConflictException;
import org.dauys.tally.write.CsvExport;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What is taken in and what is not: by several senders, late, twice, out of range. */
class IntakeTest {
    private static TestVote open() {
        return TestVote.open(TestCommission.make(), 4);
    }

    private static void close(TestVote vote) {
        String desk = vote.desk();
        assertEquals(
                302,
                vote.commission()
                        .editor()
                        .visitor()
                        .submit(desk, desk + "/close", Map.of("confirm", "yes"))
                        .statusCode());
    }

    private static int closings(TestVote vote) {
        return vote.bean(Closings.class).newest(vote.one().id()).orElseThrow().number();
    }

    @Test
    void sameWordsOfAnotherSenderOrStationAreAnotherProtocol() {
        TestVote vote = open();
        Protocols.Sender first = vote.observer("First");
        Protocols.Sender second = vote.observer("Second");
        long copy = vote.take(TestVote.copy("S001", 600, 100), first).number();
        assertEquals(new Protocols.Taken(copy, true), vote.take(TestVote.copy("S001", 600, 100), first));
        assertFalse(vote.take(TestVote.copy("S001", 600, 100), second).isKnown());
        assertFalse(vote.take(TestVote.copy("S002", 600, 100), first).isKnown());
        assertFalse(vote.take(TestVote.official("S001", 600, 100), first).isKnown());
    }

    @Test
    void observerWhoGoesBackToTheFirstFiguresIsHeard() {
        TestVote vote = open();
        Protocols.Sender observer = vote.observer("Observers");
        long first = vote.take(TestVote.copy("S001", 600, 100), observer).number();
        vote.take(TestVote.copy("S001", 500, 100), observer);
        Protocols.Taken back = vote.take(TestVote.copy("S001", 600, 100), observer);
        assertFalse(back.isKnown());
        assertNotEquals(first, back.number());
        assertEquals(new Protocols.Taken(back.number(), true), vote.take(TestVote.copy("S001", 600, 100), observer));
    }

    @Test
    void officialOneThatWasCorrectedSinceIsKnownWhenItComesAgain() {
        TestVote vote = open();
        long first = vote.take(TestVote.official("S001", 600, 100));
        vote.take(TestVote.correction(first, "S001", 601, 100));
        assertEquals(first, vote.take(TestVote.official("S001", 600, 100)));
        assertEquals(2, vote.counted().tally().count().protocols().size());
    }

    @Test
    void correctionIsInAClosingThoughWhoeverSendsItHasNotSeenTheCountClosed() {
        TestVote vote = open();
        long first = vote.take(TestVote.official("S001", 600, 100));
        Referendum before = vote.one();
        close(vote);
        assertEquals(1, closings(vote));
        vote.bean(Protocols.class).take(before, TestVote.correction(first, "S001", 601, 100), vote.observer("x"));
        assertEquals(2, closings(vote));
    }

    @Test
    void stationsStayAsTheyAreOnceTheCountIsClosed() throws Exception {
        TestVote vote = open();
        close(vote);
        assertThrows(ConflictException.class, () -> vote.publish(TestVote.stations(5)));
        assertThrows(
                DataAccessException.class,
                () -> vote.commission()
                        .sql()
                        .sql(
                                "update referendum.station_list set published_at = now() where referendum_id = :id and published_at is null")
                        .param("id", vote.one().id())
                        .update());
    }

    @Test
    void stationThatIsOnNoListSendsNothing() {
        TestVote vote = open();
        assertThrows(DataAccessException.class, () -> vote.take(TestVote.official("S009", 600, 100)));
    }

    @Test
    void copyThatComesLateDoesNotChangeTheSumsOfTheClosing() {
        TestVote vote = open();
        vote.take(TestVote.official("S001", 600, 100));
        close(vote);
        String kept = vote.commission()
                .sql()
                .sql("select tally ->> 'official.csv' from referendum.closing where referendum_id = :id")
                .param("id", vote.one().id())
                .query(String.class)
                .single();
        vote.take(TestVote.copy("S001", 500, 100), vote.observer("Late"));
        assertEquals(1, closings(vote));
        String now = CsvExport.official(vote.counted().tally());
        assertEquals(kept, Sha256.hex(now.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void figuresThatNoStationCanHaveAreRefusedWithTheirName() {
        TestVote vote = open();
        String key = vote.key("S001");
        for (String wrong : List.of(
                "{\"yes\":1000000000,\"no\":1}",
                "{\"yes\":-1,\"no\":1}",
                "{\"yes\":1,\"no\":1.5}",
                "{\"yes\":1,\"no\":1,\"extra\":[3]}",
                "{\"yes\":1,\"no\":1,\"extra\":{\"blank\":1000000000}}")) {
            HttpResponse<String> told = vote.put("S001/protocol", key, "{\"figures\":" + wrong + "}");
            assertEquals(422, told.statusCode(), wrong);
            assertTrue(told.body().contains("\"word\":\"figure\""), told.body());
        }
        assertEquals(
                422,
                vote.put("S001/turnout/" + vote.one().opens().plusSeconds(30), key, "10")
                        .statusCode());
        String page = vote.desk() + "/table";
        HttpResponse<String> table = TestVote.upload(
                vote.commission().editor().visitor(),
                page,
                page + "/protocols",
                Map.of(),
                "file",
                "station,yes,no\nS001,5,6\nS002,5,1000000000\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, table.statusCode());
        assertTrue(table.body().contains("S002"), table.body());
        assertTrue(table.body().contains("“no”") || table.body().contains("«no»"), table.body());
        assertEquals(Optional.empty(), vote.bean(Protocols.class).standing(vote.one(), "S001"));
    }

    @Test
    void keysOfObserversAreTakenBackByTheirName() {
        TestVote vote = open();
        SenderKeys keys = vote.bean(SenderKeys.class);
        String lost = keys.ofObservers(vote.one(), "Lost", 2).getFirst().secret();
        String kept = keys.ofObservers(vote.one(), "Kept", 1).getFirst().secret();
        assertEquals(Map.of("Kept", 1, "Lost", 2), keys.observers(vote.one()));
        String page = vote.desk() + "/keys";
        assertEquals(
                302,
                vote.commission()
                        .editor()
                        .visitor()
                        .submit(page, page + "/revoke-observers", Map.of("name", "Lost"))
                        .statusCode());
        assertEquals(Optional.empty(), keys.of(vote.one(), lost));
        assertTrue(keys.of(vote.one(), kept).isPresent());
    }
}
