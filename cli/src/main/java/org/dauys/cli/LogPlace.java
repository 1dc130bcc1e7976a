package org.dauys.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.HttpSource;
import org.dauys.ledger.tile.LogSource;

/** Where a log is, as the caller says it: an address or a folder. */
final class LogPlace {
    private LogPlace() {}

    /** @throws BadInput when it is neither */
    static LogSource of(String place) throws BadInput {
        if (place.startsWith("https://") || place.startsWith("http://")) {
            try {
                return new HttpSource(URI.create(place));
            } catch (IllegalArgumentException e) {
                throw new BadInput("\"" + place + "\" is no address.");
            }
        }
        return new FolderSource(folder(Path.of(place)));
    }

    static Path folder(Path folder) throws BadInput {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + ": there is no such folder.");
        }
        return folder;
    }
}
