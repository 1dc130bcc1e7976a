package org.dauys.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dauys.ledger.check.CheckReport;
import org.dauys.ledger.check.LogCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys log verify}: recomputes a log from its entries, wherever it is. */
@Command(
        name = "verify",
        description =
                "Reads a whole log and recomputes everything from its entries. Ends with 1 when anything is not as it"
                        + " must be.",
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

    @Option(names = "--json", description = "Print what was found as one JSON object.")
    private boolean json;

    LogVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        CheckReport report;
        try (Progress progress = Progress.start(terminal)) {
            report = LogCheck.check(
                    LogPlace.of(place),
                    trust.policy(),
                    trust.kept(kept),
                    (done, size) -> progress.share("progress.log", done, size));
        }
        return json ? LogReport.print(terminal, report) : LogReport.tell(terminal, report);
    }
}
