package org.dauys.spark;

import org.apache.spark.api.java.JavaSparkContext;

/** Into how many parts something is divided that is sent to the machines with their tasks. */
final class Parts {
    /** Spark refuses tasks of more than 128 MB ({@code spark.rpc.message.maxSize}). */
    private static final long BYTES_A_PART = 16L << 20;

    private Parts() {}

    /** As many as there are processors, more where parts would become too large, never more than there are things. */
    static int of(JavaSparkContext spark, int things, long bytes) {
        long large = bytes / BYTES_A_PART + 1;
        return Math.clamp(Math.max(spark.defaultParallelism(), large), 1, Math.max(1, things));
    }

    /** The first of the things in a part. */
    static int from(int things, int part, int parts) {
        return (int) ((long) things * part / parts);
    }
}
