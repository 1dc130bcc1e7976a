package org.dauys.ledger.log;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Writes files, and makes all of them durable later. Not safe for several threads. Files that will not be replaced are
 * synced in the background meanwhile, so that little is left to wait for.
 */
final class ShownFiles implements Closeable {
    private static final int SYNCERS = 2;

    private final Path root;
    private final Path temporary;
    /** Written since the last syncing. */
    private final Set<Path> files = new HashSet<>();
    /** In which names have come or gone that are not synced since. */
    private final Set<Path> folders = new HashSet<>();
    /** Of those files that are being synced; what failed is told when all are waited for. */
    private final List<Future<Path>> syncs = new ArrayList<>();

    private final ExecutorService syncers = Executors.newFixedThreadPool(
            SYNCERS, Thread.ofPlatform().name("log-sync-", 0).daemon().factory());

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

    private void prepare(Path file) throws IOException {
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

    /** Begins to sync a file that was written and is not replaced or removed before the next syncing. */
    void syncSoon(Path file) {
        syncs.add(syncers.submit((Callable<Path>) () -> {
            DurableFiles.syncAll(List.of(file), StandardOpenOption.WRITE);
            return file;
        }));
    }

    /** Removes a folder with its files. */
    void remove(Path folder) throws IOException {
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

    /** Syncs what was written and removed, without partial tiles whose full tile is there. */
    void sync() throws IOException {
        Set<Path> done = finished();
        Set<Path> exempt = new HashSet<>();
        files.forEach(file -> exempt.add(file.resolveSibling(file.getFileName() + ".p")));
        List<Path> all = new ArrayList<>(files);
        all.removeIf(file -> done.contains(file) || exempt.contains(folderOf(file)) || !Files.exists(file));
        DurableFiles.syncAll(all, StandardOpenOption.WRITE);
        DurableFiles.syncAll(folders.stream().filter(Files::isDirectory).toList(), StandardOpenOption.READ);
        files.clear();
        folders.clear();
    }

    /** What was synced in the background; throws when that failed. */
    private Set<Path> finished() throws IOException {
        List<Future<Path>> all = List.copyOf(syncs);
        syncs.clear();
        Set<Path> done = new HashSet<>();
        try {
            for (Future<Path> one : all) {
                done.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The syncing of files was interrupted; they may be there or not.");
        }
        return done;
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    @Override
    public void close() {
        syncers.close();
    }
}
