package org.dauys.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.opinion.Conversation;
import org.dauys.opinion.MapOptions;
import org.dauys.opinion.read.Statements;
import org.dauys.opinion.read.Summary;
import org.dauys.opinion.read.UnreadableVotesException;
import org.dauys.opinion.read.VotesFile;
import org.dauys.opinion.read.VotesReader;
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
    /** A million votes are 12 MB. */
    private static final long MAX_BYTES = 1L << 30;

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
        List<Path> inputs = new ArrayList<>(List.of(votes));
        comments.ifPresent(inputs::add);
        summary().ifPresent(inputs::add);
        if (out.isPresent()) {
            Output.check(out.get(), inputs);
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

    private GroupsReport report() throws BadInput, UnreadableVotesException {
        VotesFile file = VotesReader.read(votes.toString(), text(votes));
        Statements statements = comments.isPresent()
                ? Statements.read(comments.get().toString(), text(comments.get()))
                : Statements.NONE;
        List<String> findings = new ArrayList<>(file.findings());
        findings.addAll(statements.compared(votes.toString(), file));
        summary().ifPresent(summary -> findings.addAll(compared(summary, file)));
        MapOptions options = MapOptions.DEFAULT.by(method).without(statements.moderated(file));
        return new GroupsReport(Conversation.of(file.votes()).map(options), options, file, statements, findings);
    }

    /** The sums that Polis writes beside its votes; none where the votes are no export of Polis. */
    private Optional<Path> summary() {
        return Optional.of(votes.resolveSibling("summary.csv"))
                .filter(_ -> votes.endsWith("votes.csv") || votes.endsWith("participants-votes.csv"))
                .filter(Files::exists);
    }

    /** Nobody named it, so that the votes are read even where it cannot be. */
    private static List<String> compared(Path summary, VotesFile file) {
        try {
            return Summary.compared(summary.toString(), text(summary), file);
        } catch (BadInput unreadable) {
            return List.of(unreadable.getMessage() + " It was not compared with the votes.");
        }
    }

    private static String text(Path file) throws BadInput {
        try {
            if (Files.isDirectory(file)) {
                throw new BadInput(file + ": this is a folder. Name a file in it.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new BadInput(file + ": this is larger than 1 GB. Leave out columns that are not needed.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw new BadInput(file + ": the text is not in UTF-8. Save it as «CSV UTF-8».");
        } catch (IOException failure) {
            throw new BadInput(Failures.reason(failure));
        }
    }
}
