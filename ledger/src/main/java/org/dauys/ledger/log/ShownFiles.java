package org.dauys.ledger.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes files, and makes all of them durable later. Safe for several threads that write no file at once.
 */
class ShownFiles {
    private final Path root;
    private final Path temporary;
    /** Written, or about to be, since the last syncing began; guarded by {@code this}, as the folders are. */
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
        note(file);
        try {
            create(file, bytes);
        } catch (FileAlreadyExistsException e) {
            replace(file, bytes);
        }
        // Once more: a syncing that began meanwhile did not find the file, or a part of it.
        note(file);
    }

    /** Writes a file that is not there, in a folder that is. */
    void create(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Writes a file at one stroke, whether there is one or not. */
    void replace(Path file, byte[] bytes) throws IOException {
        note(file);
        Files.createDirectories(temporary);
        Path part = temporary.resolve("shown");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        note(file);
    }

    /** Has the next syncing take a file and the folders on the way to it, which are made. */
    private synchronized void note(Path file) throws IOException {
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

    /**
     * Takes what was written and removed since the last time, without partial tiles whose full tile was written since then, too. Whoever
     * wants a tree whole begins while nothing behind it is being written: a full tile from behind it would take the place of a partial
     * one that this tree needs.
     */
    synchronized Noted beginSync() {
        Set<Path> exempt = new HashSet<>();
        files.forEach(file -> exempt.add(file.resolveSibling(file.getFileName() + ".p")));
        Noted noted = new Noted(
                files.stream().filter(file -> !exempt.contains(folderOf(file))).toList(), List.copyOf(folders));
        files.clear();
        folders.clear();
        return noted;
    }

    /** Files and folders that are to be synced, as far as they are there. */
    record Noted(List<Path> files, List<Path> folders) {
        void sync() throws IOException {
            DurableFiles.syncAll(files.stream().filter(Files::exists).toList(), StandardOpenOption.WRITE);
            DurableFiles.syncAll(folders.stream().filter(Files::isDirectory).toList(), StandardOpenOption.READ);
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }
}
