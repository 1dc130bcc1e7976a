package org.dauys.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.tally.Tally;
import org.dauys.tally.check.Severity;
import org.dauys.tally.turnout.Turnout;
import org.dauys.tally.write.CsvExport;
import org.dauys.tally.write.HtmlReport;
import org.dauys.tally.write.JsonExport;
import org.dauys.tally.write.NistExport;
import org.dauys.tally.write.Report;
import org.dauys.tally.write.TextReport;
import org.dauys.tally.write.UnusualText;
import org.dauys.tally.write.VoteFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dauys tally}: adds up the protocols of a referendum, checks them, and decides. */
@Command(
        name = "tally",
        description =
                "Adds up the protocols of polling stations, checks every figure, and applies the rule of the vote.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 done, 1 failure, 2 bad input or usage, 3 errors were found and --fail-on error was given."
                    + " Mapping files and rules: docs/methods/tally.md",
        })
final class TallyCommand implements Callable<Integer> {
    private static final int FOUND_ERRORS = 3;

    private final Terminal terminal;

    @Mixin
    private TallyFiles files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (default), json, csv (totals), nist (SP 1500-100 v2), html (one page).")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to write; by default the standard output.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--tables",
            paramLabel = "DIR",
            description = "Also write all tables in our own form into this folder, with which anyone can count again.")
    private Optional<Path> tables = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            description = "The language of rule and decision, and of the page: kk ru en.")
    private Optional<Locale> lang = Optional.empty();

    @Option(names = "--fail-on", paramLabel = "error", description = "End with 3 when errors were found.")
    private Optional<FailOn> failOn = Optional.empty();

    @Option(
            names = "--unusual",
            description = "After the text, what is unusual among the stations, each list with what it cannot tell.")
    private boolean unusual;

    @Option(names = "--title", paramLabel = "TEXT", description = "The name of the referendum, for nist and html.")
    private String title = "";

    @Option(names = "--date", paramLabel = "DATE", description = "The day of the vote, for nist: 2026-03-15.")
    private Optional<String> date = Optional.empty();

    @Option(names = "--issuer", paramLabel = "TEXT", description = "Who publishes the results, for nist.")
    private String issuer = "";

    TallyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is written. */
    enum Format {
        TEXT,
        JSON,
        CSV,
        NIST,
        HTML
    }

    /** When findings make the command fail. */
    enum FailOn {
        ERROR
    }

    @Override
    public Integer call() throws BadInput, IOException {
        if (out.isPresent()) {
            Output.check(out.get(), files.inputs());
        }
        if (tables.isPresent()) {
            TallyTables.check(tables.get(), files.inputs());
        }
        if (format == Format.NIST && date.isEmpty()) {
            throw new BadInput("The format of NIST needs the day of the vote. Name it: --date 2026-03-15.");
        }
        TallyFiles.Counted counted;
        try (Progress progress = Progress.start(terminal)) {
            progress.at("progress.tally");
            counted = files.read();
        }
        Tally tally = counted.tally();
        Report report = Report.of(tally, counted.rule());
        Output.Content content = content(report, counted.turnout());
        if (tables.isPresent()) {
            TallyTables.write(tables.get(), counted, report);
        }
        Output.to(out, terminal.out(), content);
        boolean errors = tally.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return errors && failOn.isPresent() ? FOUND_ERRORS : 0;
    }

    private Output.Content content(Report report, Optional<Turnout> turnout) throws BadInput {
        Locale language = lang.orElse(Locale.ENGLISH);
        Optional<VoteFacts> facts = format == Format.NIST ? Optional.of(facts(language)) : Optional.empty();
        return out -> {
            switch (format) {
                case TEXT -> out.write(text(report, language).getBytes(StandardCharsets.UTF_8));
                case JSON -> JsonExport.write(report, out);
                case CSV -> out.write(CsvExport.totals(report.tally()).getBytes(StandardCharsets.UTF_8));
                case HTML ->
                    out.write(HtmlReport.of(report, title, turnout, language).getBytes(StandardCharsets.UTF_8));
                case NIST -> NistExport.write(report.tally(), facts.orElseThrow(), out);
            }
        };
    }

    private String text(Report report, Locale language) {
        String text = TextReport.of(report, language);
        return unusual ? text + "\n" + UnusualText.of(report.tally()) : text;
    }

    /** The time of making is the day of the vote, so that the same protocols give the same bytes. */
    private VoteFacts facts(Locale language) throws BadInput {
        try {
            LocalDate day = LocalDate.parse(date.orElse(""));
            String name = title.isEmpty() ? "Referendum" : title;
            String who = issuer.isEmpty() ? name : issuer;
            return new VoteFacts(
                    name,
                    language.getLanguage(),
                    day,
                    who,
                    who,
                    day.atStartOfDay().toInstant(ZoneOffset.UTC),
                    false);
        } catch (DateTimeParseException wrong) {
            throw new BadInput("\"" + date.orElse("") + "\" is no day. Write it as 2026-03-15.");
        }
    }
}
