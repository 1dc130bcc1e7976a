package org.dauys.server.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.dauys.ledger.note.KeyFile;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.tile.FolderSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the log lies: {@code log} in the data folder, or what {@code DAUYS_RECORD_FOLDER} says; beside it its private key, {@code
 * log.key}. The folder may be given out by any web server, so the key is not in it.
 */
@Component
class LogFolder {
    /** Set by the server where the database has a data folder. */
    static final String SETTING = "dauys.record.folder";

    private final Environment settings;

    LogFolder(Environment settings) {
        this.settings = settings;
    }

    /** Empty where there is neither a data folder nor a setting: then nothing is logged, see {@link LogPlace}. Waits for the database. */
    Optional<Path> path() {
        return Optional.ofNullable(settings.getProperty(SETTING))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).toAbsolutePath());
    }

    /** Its files, as anyone may read them. */
    Optional<FolderSource> source() {
        return path().map(FolderSource::new);
    }

    /**
     * The private key; made where the log has none yet.
     *
     * @param begun whether the log was begun before: then its key must be there
     * @throws IOException when it is not there, is no key, or others may read it
     */
    static SigningKey key(Path folder, String origin, boolean begun) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + ".key");
        try {
            return KeyFile.read(file);
        } catch (NoSuchFileException missing) {
            if (begun) {
                throw new IOException(
                        "The private key of the public log is not in " + file
                                + ". Bring it back from where you keep it; if it is lost, make another (dauys log key --for log) and"
                                + " tell readers its public key.",
                        missing);
            }
            Files.createDirectories(folder);
            KeyFile.write(file, SigningKey.generate(origin, SignatureType.ED25519, new SecureRandom()));
            return KeyFile.read(file);
        }
    }
}
