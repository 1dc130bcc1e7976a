package org.dauys.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.read.GroupsInput;
import org.dauys.opinion.read.UnreadableVotesException;
import org.dauys.opinion.write.GroupsHtml;
import org.dauys.opinion.write.GroupsJson;
import org.dauys.opinion.write.GroupsReport;
import org.dauys.opinion.write.GroupsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys groups}: a map of opinions from votes on statements. */
@Command(
        name = "groups",
        description =
                "Finds groups of people who vote alike on statements, what tells them apart, and what all agree on.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, also where there are no groups; 1 failure; 2 bad input or usage."
                    + " Method and limits: docs/methods/opinion.md",
        })
final class GroupsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "VOTES.csv",
            description =
                    "Columns participant,statement,vote; or an export of Polis: participants-votes.csv, votes.csv.")
    private Path votes = Path.of("");

    @Option(
            names = "--comments",
            paramLabel = "CSV",
            description =
                    "The statements: columns statement,text and, where some were taken out, moderated; or comments.csv"
                            + " of Polis.")
    private Optional<Path> comments = Optional.empty();

    @Option(names = "--method", paramLabel = "METHOD", description = "dauys (default), polis.")
    private MapOptions.Method method = MapOptions.Method.DAUYS;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json, html.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; by default the standard output.")
    private Optional<Path> out = Optional.empty();

    GroupsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is written. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Override
    public Integer call() throws BadInput, IOException {
        if (out.isPresent()) {
            Output.check(out.get(), GroupsInput.files(votes, comments));
        }
        GroupsReport report;
        try (Progress progress = Progress.start(terminal)) {
            progress.at("progress.groups");
            report = report();
        } catch (UnreadableVotesException unreadable) {
            throw new BadInput(unreadable.problems());
        }
        Output.Content content = stream -> {
            switch (format) {
                case TEXT -> stream.write(GroupsText.of(report).getBytes(StandardCharsets.UTF_8));
                case JSON -> GroupsJson.write(report, stream);
                case HTML -> stream.write(GroupsHtml.of(report).getBytes(StandardCharsets.UTF_8));
            }
        };
        Output.to(out, terminal.out(), content);
        return 0;
    }

    private GroupsReport report() throws UnreadableVotesException {
        GroupsInput input = GroupsInput.read(votes, comments);
        MapOptions options = input.options(method);
        return GroupsReport.of(
                input, options, Conversation.of(input.file().votes()).map(options));
    }
}
