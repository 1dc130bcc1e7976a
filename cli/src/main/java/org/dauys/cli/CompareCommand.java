package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dauys.cli.Choices.Only;
import org.dauys.compare.Comparison;
import org.dauys.compare.Correction;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.compare.table.LevelFilter;
import org.dauys.compare.table.TableFormat;
import org.dauys.compare.table.TableOptions;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.dauys.text.read.Reading;
import org.dauys.text.read.ReadingOptions;
import org.dauys.text.read.TrackedChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dauys compare}: the comparative table of two versions of an act. */
@Command(
        name = "compare",
        description = "Compares two versions of a legal act and writes the comparative table.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Acts are read from .txt .md .docx .pdf .html .xml .akn .json files.",
            "Exit codes: 0 done, 1 failure, 2 bad input or usage. All formats: docs/formats.md",
        })
final class CompareCommand implements Callable<Integer> {
    private static final Set<String> TABLE_LANGUAGES = Set.of("kk", "ru", "en");

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "OLD",
            description = "The text in force, or the version before.")
    private Optional<Path> oldFile = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "The draft, or the version after.")
    private Optional<Path> newFile = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text json html docx pdf csv akn; by default what the name after --out ends in, or text.")
    private Optional<TableFormat> format = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; by default the standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of the table's own words: kk ru en; by default that of the new act.")
    private Optional<Locale> lang = Optional.empty();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "article: a row for each article. paragraph: for each provision (default)."
                    + " all: for each provision and heading.")
    private Optional<LevelFilter> level = Optional.empty();

    @Option(names = "--only", paramLabel = "changed", description = "Leave out what has not changed.")
    private Optional<Only> only = Optional.empty();

    @Option(
            names = "--pairs",
            paramLabel = "CSV",
            description = "Corrections of the pairing, which win: columns new, old (old labels joined by +).")
    private Optional<Path> pairs = Optional.empty();

    @Option(
            names = "--score",
            paramLabel = "CSV",
            description = "Instead of the table, how well it agrees with pairs made by hand: columns new, old, hard.")
    private Optional<Path> score = Optional.empty();

    @Option(names = "--strict", description = "Warnings about the texts are errors.")
    private boolean strict;

    @Option(
            names = "--act-lang",
            paramLabel = "LANG",
            description = "The language of both acts, when it is detected wrongly: de en es fr it kk ru.")
    private Optional<Language> actLanguage = Optional.empty();

    @Option(
            names = "--changes",
            paramLabel = "WHAT",
            description = "What becomes of tracked changes in a DOCX: accept (default) or reject.")
    private Optional<TrackedChanges> changes = Optional.empty();

    @Option(names = "--act", paramLabel = "N", description = "Which act of files that hold several, from 1.")
    private Optional<Integer> act = Optional.empty();

    @Option(
            names = "--tracked",
            paramLabel = "FILE.docx",
            description = "Instead of OLD and NEW: one document with tracked changes, before and after them.")
    private Optional<Path> tracked = Optional.empty();

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInput, IOException {
        Terminal told = lang.map(terminal::in).orElse(terminal);
        checkFiles();
        TableFormat chosen = chosenFormat();
        if (out.isPresent()) {
            Output.check(out.get(), inputs());
        }
        try (Progress progress = Progress.start(told)) {
            ActFiles files = new ActFiles(told, progress);
            Reading before = files.read(tracked.or(() -> oldFile).orElseThrow(), options(TrackedChanges.REJECT));
            Reading after = files.read(tracked.or(() -> newFile).orElseThrow(), options(TrackedChanges.ACCEPT));
            files.check(strict);
            progress.at("progress.compare");
            Comparison comparison = compare(before.act(), after.act());
            progress.at("progress.write");
            if (score.isPresent()) {
                ScoreReport report = ScoreReport.of(comparison, score.get(), level, told.locale());
                write(stream -> report.write(chosen == TableFormat.JSON, stream));
            } else {
                TableOptions options = options(after.act());
                write(stream -> ComparisonWriter.write(comparison, chosen, options, stream));
            }
        }
        return 0;
    }

    private void checkFiles() {
        if (tracked.isPresent() ? oldFile.isPresent() : newFile.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name two files, OLD and NEW, or one document with tracked changes after --tracked.");
        }
    }

    /** Of a tracked document the one side is the text before the changes, the other that with them. */
    private ReadingOptions options(TrackedChanges side) {
        TrackedChanges chosen = tracked.isPresent() ? side : changes.orElse(TrackedChanges.ACCEPT);
        return new ReadingOptions(actLanguage, chosen, Math.max(0, act.orElse(0)));
    }

    private List<Path> inputs() {
        List<Path> inputs = new java.util.ArrayList<>();
        tracked.ifPresent(inputs::add);
        oldFile.ifPresent(inputs::add);
        newFile.ifPresent(inputs::add);
        pairs.ifPresent(inputs::add);
        score.ifPresent(inputs::add);
        return inputs;
    }

    private TableFormat chosenFormat() {
        TableFormat chosen =
                format.or(() -> out.flatMap(CompareCommand::ofEnding)).orElse(TableFormat.TEXT);
        if (score.isPresent() && chosen != TableFormat.TEXT && chosen != TableFormat.JSON) {
            throw new ParameterException(spec.commandLine(), "A score is written as text or json only.");
        }
        boolean binary = chosen == TableFormat.DOCX || chosen == TableFormat.PDF;
        if (binary && out.isEmpty() && terminal.interactive()) {
            String name = chosen.name().toLowerCase(Locale.ROOT);
            throw new ParameterException(
                    spec.commandLine(),
                    "A screen cannot show " + name + "; name a file with --out table." + name + ".");
        }
        return chosen;
    }

    /** The format that a file's name ends in; text for an ending that we do not know. */
    private static Optional<TableFormat> ofEnding(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> Optional.of(TableFormat.JSON);
            case "html", "htm" -> Optional.of(TableFormat.HTML);
            case "docx" -> Optional.of(TableFormat.DOCX);
            case "pdf" -> Optional.of(TableFormat.PDF);
            case "csv" -> Optional.of(TableFormat.CSV);
            case "xml", "akn" -> Optional.of(TableFormat.AKN);
            default -> Optional.empty();
        };
    }

    private Comparison compare(Act before, Act after) throws BadInput, IOException {
        try {
            List<Correction> corrections =
                    pairs.isPresent() ? CsvFiles.corrections(pairs.get(), before, after) : List.of();
            return Comparison.of(before, after, corrections);
        } catch (CorrectionException wrong) {
            throw new BadInput(wrong.problems());
        }
    }

    private TableOptions options(Act after) {
        boolean toScreen = out.isEmpty();
        return new TableOptions(
                lang.orElseGet(() -> tableLanguage(after)),
                level.orElse(LevelFilter.PARAGRAPH),
                only.isPresent(),
                toScreen && terminal.colour(),
                terminal.columns());
    }

    private static Locale tableLanguage(Act act) {
        String code = act.language().code();
        return Locale.of(TABLE_LANGUAGES.contains(code) ? code : "en");
    }

    private void write(Output.Content content) throws IOException {
        Output.to(out, terminal.out(), content);
    }
}
