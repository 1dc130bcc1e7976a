package org.dauys.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dauys.opinion.read.Statements;
import org.dauys.opinion.read.VotesFile;
import org.dauys.opinion.read.VotesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations that were published with the groups that Polis had made of them over months. */
class PublishedGroupsTest {
    private record Published(VotesFile file, boolean[] moderated) {
        static Published read(String name) throws Exception {
            VotesFile file = VotesReader.read(
                    "participants-votes.csv", SharedData.text("polis/" + name + "/participants-votes.csv"));
            Statements statements = Statements.read("comments.csv", SharedData.text("polis/" + name + "/comments.csv"));
            return new Published(file, statements.moderated(file));
        }
    }

    /** Participants go to the published group whose members' middle in our map is nearest: nearly always their own. */
    @ParameterizedTest
    @CsvSource({"scoop-hivemind.biodiversity, 0.97", "vtaiwan.uberx, 0.90", "american-assembly.bowling-green, 0.88"})
    void publishedGroupsAreWhereTheyWereOnTheMap(String name, double least) throws Exception {
        Published published = Published.read(name);
        OpinionMap map = Conversation.of(published.file().votes())
                .map(MapOptions.DEFAULT.by(MapOptions.Method.POLIS).without(published.moderated()));
        int[] theirs = published.file().publishedGroups().orElseThrow();
        int count = Arrays.stream(theirs).max().orElseThrow() + 1;
        double[] x = new double[count];
        double[] y = new double[count];
        for (int g = 0; g < count; g++) {
            int group = g;
            x[g] = IntStream.range(0, theirs.length)
                    .filter(p -> theirs[p] == group)
                    .mapToDouble(p -> map.x()[p])
                    .average()
                    .orElseThrow();
            y[g] = IntStream.range(0, theirs.length)
                    .filter(p -> theirs[p] == group)
                    .mapToDouble(p -> map.y()[p])
                    .average()
                    .orElseThrow();
        }
        Centres centres = new Centres(x, y, 0);
        int[] nearest = IntStream.range(0, theirs.length)
                .map(p -> centres.nearest(map.x()[p], map.y()[p]))
                .toArray();
        double index = AdjustedRand.of(theirs, nearest);
        assertTrue(index >= least, name + ": " + index);
    }

    /**
     * The groups of Polis started anew depend on the order of participants. Ours are the same for any order of votes; here even
     * the participants' numbers are others, by which samples are drawn.
     */
    @Test
    void orderOfParticipantsChangesTheirGroupsAndNotOurs() throws Exception {
        Published published = Published.read("vtaiwan.uberx");
        Votes votes = published.file().votes();
        MapOptions options = new MapOptions(MapOptions.Method.DAUYS, published.moderated(), 1, 20);
        int[] ours = labels(Conversation.of(votes).map(options));
        int[] theirs = labels(Conversation.of(votes).map(options.by(MapOptions.Method.POLIS)));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, votes.participants()).boxed().toList());
        double theirSum = 0;
        int rounds = 10;
        for (int seed = 0; seed < rounds; seed++) {
            Collections.shuffle(order, new Random(seed));
            int[] rows = order.stream().mapToInt(Integer::intValue).toArray();
            Conversation shuffled = Conversation.of(votes.rows(rows));
            theirSum += AdjustedRand.of(in(rows, theirs), labels(shuffled.map(options.by(MapOptions.Method.POLIS))));
            assertEquals(1, AdjustedRand.of(in(rows, ours), labels(shuffled.map(options))), 0.02, "seed " + seed);
        }
        assertTrue(theirSum / rounds < 0.9, "their mean likeness: " + theirSum / rounds);
    }

    private static int[] labels(OpinionMap map) {
        return IntStream.range(0, map.group().length).map(p -> map.group()[p]).toArray();
    }

    private static int[] in(int[] rows, int[] labels) {
        return Arrays.stream(rows).map(row -> labels[row]).toArray();
    }
}
