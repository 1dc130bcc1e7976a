package org.dauys.opinion.file;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Where a result goes. Whatever happens, a half-written result stays nowhere. */
public final class ResultFile {
    private ResultFile() {}

    /** Writes a result. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes to the file that was named, or to a stream where none was. */
    public static void to(Optional<Path> file, OutputStream out, Content content) throws IOException {
        if (file.isPresent()) {
            toFile(file.get(), content);
        } else {
            toStream(out, content);
        }
    }

    /** Writes to a stream, all or nothing of what {@code content} makes. */
    public static void toStream(OutputStream out, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        content.writeTo(bytes);
        bytes.writeTo(out);
        out.flush();
    }

    /** Writes to a file beside the target and moves it into place; what was there before is replaced. */
    public static void toFile(Path target, Content content) throws IOException {
        Path file = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A device, such as /dev/stdout.
            try (OutputStream out = Files.newOutputStream(file)) {
                toStream(out, content);
            }
            return;
        }
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        // For the case that the process is interrupted.
        part.toFile().deleteOnExit();
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * What speaks against writing to a file, as a sentence with a remedy: its folder is missing, or it would replace what is being
     * read. Empty when nothing does.
     *
     * @param inputs the files that are read
     */
    public static Optional<String> problem(Path target, List<Path> inputs) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            return Optional.of(target + ": this is a folder. Name a file in it.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of(target + ": there is no folder " + folder + ". Make it first, or name another.");
        }
        return inputs.stream().anyMatch(input -> same(input, target))
                ? Optional.of(target + ": the result would replace the file that is read. Name another.")
                : Optional.empty();
    }

    private static boolean same(Path input, Path target) {
        try {
            return Files.exists(target) && Files.exists(input) && Files.isSameFile(input, target);
        } catch (IOException unknown) {
            return false;
        }
    }
}
