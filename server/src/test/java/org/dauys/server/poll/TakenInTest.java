package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.opinion.Vote;
import org.dauys.server.disclosure.Stage;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.Test;

/** Which votes come into a result. */
class TakenInTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
    private static final Statement STATEMENT =
            new Statement(7, 1, new Words("", "Вода", ""), "", "", false, StatementState.PUBLISHED, "", true);

    /** Votes on one statement as signs, and as they were counted before; a space for one that was not. */
    private static VoteTable table(String votes, String counted) {
        VoteTable table = new VoteTable(List.of(STATEMENT));
        for (int p = 0; p < votes.length(); p++) {
            table.add(
                    new UUID(0, p),
                    0,
                    value(votes.charAt(p)).value(),
                    counted.charAt(p) == ' '
                            ? VoteTable.NONE
                            : value(counted.charAt(p)).value());
        }
        return table;
    }

    private static Vote value(char sign) {
        return sign == '+' ? Vote.AGREE : sign == '-' ? Vote.DISAGREE : Vote.PASS;
    }

    private static final String VOTES = "+".repeat(40) + "-".repeat(40) + "0".repeat(20);
    private static final String MORE = "+".repeat(20) + "-".repeat(15) + "0".repeat(10);
    private static final TakenIn BEFORE = TakenIn.of(table(VOTES, " ".repeat(100)), Map.of(), Stage.RUNNING, FIRST);

    @Test
    void votesComeInTogether() {
        assertEquals(100, BEFORE.changes().size());
        assertEquals(FIRST, BEFORE.at().get(0));
    }

    @Test
    void nothingIsMadeAnewWhereNoVoteHasCome() {
        VoteTable same = table(VOTES, VOTES);
        TakenIn now = TakenIn.of(same, BEFORE.kept(), Stage.RUNNING, FIRST.plusSeconds(20));
        Result told = new Result(
                1,
                FIRST,
                false,
                Result.Outcome.NOT_ENOUGH,
                100L,
                0,
                0,
                0,
                null,
                List.of(),
                List.of(new Result.Said(
                        1, FIRST, java.util.Objects.requireNonNull(BEFORE.all().get(0)), Map.of(), 1)),
                List.of(),
                List.of());
        assertTrue(now.isIn(told, same));
        VoteTable more = table(VOTES + MORE, VOTES + " ".repeat(MORE.length()));
        assertFalse(TakenIn.of(more, BEFORE.kept(), Stage.RUNNING, FIRST.plusSeconds(20))
                .isIn(told, more));
        VoteTable hidden = new VoteTable(List.of());
        assertFalse(TakenIn.of(hidden, BEFORE.kept(), Stage.RUNNING, FIRST.plusSeconds(20))
                .isIn(told, hidden));
    }

    @Test
    void changesOfMindThatCancelEachOtherStayOut() {
        String swapped = "-" + VOTES.substring(1, 40) + "+" + VOTES.substring(41);
        TakenIn now = TakenIn.of(table(swapped, VOTES), BEFORE.kept(), Stage.RUNNING, FIRST.plusSeconds(20));
        assertEquals(List.of(), now.changes(), "of two people");
        assertEquals(FIRST, now.at().get(0));
        TakenIn told = TakenIn.of(
                table(swapped + MORE, VOTES + " ".repeat(MORE.length())),
                BEFORE.kept(),
                Stage.RUNNING,
                FIRST.plusSeconds(40));
        assertEquals(MORE.length() + 2, told.changes().size(), "with many others they come in");
    }
}
