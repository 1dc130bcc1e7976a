package org.dauys.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dauys.server.database.Database;
import org.dauys.server.database.Migrations;
import org.dauys.server.database.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dauys restore}: a back-up into an empty place. */
@Command(
        name = "restore",
        description = "Brings back what dauys backup wrote, into an empty folder or database.",
        mixinStandardHelpOptions = true,
        versionProvider = Dauys.Version.class,
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The file that dauys backup wrote.")
    private Path file;

    @Mixin
    private Place place;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Progress progress = Progress.start(terminal, "progress.database");
                Database database = Database.open(place.settings())) {
            progress.at("progress.restore", file.getFileName());
            Restore.read(file, database, Migrations.ofProgram());
        }
        terminal.say("restore.done", file.toAbsolutePath());
        return 0;
    }
}
