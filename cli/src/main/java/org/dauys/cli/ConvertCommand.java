package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.Reading;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedChanges;
import org.dauys.text.write.ActWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys convert}: reads an act in one format and writes it in another. */
@Command(
        name = "convert",
        description = "Reads a legal act in one format and writes it in another; the names' endings tell the formats.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Formats: .txt .md .docx .pdf .html .xml (or .akn, Akoma Ntoso 3.0) .json",
            "Exit codes: 0 done, 1 failure, 2 bad input or usage. More: docs/formats.md",
        })
final class ConvertCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "IN", description = "The file to read.")
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; one that exists is replaced.")
    private Path out;

    @Option(
            names = {"--lang", "--act-lang"},
            paramLabel = "LANG",
            description = "The language of the act, when it is detected wrongly: de en es fr it kk ru.")
    private Optional<Language> language = Optional.empty();

    @Option(names = "--strict", description = "Warnings about the text are errors.")
    private boolean strict;

    @Option(
            names = "--changes",
            paramLabel = "WHAT",
            description =
                    "What becomes of changes that a DOCX tracks or Akoma Ntoso marks: accept (default) or reject.")
    private Optional<TrackedChanges> changes = Optional.empty();

    @Option(names = "--act", paramLabel = "N", description = "Which act of a file that holds several, from 1.")
    private Optional<Integer> act = Optional.empty();

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInput, IOException {
        Format format = Format.ofFileName(String.valueOf(out.getFileName()))
                .orElseThrow(() -> new BadInput(out
                        + ": the ending is none of .txt .md .docx .pdf .html .xml .akn .json. Choose one of them."));
        Output.check(out, List.of(in));
        try (Progress progress = Progress.start(terminal)) {
            ActFiles files = new ActFiles(terminal, progress);
            Reading reading = files.read(
                    in,
                    new ReadingOptions(language, changes.orElse(TrackedChanges.ACCEPT), Math.max(0, act.orElse(0))));
            files.check(strict);
            progress.at("progress.write");
            Output.toFile(out, stream -> ActWriter.write(reading.act(), reading.warnings(), format, stream));
        }
        return 0;
    }
}
