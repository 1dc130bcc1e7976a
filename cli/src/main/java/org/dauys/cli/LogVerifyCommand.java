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

    LogVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return tell(terminal, LogCheck.check(LogPlace.of(place), trust.policy(), trust.kept(kept)));
    }

    /** Says what a check has found; the exit code. */
    static int tell(Terminal terminal, CheckReport report) {
        report.findings().forEach(finding -> terminal.err().println(finding));
        report.checkpoint()
                .filter(checkpoint -> report.isSound())
                .ifPresent(sound -> terminal.say(
                        "log.sound",
                        Long.toString(sound.checkpoint().size()),
                        sound.checkpoint().root(),
                        Integer.toString(sound.witnesses().size())));
        return report.isSound() ? 0 : Failures.FAILED;
    }
}
