package org.dauys.spark;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.dauys.opinion.Conversation;

/** The machines that a command runs on. */
final class Cluster {
    /** Both processors of a small machine; {@code local[*]} would take whatever a large one has. */
    static final String HERE = "local[2]";

    private Cluster() {}

    /**
     * Connects to them.
     *
     * @param master as Spark writes it: {@code local[4]}, {@code spark://host:7077}; without one that of {@code spark-submit}, or this
     *     machine
     */
    static JavaSparkContext connect(Optional<String> master) {
        SparkConf conf = new SparkConf()
                .setAppName("dauys")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                // Packed texts come back to the one who asked, who has room for them.
                .setIfMissing("spark.driver.maxResultSize", "0")
                .setIfMissing("spark.jars", String.join(",", ours()));
        master.ifPresent(conf::setMaster);
        conf.setIfMissing("spark.master", HERE);
        if (conf.get("spark.master").startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        return new JavaSparkContext(new SparkContext(conf));
    }

    /** The jars of which tasks need classes; none when classes lie in folders. */
    private static List<String> ours() {
        return Stream.of(Cluster.class, Conversation.class)
                .map(JavaSparkContext::jarOfClass)
                .flatMap(Stream::of)
                .filter(Objects::nonNull)
                .toList();
    }
}
