package org.dauys.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.opinion.similar.CampaignIndex;
import org.dauys.opinion.similar.report.CampaignReport;
import org.dauys.opinion.similar.report.CampaignsCsv;
import org.dauys.opinion.similar.report.CampaignsJson;
import org.dauys.opinion.similar.report.CampaignsText;
import org.dauys.opinion.similar.report.Submissions;
import org.dauys.opinion.similar.report.SubmissionsReader;
import org.dauys.opinion.similar.report.UnreadableSubmissionsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys similar}: campaigns among submissions. */
@Command(
        name = "similar",
        description =
                "Finds campaigns: submissions that are the same, nearly the same, an edited letter or a filled template."
                        + " Tells what each sender added; removes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, also where there are no campaigns; 1 failure; 2 bad input or usage."
                    + " Method and limits: docs/methods/similar.md",
        })
final class SimilarCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "SUBMISSIONS.jsonl", description = "One object a line, with an id and a text.")
    private Path file = Path.of("");

    @Option(names = "--text-field", paramLabel = "NAME", description = "Which member is the text; by default body.")
    private String textField = "body";

    @Option(
            names = "--id-field",
            paramLabel = "NAME",
            description = "Which member names the submission; by default id.")
    private String idField = "id";

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, csv.")
    private Format format = Format.TEXT;

    @Option(
            names = "--threshold",
            paramLabel = "SHARE",
            description =
                    "Least similarity with the text in the middle of a campaign, above 0 and at most 1; by default .6.")
    private double threshold = 0.6;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; by default the standard output.")
    private Optional<Path> out = Optional.empty();

    SimilarCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is written. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Override
    public Integer call() throws BadInput, IOException {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new BadInput("--threshold " + threshold + ": this is no share. Write one above 0 and at most 1: 0.6");
        }
        if (out.isPresent()) {
            Output.check(out.get(), List.of(file));
        }
        CampaignReport report;
        try (Progress progress = Progress.start(terminal)) {
            progress.at("progress.compare");
            Submissions submissions = read();
            report =
                    new CampaignReport(submissions, threshold, CampaignIndex.campaigns(submissions.texts(), threshold));
        }
        Output.Content content = stream -> {
            switch (format) {
                case TEXT -> stream.write(CampaignsText.of(report).getBytes(StandardCharsets.UTF_8));
                case JSON -> CampaignsJson.write(report, stream);
                case CSV -> stream.write(CampaignsCsv.of(report).getBytes(StandardCharsets.UTF_8));
            }
        };
        Output.to(out, terminal.out(), content);
        return 0;
    }

    private Submissions read() throws BadInput {
        try {
            return SubmissionsReader.read(file, textField, idField);
        } catch (UnreadableSubmissionsException unreadable) {
            throw new BadInput(unreadable.problems());
        }
    }
}
