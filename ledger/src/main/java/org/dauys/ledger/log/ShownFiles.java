package org.dauys.ledger.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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

/**
 * Writes files, and makes all of them durable later. Safe for several threads that write no file at once.
 */
final class ShownFiles {
    private final Path root;
    private final Path temporary;
    /** Written since the last syncing began; guarded by {@code this}, as the folders are. */
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

    /** Writes a file: at one stroke where there is one, at once where there is none. */
    void write(Path file, byte[] bytes) throws IOException {
        prepare(file);
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            replace(file, bytes);
        }
    }

    /** Writes a file at one stroke, whether there is one or not. */
    void replace(Path file, byte[] bytes) throws IOException {
        prepare(file);
        Files.createDirectories(temporary);
        Path part = temporary.resolve("shown");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private synchronized void prepare(Path file) throws IOException {
        files.add(file);
        Path folder = folderOf(file);
        if (folders.contains(folder)) {
            return;
        }
        Files.createDirectories(folder);
        // All on the way, since who made a folder may have died before it was synced.
        for (Path above = folder; folders.add(above) && !above.equals(root); ) {
            above = folderOf(above);
        }
    }

    /** Removes a folder with its files. */
    synchronized void remove(Path folder) throws IOException {
        // Also when it is gone: who removed it may have died before that was synced.
        folders.add(folderOf(folder));
        folders.remove(folder);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Syncs what was written and removed before, without partial tiles whose full tile is there. */
    void sync() throws IOException {
        List<Path> written = new ArrayList<>();
        List<Path> named = new ArrayList<>();
        synchronized (this) {
            Set<Path> exempt = new HashSet<>();
            files.forEach(file -> exempt.add(file.resolveSibling(file.getFileName() + ".p")));
            written.addAll(files);
            written.removeIf(file -> exempt.contains(folderOf(file)) || !Files.exists(file));
            named.addAll(folders);
            files.clear();
            folders.clear();
        }
        DurableFiles.syncAll(written, StandardOpenOption.WRITE);
        DurableFiles.syncAll(named.stream().filter(Files::isDirectory).toList(), StandardOpenOption.READ);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }
}
