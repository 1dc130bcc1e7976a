package org.dauys.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.dauys.server.database.Backup;
import org.dauys.server.database.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dauys backup}: everything in one file, also while the server runs. */
@Command(
        name = "backup",
        description = "Writes everything that is kept into one file; the server may run meanwhile.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file to write: consultations.dauys")
    private Path file;

    @Mixin
    private Place place;

    @Option(names = "--force", description = "Replace FILE if there is one.")
    private boolean force;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Progress progress = Progress.start(terminal, "progress.database");
                Database database = Database.join(place.settings())) {
            progress.at("progress.backup", file.getFileName());
            Backup.write(database, file, force, new Dauys.Version().getVersion()[0], Instant.now());
        }
        terminal.say("backup.done", file.toAbsolutePath());
        return 0;
    }
}
