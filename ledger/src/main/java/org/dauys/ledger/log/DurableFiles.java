package org.dauys.ledger.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Writes files so that they are whole or not there, and stay: into a temporary one, synced, then renamed, then the folder synced.
 * Not safe for several threads.
 */
final class DurableFiles {
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
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folderOf(file));
    }

    /** Syncs a file that is there, and its folder. */
    void makeDurable(Path path) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        makeFolder(folderOf(file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        sync(folderOf(file));
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
            sync(parent);
        }
        durable.add(folder);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
