package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dauys.ledger.check.Mirror;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifiedCheckpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dauys log mirror}: a copy of a log that grows with it. */
@Command(
        name = "mirror",
        description =
                "Copies a log into a folder, or brings the copy up to date. Takes only what is proved to continue the"
                        + " copy, and never takes anything back.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class LogMirrorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "URL|DIR", description = "The address of the log, or a folder that has it.")
    private String place = "";

    @Parameters(index = "1", paramLabel = "COPY", description = "The folder of the copy; made when it is not there.")
    private Path copy = Path.of("");

    @Mixin
    private LogTrust trust;

    LogMirrorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        try {
            Checkpoint now = update().checkpoint();
            terminal.say("log.mirrored", Long.toString(now.size()), now.root());
            return 0;
        } catch (UnverifiedNoteException e) {
            terminal.err().println(e.getMessage());
            return Failures.FAILED;
        }
    }

    private VerifiedCheckpoint update() throws BadInput, IOException, UnverifiedNoteException {
        try (FolderStorage storage = FolderStorage.open(copy);
                Progress progress = Progress.start(terminal)) {
            return new Mirror(LogPlace.of(place), storage, trust.policy())
                    .update((step, done, size) -> progress.share(
                            step == Mirror.Step.HASHES ? "progress.hashes" : "progress.log", done, size));
        }
    }
}
