package org.dauys.ledger.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Writes files at one stroke, and makes all of them durable later. Not safe for several threads. */
final class ShownFiles {
    private final Path root;
    private final Path temporary;
    /** Written and not synced since. */
    private final Set<Path> files = new HashSet<>();
    /** In which names have come or gone that are not synced since. */
    private final Set<Path> folders = new HashSet<>();

    /**
     * @param temporary folder on the same file system, so that a rename is one stroke
     */
    ShownFiles(Path root, Path temporary) {
        this.root = root;
        this.temporary = temporary;
    }

    void write(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        Files.createDirectories(folder);
        Files.createDirectories(temporary);
        Path part = temporary.resolve("shown");
        Files.write(part, bytes);
        files.add(file);
        // All on the way, since who made a folder may have died before it was synced.
        for (Path above = folder; folders.add(above) && !above.equals(root); ) {
            above = folderOf(above);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a folder with its files. */
    void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        folders.add(folderOf(folder));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Syncs what was written and removed, without partial tiles whose full tile is there. */
    void sync() throws IOException {
        Set<Path> exempt = new HashSet<>();
        files.forEach(file -> exempt.add(file.resolveSibling(file.getFileName() + ".p")));
        List<Path> all = new ArrayList<>(files);
        all.removeIf(file -> exempt.contains(folderOf(file)) || !Files.exists(file));
        DurableFiles.syncAll(all, StandardOpenOption.WRITE);
        DurableFiles.syncAll(folders.stream().filter(Files::isDirectory).toList(), StandardOpenOption.READ);
        files.clear();
        folders.clear();
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }
}
