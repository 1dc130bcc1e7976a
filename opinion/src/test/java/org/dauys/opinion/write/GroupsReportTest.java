package org.dauys.opinion.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.read.Statements;
import org.dauys.opinion.read.VotesFile;
import org.dauys.opinion.read.VotesReader;
import org.junit.jupiter.api.Test;

/** What a report says of all is true of all. */
class GroupsReportTest {
    private static final int PEOPLE = 120;
    private static final int APART = 30;

    private static GroupsReport report(String votes, Statements statements) throws Exception {
        VotesFile file = VotesReader.read("v.csv", votes);
        MapOptions options = new MapOptions(MapOptions.Method.DAUYS, new boolean[0], 1, 6);
        return new GroupsReport(Conversation.of(file.votes()).map(options), options, file, statements, List.of());
    }

    /** Three groups; "all" has everybody's vote, "two" that of everybody in two groups and of 16 of 40 in the third. */
    private static String threeGroups(int vote) {
        StringBuilder rows = new StringBuilder("participant,statement,vote\n");
        Random random = new Random(4);
        for (int p = 0; p < PEOPLE; p++) {
            int group = p % 3;
            for (int j = 0; j < APART; j++) {
                boolean odd = random.nextInt(8) == 0;
                rows.append("%d,%d,%d\n".formatted(p, j, (j % 3 == group) ^ odd ? 1 : -1));
            }
            rows.append("%d,all,%d\n".formatted(p, vote));
            rows.append("%d,two,%d\n".formatted(p, group < 2 || p < 48 ? vote : 0));
        }
        return rows.toString();
    }

    @Test
    void allGroupsAreOfOneMindOnlyWhereMostOfEachAre() throws Exception {
        for (int vote : new int[] {1, -1}) {
            GroupsReport report = report(threeGroups(vote), Statements.NONE);
            assertEquals(3, report.map().groups().size());
            assertEquals(List.of(report.file().statements().indexOf("all")), report.common(vote == 1));
            assertTrue(report.common(vote != 1).isEmpty());
        }
    }

    @Test
    void whereEnoughPeopleAllVoteAlikeThatIsSaid() throws Exception {
        StringBuilder rows = new StringBuilder("participant,statement,vote\n");
        for (int i = 0; i < 30 * 20; i++) {
            rows.append("%d,%d,pass\n".formatted(i / 20, i % 20));
        }
        GroupsReport report = report(rows.toString(), Statements.NONE);
        assertEquals(OpinionMap.Outcome.NOT_ENOUGH, report.map().outcome());
        assertEquals("Not enough to say: 30 people gave at least 7 votes, but they all vote alike.", report.outcome());
    }

    @Test
    void wordsOfOthersSendNothingToTheTerminal() throws Exception {
        String escape = "\u001b[2J\u009b31m";
        Statements statements = Statements.read("c.csv", "statement,text\nall,\"Trees" + escape + "\nfirst\"\n");
        GroupsReport report = report(threeGroups(1).replace(",two,", ",two" + escape + ","), statements);
        String text = GroupsText.of(report);
        assertTrue(text.contains("[all] Trees [2J 31m first\n"), text);
        assertTrue(text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), text);
    }
}
