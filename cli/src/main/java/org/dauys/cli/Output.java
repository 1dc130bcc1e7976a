package org.dauys.cli;

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
final class Output {
    private Output() {}

    /** Writes a result. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes to the file that was named, or to a stream where none was. */
    static void to(Optional<Path> file, OutputStream out, Content content) throws IOException {
        if (file.isPresent()) {
            toFile(file.get(), content);
        } else {
            toStream(out, content);
        }
    }

    /** Writes to a stream, all or nothing of what {@code content} makes. */
    static void toStream(OutputStream out, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        content.writeTo(bytes);
        bytes.writeTo(out);
        out.flush();
    }

    /** Writes to a file beside the target and moves it into place; what was there before is replaced. */
    static void toFile(Path target, Content content) throws IOException {
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
     * Ends the command before any work when the result could not be kept: its folder is missing, or it would replace
     * what is being read.
     */
    static void check(Path target, List<Path> inputs) throws BadInput {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target)) {
            throw new BadInput(target + ": this is a folder. Name a file in it.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(target + ": there is no folder " + folder + ". Make it first, or name another.");
        }
        for (Path input : inputs) {
            if (same(input, target)) {
                throw new BadInput(target + ": the result would replace the file that is read. Name another.");
            }
        }
    }

    private static boolean same(Path input, Path target) {
        try {
            return Files.exists(target) && Files.exists(input) && Files.isSameFile(input, target);
        } catch (IOException unknown) {
            return false;
        }
    }
}
