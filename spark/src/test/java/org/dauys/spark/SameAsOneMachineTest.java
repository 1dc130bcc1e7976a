package org.dauys.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.Votes;
import org.dauys.opinion.VotesBuilder;
import org.dauys.opinion.read.GroupsInput;
import org.dauys.opinion.similar.CampaignIndex;
import org.dauys.opinion.write.GroupsJson;
import org.dauys.opinion.write.GroupsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several machines find is what one finds: maps to the last bit, campaigns set by set. */
class SameAsOneMachineTest {
    private static final Path DATA = Path.of(System.getProperty("dauys.root", ".."), "../shared/data");

    @TempDir
    private Path folder;

    @Test
    void twoThreadsFindTheSame() throws Exception {
        try (JavaSparkContext spark = Cluster.connect(Optional.of("local[2]"))) {
            for (int participants : List.of(1, 7, 900)) {
                sameMap(spark, MadeInput.votes(participants, 23, participants));
            }
            sameMap(spark, new VotesBuilder().build(0, 0));
            sameMap(spark, MadeInput.votes(40, 2049, 4));
            for (double threshold : new double[] {0.5, 0.6, 0.9}) {
                sameCampaigns(spark, MadeInput.texts(700, 2), threshold);
            }
            sameCampaigns(spark, List.of("", "…"), 0.6);
            sameCampaigns(spark, List.of("one text"), 0.6);
            sameCampaigns(spark, List.of("one text", "another", "One text!"), 0.6);
        }
    }

    @Test
    void twoProcessesFindTheSame() throws Exception {
        String ours = String.join(java.io.File.pathSeparator, SparkHome.fill());
        System.setProperty("spark.executor.extraClassPath", ours);
        try (JavaSparkContext spark = Cluster.connect(Optional.of("local-cluster[2,1,1024]"))) {
            List<Long> processes = spark.parallelize(List.of(1, 2), 2)
                    .map(one -> ProcessHandle.current().pid())
                    .collect();
            assertTrue(!processes.contains(ProcessHandle.current().pid()), "work is done by other processes");
            sameMap(spark, MadeInput.votes(900, 23, 5));
            sameCampaigns(spark, MadeInput.texts(700, 3), 0.6);
        } finally {
            System.clearProperty("spark.executor.extraClassPath");
        }
    }

    @Test
    void aPublishedConversationHasTheSameMap() throws Exception {
        Path votes = DATA.resolve("polis/american-assembly.bowling-green/participants-votes.csv");
        assumeTrue(Files.exists(votes), "the shared data are not there");
        GroupsInput input = GroupsInput.read(votes, Optional.empty());
        MapOptions options = input.options(MapOptions.Method.DAUYS);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        GroupsJson.write(
                GroupsReport.of(
                        input, options, Conversation.of(input.file().votes()).map(options)),
                expected);
        Ran ran = run("groups", votes.toString(), "--format", "json");
        assertEquals(expected.toString(StandardCharsets.UTF_8), ran.out());
    }

    @Test
    void badFilesAreToldAsEverywhere() throws IOException {
        Path votes = folder.resolve("votes.csv");
        Files.writeString(votes, "participant,statement,vote\n1,1,1\n1,2,7\n,2,1\n");
        Ran bad = run("groups", votes.toString());
        assertEquals(2, bad.code());
        assertEquals(2, bad.err().lines().count(), bad.err());
        assertTrue(bad.err().contains("\"7\" is no vote. A vote is 1, 0 or -1"), bad.err());
        Files.writeString(votes, "");
        assertTrue(run("groups", votes.toString()).err().contains("it is empty. The first row names the columns"));
        Path gone = folder.resolve("gone.csv");
        assertEquals(
                gone + ": there is no such file or folder.\n",
                run("groups", gone.toString()).err());
        assertEquals(
                2, run("groups", folder.toString(), "-o", folder.toString()).code());

        Path texts = folder.resolve("texts.jsonl");
        Files.writeString(texts, "{\"id\": 1, \"body\": \"a\"}\n[]\n{\"id\": 1, \"body\": \"b\"}\n");
        Ran lines = run("similar", texts.toString());
        assertEquals(2, lines.code());
        assertTrue(lines.err().contains(", line 2: this is no object."), lines.err());
        assertTrue(lines.err().contains(", line 3: the id \"1\" stands in line 1 already."), lines.err());
        Files.writeString(texts, "");
        assertTrue(run("similar", texts.toString()).err().contains("there are no submissions in it"));
        assertTrue(run("similar", texts.toString(), "--threshold", "0").err().contains("this is no share"));
        assertEquals(2, run("similar", texts.toString(), "--format", "pdf").code());
    }

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = SparkCommands.run(out, new PrintStream(err, true, StandardCharsets.UTF_8), args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void sameMap(JavaSparkContext spark, Votes votes) {
        OpinionMap expected = Conversation.of(votes).map(MapOptions.DEFAULT);
        OpinionMap map = SharedGroups.of(spark, votes).map(MapOptions.DEFAULT);
        assertEquals(bits(expected), bits(map));
    }

    private static String bits(OpinionMap map) {
        StringBuilder bits = new StringBuilder(map.outcome().name());
        for (double[] figures : List.of(
                map.axes().first(),
                map.axes().second(),
                map.x(),
                map.y(),
                map.figures().agreement(),
                map.figures().priority())) {
            for (double figure : figures) {
                bits.append(Double.doubleToRawLongBits(figure)).append(' ');
            }
        }
        return bits.append(java.util.Arrays.toString(map.group()))
                .append(map.groups().stream()
                        .map(group -> group.x() + " " + group.representatives())
                        .toList())
                .toString();
    }

    private static void sameCampaigns(JavaSparkContext spark, List<String> texts, double threshold) {
        assertEquals(
                CampaignIndex.campaigns(texts, threshold),
                SharedCampaigns.of(spark, texts, threshold),
                "threshold " + threshold);
    }
}
