package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Groups of opinions from the command line. */
class GroupsCommandTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Forty people of two minds on ten statements, and one that all agree with. */
    private static String twoMinds(boolean backwards) {
        StringBuilder rows = new StringBuilder("participant,statement,vote\n");
        for (int i = 0; i < 440; i++) {
            int vote = backwards ? 439 - i : i;
            int person = vote / 11;
            int statement = vote % 11;
            boolean odd = Math.floorMod(Integer.hashCode((vote * 0x9E3779B9) >> 7), 11) == 0;
            boolean agrees = statement == 10 || ((person % 2 == statement % 2) ^ odd);
            rows.append("p%d,%d,%s\n".formatted(person, statement, agrees ? "agree" : "disagree"));
        }
        return rows.toString();
    }

    @Test
    void groupsAreToldWithWhatTheyAndAllAgreeOn() throws Exception {
        Path votes = write("v.csv", twoMinds(false));
        Path comments = write("c.csv", "statement,text\n10,\"Streets, too, need <trees>\"\n3,Buses first\n");
        Run run = Run.of("groups", votes, "--comments", comments);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.text().contains("40 people, 11 statements (0 taken out), 440 votes"), run.text());
        assertTrue(run.text().contains("There are 2 groups."), run.text());
        assertTrue(
                run.text().contains("All groups agree:\n  [10] Streets, too, need <trees>\n      40 of 40\n"),
                run.text());
        assertTrue(run.text().contains("Buses first"), run.text());
        assertTrue(
                run.text().contains("Note: " + votes + ": votes for statements that are not listed: 0, 1, 2"),
                run.text());
        String page = Run.of("groups", votes, "--comments", comments, "--format", "html")
                .text();
        assertTrue(page.contains("need &lt;trees&gt;") && page.contains("<svg"), page);
        assertTrue(!page.contains("<script") && !page.contains("style=") && !page.contains("://"), page);
    }

    @Test
    void sameVotesInAnotherOrderGiveTheSameBytes() throws Exception {
        String one = Run.of("groups", write("v.csv", twoMinds(false)), "--format", "json")
                .text();
        Path out = folder.resolve("map.json");
        assertEquals(
                0,
                Run.of("groups", write("v.csv", twoMinds(true)), "--format", "json", "--out", out)
                        .code());
        assertEquals(one, Files.readString(out));
        JsonNode map = JsonMapper.shared().readTree(one);
        assertEquals("groups", map.get("outcome").asString());
        assertEquals(40, map.get("participants").size());
        assertEquals(2, map.get("groups").size());
        assertEquals("10", map.at("/statements/10/statement").asString());
        assertEquals(40, map.at("/statements/10/agree").asInt());
        JsonNode polis = JsonMapper.shared()
                .readTree(Run.of("groups", folder.resolve("v.csv"), "--format", "json", "--method", "polis")
                        .text());
        assertTrue(polis.at("/trials/0/stability").isNull());
    }

    @Test
    void tooLittleIsSaidAndFaultsAreNamed() throws Exception {
        Run few = Run.of("groups", write("v.csv", "participant,statement,vote\n1,1,1\n"));
        assertEquals(0, few.code(), few.err());
        assertTrue(
                few.text().contains("Not enough to say: people who gave at least 1 votes: 1. Needed are 8."),
                few.text());
        Run wrong = Run.of("groups", write("v.csv", "participant,statement,vote\n1,1,NaN\n1,2,1,-1\n"));
        assertEquals(2, wrong.code());
        assertEquals(2, wrong.said().size(), wrong.err());
        assertTrue(wrong.err().contains("v.csv, row 2: \"NaN\" is no vote."), wrong.err());
        assertEquals(2, Run.of("groups", write("v.csv", "")).code());
        assertEquals(2, Run.of("groups", folder).code());
        assertEquals(2, Run.of("groups", folder.resolve("missing.csv")).code());
        Files.write(folder.resolve("v.csv"), new byte[] {(byte) 0xC3, 0x28});
        assertTrue(Run.of("groups", folder.resolve("v.csv")).err().contains("not in UTF-8"));
    }

    @Test
    void summaryThatCannotBeReadIsToldAndEndsNothing() throws Exception {
        Path summary = Files.write(folder.resolve("summary.csv"), new byte[] {(byte) 0xC3, 0x28});
        Run run = Run.of("groups", write("votes.csv", twoMinds(false)));
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.text().contains("Note: " + summary + ": the text is not in UTF-8.")
                        && run.text().contains("It was not compared with the votes.\n"),
                run.text());
        Run other = Run.of("groups", write("city-votes.csv", twoMinds(false)));
        assertTrue(!other.text().contains("summary"), other.text());
        Files.writeString(summary, "voters,41\n");
        assertTrue(Run.of("groups", folder.resolve("votes.csv")).text().contains("voters is \"41\""));
    }

    @Test
    void resultReplacesNothingThatIsRead() throws Exception {
        Path votes = write("votes.csv", twoMinds(false));
        Path summary = write("summary.csv", "voters,40\n");
        for (Path source : new Path[] {votes, summary}) {
            String before = Files.readString(source);
            Run run = Run.of("groups", votes, "--out", source);
            assertEquals(2, run.code());
            assertTrue(run.err().contains("would replace the file that is read"), run.err());
            assertEquals(before, Files.readString(source));
        }
    }

    @Test
    void publishedConversationIsReadAsItIs() {
        Path export = Texts.shared("polis/scoop-hivemind.biodiversity");
        Run run = Run.of(
                "groups", export.resolve("participants-votes.csv"), "--comments", export.resolve("comments.csv"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.text().contains("536 people, 314 statements (160 taken out), 29,719 votes"), run.text());
        assertTrue(run.text().contains("There are 2 groups."), run.text());
    }
}
