package org.dauys.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.dauys.ledger.check.CheckReport;
import org.dauys.ledger.check.LogCheck;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.tile.LogSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys log verify}: recomputes a log from its entries, wherever it is. */
@Command(
        name = "verify",
        description =
                "Reads a whole log and recomputes everything from its entries; with --site, compares it with what a site"
                        + " shows. Ends with 1 when anything is not as it must be.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class LogVerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "URL|DIR", description = "The address of the log, or a folder that has it.")
    private String place = "";

    @Mixin
    private LogTrust trust;

    @Option(
            names = "--kept",
            paramLabel = "FILE",
            description = "A checkpoint of the log that you kept: what was logged then must be there unchanged.")
    private List<Path> kept = List.of();

    @Option(
            names = "--site",
            paramLabel = "URL",
            description =
                    "The site that keeps the log: its pages and what it says that it shows are compared with the log.")
    private Optional<String> site = Optional.empty();

    @Option(names = "--json", description = "Print what was found as one JSON object.")
    private boolean json;

    LogVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        LogSource log = LogPlace.of(place);
        List<Checkpoint> older = trust.kept(kept);
        CheckReport report;
        OptionalLong objects = OptionalLong.empty();
        try (Progress progress = Progress.start(terminal)) {
            report = LogCheck.check(
                    log, trust.policy(), older, (done, size) -> progress.share("progress.log", done, size));
            if (site.isPresent()) {
                SiteAgainstLog.Result result =
                        new SiteAgainstLog(address(site.get()), trust.policy(), older, progress).compare(log, report);
                report = result.report();
                objects = OptionalLong.of(result.objects());
            }
        }
        if (json) {
            return LogReport.print(terminal, report);
        }
        int code = LogReport.tell(terminal, report);
        if (report.isSound()) {
            objects.ifPresent(many -> terminal.say("log.site", Long.toString(many)));
        }
        return code;
    }

    private static URI address(String site) throws BadInput {
        try {
            URI address = URI.create(site);
            if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
                return address.resolve("/");
            }
        } catch (IllegalArgumentException e) {
            // Told below, as one that is no address of a site.
        }
        throw new BadInput("\"" + site + "\" is no address of a site. Give it as https://talqylau.example.");
    }
}
