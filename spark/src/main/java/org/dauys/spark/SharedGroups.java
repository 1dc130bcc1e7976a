package org.dauys.spark;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.CrossCounts;
import org.dauys.opinion.Votes;

/**
 * A conversation whose counts of each two statements are made in partitions of participants. They are sums of whole numbers, the same
 * however they are shared out, so that a map of it is to the last bit the one that a single machine makes.
 */
public final class SharedGroups {
    private static final int BYTES_A_VOTE = 3;

    private SharedGroups() {}

    /**
     * The conversation of these votes. On more than {@value CrossCounts#MOST_STATEMENTS} statements there are no such counts, and
     * nothing is shared out.
     */
    public static Conversation of(JavaSparkContext spark, Votes votes) {
        if (votes.statements() > CrossCounts.MOST_STATEMENTS || votes.participants() == 0) {
            return Conversation.of(votes);
        }
        int parts = Parts.of(spark, votes.participants(), (long) votes.size() * BYTES_A_VOTE);
        List<Votes> shares = IntStream.range(0, parts)
                .mapToObj(part -> votes.part(
                        Parts.from(votes.participants(), part, parts),
                        Parts.from(votes.participants(), part + 1, parts)))
                .toList();
        return Conversation.of(
                votes, spark.parallelize(shares, parts).map(CrossCounts::ofPart).treeReduce(CrossCounts::plus));
    }
}
