package org.dauys.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.CampaignSharing;
import org.dauys.opinion.similar.Divided;
import org.dauys.opinion.similar.Prepared;
import org.dauys.opinion.similar.SharedTexts;
import org.dauys.opinion.similar.SharedTexts.Keyed;
import scala.Tuple2;

/**
 * Campaigns found by several machines; the same sets as {@code CampaignIndex} finds. In partitions texts are prepared, links are sought
 * band by band, and what hangs together is divided; the machine that asks numbers the texts and joins the links. To compare texts, each
 * machine is sent all of them, in their packed form.
 */
public final class SharedCampaigns {
    private SharedCampaigns() {}

    /**
     * The campaigns of some texts, the largest first.
     *
     * @param threshold least similarity with the medoid, above 0 and at most 1
     */
    public static List<Campaign> of(JavaSparkContext spark, List<String> texts, double threshold) {
        CampaignSharing sharing = new CampaignSharing(threshold);
        JavaRDD<Prepared> prepared = prepared(spark, texts).persist(StorageLevel.MEMORY_AND_DISK());
        int[] numbers = prepared.map(Prepared::withoutKeys).collect().stream()
                .mapToInt(sharing::add)
                .toArray();
        Broadcast<SharedTexts> shared = spark.broadcast(sharing.texts());
        links(spark, prepared, numbers, shared).forEach(sharing::join);
        prepared.unpersist(true);
        List<Campaign> campaigns = sharing.campaigns(divided(spark, sharing.components(), shared));
        shared.destroy();
        return campaigns;
    }

    private static JavaRDD<Prepared> prepared(JavaSparkContext spark, List<String> texts) {
        long bytes = 2 * texts.stream().mapToLong(String::length).sum();
        return spark.parallelize(texts, Parts.of(spark, texts.size(), bytes)).mapPartitions(some -> {
            Prepared.Desk desk = new Prepared.Desk();
            return mapped(some, text -> desk.prepare(0, text));
        });
    }

    /** An iterator that does something with each only when it is asked for. */
    private static <A, B> Iterator<B> mapped(Iterator<A> from, Function<A, B> by) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public B next() {
                return by.apply(from.next());
            }
        };
    }

    private static List<int[]> links(
            JavaSparkContext spark, JavaRDD<Prepared> prepared, int[] numbers, Broadcast<SharedTexts> shared) {
        int shares = Math.clamp(spark.defaultParallelism(), 1, CampaignSharing.MOST_SHARES);
        Broadcast<int[]> numbered = spark.broadcast(numbers);
        List<int[]> links = prepared.zipWithIndex()
                .filter(one ->
                        numbered.value()[one._2().intValue()] >= 0 && one._1().meetsOthers())
                .flatMapToPair(one -> IntStream.range(0, shares)
                        .mapToObj(share -> new Tuple2<>(
                                share,
                                new Keyed(
                                        numbered.value()[one._2().intValue()],
                                        one._1().keys(share, shares))))
                        .iterator())
                .partitionBy(new HashPartitioner(shares))
                .values()
                .mapPartitions(some -> {
                    List<Keyed> keyed = new ArrayList<>();
                    some.forEachRemaining(keyed::add);
                    return List.of(shared.value().links(keyed)).iterator();
                })
                .collect();
        numbered.destroy();
        return links;
    }

    private static List<Divided> divided(
            JavaSparkContext spark, List<int[]> components, Broadcast<SharedTexts> shared) {
        if (components.isEmpty()) {
            return List.of();
        }
        // Dealt out in turn, the largest first, so that no part has all large ones.
        int parts = Math.min(components.size(), 4 * spark.defaultParallelism());
        List<int[]> dealt = IntStream.range(0, parts)
                .boxed()
                .flatMap(part -> IntStream.iterate(part, i -> i < components.size(), i -> i + parts)
                        .mapToObj(components::get))
                .toList();
        return spark.parallelize(dealt, parts)
                .map(members -> shared.value().divide(members))
                .collect();
    }
}
