package org.dauys.opinion.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dauys.opinion.SharedData;
import org.dauys.opinion.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VotesReaderTest {
    private static List<String> problems(String text) {
        return assertThrows(UnreadableVotesException.class, () -> VotesReader.read("votes.csv", text))
                .problems();
    }

    @Test
    void numbersFollowIdentifiersWhateverTheOrderOfRows() throws Exception {
        VotesFile one = VotesReader.read("v", "participant,statement,vote\n10,b,1\n2,a,-1\nann,b,0\n");
        VotesFile other = VotesReader.read("v", "vote;statement;participant\npass;b;ann\ndisagree;a;2\nagree;b;10\n");
        assertEquals(List.of("2", "10", "ann"), one.participants());
        assertEquals(one.participants(), other.participants());
        assertEquals(List.of("a", "b"), other.statements());
        for (VotesFile file : List.of(one, other)) {
            assertEquals(-1, file.votes().value(0, 0));
            assertEquals(1, file.votes().value(1, 1));
            assertEquals(0, file.votes().value(2, 1));
            assertEquals(2, file.votes().value(2, 0));
        }
    }

    @Test
    void lastVoteCountsAndChangesAreTold() throws Exception {
        VotesFile file = VotesReader.read("v", "participant,statement,vote\n1,1,1\n1,1,-1\n");
        assertEquals(1, file.votes().size());
        assertEquals(-1, file.votes().value(0, 0));
        assertEquals(
                List.of("v: changed votes: 1. Of several votes of one participant on one statement the last counts."),
                file.findings());
        VotesFile byTime = VotesReader.read("v", "timestamp,comment-id,voter-id,vote\n9,1,1,1\n8,1,1,-1\n");
        assertEquals(1, byTime.votes().value(0, 0));
    }

    @Test
    void everyFaultIsNamedWithItsPlaceAndARemedy() {
        assertEquals(
                List.of(
                        "votes.csv, row 2: \"NaN\" is no vote. A vote is 1, 0 or -1 (agree, pass, disagree).",
                        "votes.csv, row 3: it has 4 cells, the first row 3. A row holds one vote.",
                        "votes.csv, row 5: participant or statement is missing. Name both, or remove the row.",
                        "votes.csv, row 6: \"2\" is no vote. A vote is 1, 0 or -1 (agree, pass, disagree)."),
                problems("participant,statement,vote\n1,1,NaN\n1,2,1,-1\n1,3,1\n,4,1\n1,5,2\n"));
        assertTrue(problems("").getFirst().contains("empty"));
        assertTrue(problems("a,b\n1,2\n").getFirst().contains("Needed are participant, statement and vote"));
        assertTrue(problems("participant,statement,vote\n1,\"2,1\n").getFirst().contains("not CSV"));
        assertEquals(
                21,
                problems("participant,statement,vote\n" + "1,1,x\n".repeat(99)).size());
        assertEquals(
                "votes.csv, row 3: participant \"1\" has a row above. Keep one row for each.",
                problems("participant,n-votes,5\n1,1,1\n1,1,1\n").getFirst());
        assertTrue(problems("participant,n-votes,5,5\n1,1,1,1\n").getFirst().contains("there twice"));
    }

    @Test
    void everyRowWithAStatementTooManyIsTold() {
        StringBuilder rows = new StringBuilder("participant,statement,vote\n");
        for (int j = 0; j < Votes.MOST_STATEMENTS + 2; j++) {
            rows.append("1,").append(j).append(",1\n");
        }
        List<String> problems = problems(rows.append("1,0,1\n").toString());
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.getLast().contains("row " + (Votes.MOST_STATEMENTS + 3)), problems.toString());
    }

    @Test
    void cellThatIsNoVoteIsShownInWholeCharactersAndWithoutCommands() {
        String shown = problems("participant,statement,vote\n1,1," + "x".repeat(39) + "\uD83C\uDF33\u001b[2Jy\n")
                .getFirst();
        assertEquals(
                "v, row 2: \"" + "x".repeat(39)
                        + "\uD83C\uDF33…\" is no vote. A vote is 1, 0 or -1 (agree, pass, disagree).",
                shown.replace("votes.csv", "v"));
        String named = problems("participant,n-votes,5\n1\u001b[2J,1,1\n1\u001b[2J,1,1\n")
                .getFirst();
        assertTrue(named.chars().noneMatch(Character::isISOControl), named);
    }

    @Test
    void statementsKeepTheirCapitalsWhateverTheFile() throws Exception {
        VotesFile file = VotesReader.read("p", "Participant,N-Votes,S1, s2 \nAnn,2,1,-1\n");
        assertEquals(List.of("S1", "s2"), file.statements());
        Statements statements = Statements.read("c", "statement,text,moderated\nS1,One,-1\ns2,Two,0\n");
        assertArrayEquals(new boolean[] {true, false}, statements.moderated(file));
        assertEquals(List.of(), statements.compared("p", file));
    }

    @Test
    void whatWasTakenOutIsReadAsVotesAre() throws Exception {
        Statements statements =
                Statements.read("c", "statement,text,moderated\n1,a,-1\n2,b,\u22121\n3,c,-1.0\n4,d,0\n5,e,1\n6,f,\n");
        assertEquals(
                List.of("1", "2", "3"),
                statements.byId().entrySet().stream()
                        .filter(one -> one.getValue().moderated())
                        .map(Map.Entry::getKey)
                        .toList());
        assertEquals(
                List.of(
                        "c, row 2: moderated: \"yes\" is neither -1 (taken out), 0 nor 1. Write one, or leave it empty."),
                assertThrows(
                                UnreadableVotesException.class,
                                () -> Statements.read("c", "statement,text,moderated\n1,a,yes\n2,b,0\n"))
                        .problems());
    }

    @Test
    void headerAloneIsNoVoteAndNoFault() throws Exception {
        assertEquals(
                0, VotesReader.read("v", "participant,statement,vote\n").votes().size());
    }

    @Test
    void externalIdentifiersAndOtherSumsAreTold() throws Exception {
        VotesFile file = VotesReader.read("p", "participant,xid,group-id,n-votes,7,12\n4,mail,1,3,1,-1\n3,,,1,,0\n");
        assertEquals(List.of("3", "4"), file.participants());
        assertArrayEquals(new int[] {-1, 1}, file.publishedGroups().orElseThrow());
        assertEquals(2, file.findings().size(), file.findings().toString());
        assertTrue(file.findings().stream().noneMatch(line -> line.contains("mail")));
    }

    @Test
    void unlistedStatementsAreTold() throws Exception {
        VotesFile file = VotesReader.read("v", "participant,statement,vote\n1,1,1\n1,9,1\n");
        Statements statements = Statements.read("c", "comment-id,moderated,comment-body\n1,-1,One\n2,1,\"Two, too\"\n");
        assertArrayEquals(new boolean[] {true, false}, statements.moderated(file));
        assertEquals(
                List.of(
                        "v: votes for statements that are not listed: 9. They were taken.",
                        "v: listed statements without a column or vote: 1."),
                statements.compared("v", file));
    }

    /** Both exports of a conversation are of the same votes; in the list of votes agreement is 1 too. */
    @ParameterizedTest
    @CsvSource({"scoop-hivemind.biodiversity", "vtaiwan.uberx"})
    void bothExportsOfAConversationGiveTheSameVotes(String name) throws Exception {
        VotesFile last = VotesReader.read("p", SharedData.text("polis/" + name + "/participants-votes.csv"));
        VotesFile all = VotesReader.read("v", SharedData.text("polis/" + name + "/votes.csv"));
        int same = 0;
        for (int p = 0; p < all.participants().size(); p++) {
            int row = last.participants().indexOf(all.participants().get(p));
            for (int j = 0; j < all.statements().size(); j++) {
                int column = last.statements().indexOf(all.statements().get(j));
                if (row >= 0 && column >= 0 && all.votes().value(p, j) < 2) {
                    same += last.votes().value(row, column) == all.votes().value(p, j) ? 1 : 0;
                }
            }
        }
        assertTrue(
                same > 0.99 * last.votes().size(), same + " of " + last.votes().size());
    }
}
