package org.dauys.ledger.log;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes files so that they are whole or not there, and stay: into a temporary one, synced, then renamed, then the folder synced.
 * Not safe for several threads.
 */
final class DurableFiles {
    private static final int MOST_AT_ONCE = 64;

    private final Path root;
    /** On the same file system, so that a rename is one stroke. What a crash leaves there is overwritten. */
    private final Path temporary;
    /** Folders that this process knows to be durable with all above them. */
    private final Set<Path> durable = new HashSet<>();

    DurableFiles(Path root, Path temporary) {
        this.root = root.toAbsolutePath().normalize();
        this.temporary = temporary.toAbsolutePath().normalize();
    }

    void replace(Path path, byte[] bytes) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        makeFolder(temporary);
        makeFolder(folderOf(file));
        Path part = temporary.resolve("part");
        Files.write(part, bytes);
        sync(part, StandardOpenOption.WRITE);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folderOf(file), StandardOpenOption.READ);
    }

    /** Syncs files or folders at once, which a file system answers with few strokes of the disk for all. */
    static void syncAll(Collection<Path> all, StandardOpenOption how) throws IOException {
        if (all.size() < 2) {
            for (Path one : all) {
                sync(one, how);
            }
            return;
        }
        List<Callable<Path>> syncs = new ArrayList<>();
        for (Path one : all) {
            syncs.add(() -> {
                sync(one, how);
                return one;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(all.size(), MOST_AT_ONCE))) {
            for (Future<Path> done : threads.invokeAll(syncs)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The syncing of files was interrupted; they may be there or not.");
        }
    }

    /** Syncs a file that is there, and its folder. */
    void makeDurable(Path path) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        makeFolder(folderOf(file));
        sync(file, StandardOpenOption.WRITE);
        sync(folderOf(file), StandardOpenOption.READ);
    }

    /** Makes a folder below the root, or the root itself, and syncs all on the way to it. */
    void makeFolder(Path path) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        if (durable.contains(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (!folder.equals(root) && parent != null) {
            makeFolder(parent);
        }
        Files.createDirectories(folder);
        if (parent != null) {
            sync(parent, StandardOpenOption.READ);
        }
        durable.add(folder);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    /** A file is opened for writing, a folder can be for reading only. */
    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
