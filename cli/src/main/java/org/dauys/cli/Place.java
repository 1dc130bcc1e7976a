package org.dauys.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.dauys.server.database.DatabaseSettings;
import picocli.CommandLine.Option;

/** Where a command finds the database: options that all commands with a database share. */
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that everything is kept in; by default ~/.local/share/dauys"
                    + " (as root /var/lib/dauys), or what DAUYS_DATA says.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "A PostgreSQL of your own, 15 or later, instead of the one that comes inside:"
                    + " jdbc:postgresql://host/name or postgres://user:password@host/name; also as DAUYS_DB_URL.")
    private Optional<String> url = Optional.empty();

    DatabaseSettings settings() {
        return DatabaseSettings.of(data, url, System.getenv());
    }

    /** The same for the demo, which keeps away from the folder of real consultations unless told otherwise. */
    DatabaseSettings demoSettings() {
        boolean told = data.isPresent() || url.isPresent() || System.getenv("DAUYS_DB_URL") != null;
        return told || !(settings() instanceof DatabaseSettings.InFolder(Path usual))
                ? settings()
                : DatabaseSettings.inFolder(usual.resolveSibling(usual.getFileName() + "-demo"));
    }
}
