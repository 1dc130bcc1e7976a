package org.dauys.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.dauys.opinion.similar.Campaign;
import org.dauys.opinion.similar.report.CampaignReport;
import org.dauys.opinion.similar.report.CampaignsCsv;
import org.dauys.opinion.similar.report.CampaignsJson;
import org.dauys.opinion.similar.report.CampaignsText;
import org.dauys.opinion.similar.report.Submissions;
import org.dauys.opinion.similar.report.SubmissionsReader;
import org.dauys.opinion.similar.report.UnreadableSubmissionsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys spark similar}: the campaigns that {@code dauys similar} finds. */
@Command(
        name = "similar",
        description = "Finds campaigns among submissions; writes the same as \"dauys similar\".",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SharedSimilarCommand implements Callable<Integer> {
    private final OutputStream out;

    @Parameters(paramLabel = "SUBMISSIONS.jsonl", description = "One object a line, with an id and a text.")
    private Path file = Path.of("");

    @Option(names = "--text-field", paramLabel = "NAME", description = "Which member is the text; by default body.")
    private String textField = "body";

    @Option(names = "--id-field", paramLabel = "NAME", description = "Which member names it; by default id.")
    private String idField = "id";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, csv.")
    private Form form = Form.TEXT;

    @Option(names = "--threshold", paramLabel = "SHARE", description = "As of \"dauys similar\"; by default .6.")
    private double threshold = 0.6;

    @Mixin
    private Place place = new Place();

    SharedSimilarCommand(OutputStream out) {
        this.out = out;
    }

    /** What is written. */
    enum Form {
        TEXT,
        JSON,
        CSV
    }

    @Override
    public Integer call() throws SparkCommands.BadChoice, UnreadableSubmissionsException, IOException {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new SparkCommands.BadChoice(
                    "--threshold " + threshold + ": this is no share. Write one above 0 and at most 1: 0.6");
        }
        place.check(List.of(file));
        Submissions submissions = SubmissionsReader.read(file, textField, idField);
        List<Campaign> campaigns;
        try (JavaSparkContext spark = Cluster.connect(place.master)) {
            campaigns = SharedCampaigns.of(spark, submissions.texts(), threshold);
        }
        CampaignReport report = new CampaignReport(submissions, threshold, campaigns);
        place.write(out, stream -> {
            switch (form) {
                case TEXT -> stream.write(CampaignsText.of(report).getBytes(StandardCharsets.UTF_8));
                case JSON -> CampaignsJson.write(report, stream);
                case CSV -> stream.write(CampaignsCsv.of(report).getBytes(StandardCharsets.UTF_8));
            }
        });
        return 0;
    }
}
