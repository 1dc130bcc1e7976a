package org.dauys.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.OpinionMap;
import org.dauys.opinion.read.GroupsInput;
import org.dauys.opinion.read.UnreadableVotesException;
import org.dauys.opinion.write.GroupsHtml;
import org.dauys.opinion.write.GroupsJson;
import org.dauys.opinion.write.GroupsReport;
import org.dauys.opinion.write.GroupsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys spark groups}: what {@code dauys groups} writes, to the last bit. */
@Command(
        name = "groups",
        description = "Finds groups of people who vote alike; writes the same as \"dauys groups\".",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SharedGroupsCommand implements Callable<Integer> {
    private final OutputStream out;

    @Parameters(paramLabel = "VOTES.csv", description = "As \"dauys groups\" reads them.")
    private Path votes = Path.of("");

    @Option(names = "--comments", paramLabel = "CSV", description = "The statements.")
    private Optional<Path> comments = Optional.empty();

    @Option(names = "--method", paramLabel = "METHOD", description = "dauys (default), polis.")
    private MapOptions.Method method = MapOptions.Method.DAUYS;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, html.")
    private Form form = Form.TEXT;

    @Mixin
    private Place place = new Place();

    SharedGroupsCommand(OutputStream out) {
        this.out = out;
    }

    /** What is written. */
    enum Form {
        TEXT,
        JSON,
        HTML
    }

    @Override
    public Integer call() throws SparkCommands.BadChoice, UnreadableVotesException, IOException {
        place.check(GroupsInput.files(votes, comments));
        GroupsInput input = GroupsInput.read(votes, comments);
        MapOptions options = input.options(method);
        OpinionMap map;
        try (JavaSparkContext spark = Cluster.connect(place.master)) {
            map = SharedGroups.of(spark, input.file().votes()).map(options);
        }
        GroupsReport report = GroupsReport.of(input, options, map);
        place.write(out, stream -> {
            switch (form) {
                case TEXT -> stream.write(GroupsText.of(report).getBytes(StandardCharsets.UTF_8));
                case JSON -> GroupsJson.write(report, stream);
                case HTML -> stream.write(GroupsHtml.of(report).getBytes(StandardCharsets.UTF_8));
            }
        });
        return 0;
    }
}
