package org.dauys.ledger.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A log in a folder: of a writer, a mirror or a stick.
 *
 * @param folder in which {@code checkpoint} and {@code tile} lie
 */
public record FolderSource(Path folder) implements LogSource {
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
