package org.dauys.server.referendum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.referendum.AuditState;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Protocols;
import org.dauys.tally.protocol.Protocol;
import org.junit.jupiter.api.Test;

/** A plan is of the protocols that stand when the seed is thrown. */
class LatePlanTest {
    private static final Map<String, String> PLAN = Map.of("method", "macro", "risk-limit", "1/1000", "minimum", "2");
    private static final Map<String, String> SEED =
            Map.of("seed", ClosedVote.SEED, "minutes", "Бросала А. Ким при трёх наблюдателях.", "confirm", "yes");

    private static void take(ClosedVote vote, Protocol.Kind kind, Optional<Long> replaces) {
        vote.commission()
                .bean(Protocols.class)
                .take(
                        vote.one(),
                        new NewProtocol(
                                "S001", kind, ClosedVote.protocol(2), "20:00", "22:40", List.of(), replaces, "a slip"),
                        new Protocols.Sender(Protocols.Way.KEY, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static int closing(ClosedVote vote) {
        return vote.commission()
                .sql()
                .sql("select closing from referendum.audit where id = :id")
                .param("id", vote.audit().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void correctionAfterThePlanAsksForANewPlanAndACopyDoesNot() throws Exception {
        ClosedVote vote = ClosedVote.with(0);
        TestVisitor editor = vote.commission().editor().visitor();
        String desk = vote.desk() + "/audit";
        assertEquals(302, editor.submit(desk, desk + "/plan", PLAN).statusCode());
        assertEquals(1, closing(vote));
        take(
                vote,
                Protocol.Kind.OFFICIAL,
                vote.commission().bean(Protocols.class).standing(vote.one(), "S001"));
        // Told before anybody comes together for the seed.
        assertTrue(editor.get(desk).body().contains("Осы жоспардан кейін хаттама түзетілді"));
        HttpResponse<String> refused = editor.submit(desk, desk + "/seed", SEED);
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(302, editor.submit(desk, desk + "/plan", PLAN).statusCode());
        assertEquals(2, closing(vote));
        take(vote, Protocol.Kind.OBSERVER, Optional.empty());
        assertEquals(302, editor.submit(desk, desk + "/seed", SEED).statusCode());
    }

    @Test
    void roundThatWasDrawnOfAnotherPlanOrCountIsNotKept() throws Exception {
        ClosedVote vote = ClosedVote.with(0);
        TestVisitor editor = vote.commission().editor().visitor();
        String desk = vote.desk() + "/audit";
        assertEquals(302, editor.submit(desk, desk + "/plan", PLAN).statusCode());
        Audit seen = vote.audit();
        Audits audits = vote.commission().bean(Audits.class);
        Round drawn = new Round(1, Map.of(), List.of(), new java.util.TreeSet<>(), Optional.empty());
        long last = ClosedVote.STATIONS;
        assertThrows(
                ConflictException.class,
                () -> audits.seed(vote.one(), seen, "0".repeat(20), "x", UUID.randomUUID(), drawn, last - 1),
                "of a count that lacks the last protocol");
        assertEquals(302, editor.submit(desk, desk + "/plan", PLAN).statusCode());
        assertThrows(
                ConflictException.class,
                () -> audits.seed(vote.one(), seen, "0".repeat(20), "x", UUID.randomUUID(), drawn, last),
                "of the plan before");
        assertEquals(AuditState.PLANNED, vote.audit().state());
    }
}
