package org.dauys.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dauys.ledger.check.FolderCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys log fsck}: every file of a log in a folder. */
@Command(
        name = "fsck",
        description =
                "Checks every file of a log in a folder, and names what is damaged, missing or strange, with what to do."
                        + " The writer may run meanwhile.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class LogFsckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The folder of the log.")
    private Path folder = Path.of("");

    @Mixin
    private LogTrust trust;

    @Option(names = "--kept", paramLabel = "FILE", description = "A checkpoint of the log that you kept.")
    private List<Path> kept = List.of();

    LogFsckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try (Progress progress = Progress.start(terminal)) {
            return LogReport.tell(
                    terminal,
                    FolderCheck.check(
                            LogPlace.folder(folder),
                            trust.policy(),
                            trust.kept(kept),
                            (done, size) -> progress.share("progress.log", done, size)));
        }
    }
}
