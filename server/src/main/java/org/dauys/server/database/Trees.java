package org.dauys.server.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Folders with all that is in them. Symbolic links are handled as links, never followed. */
final class Trees {
    private Trees() {}

    /** What is done to each file and folder. */
    @FunctionalInterface
    interface Step {
        void on(Path path) throws IOException;
    }

    /** Does the step for each file, then for the folder it is in. */
    static void forEach(Path root, Step step) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                step.on(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // a server that is stopping has deleted it
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                step.on(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Deletes a file or folder that only takes up space; what cannot be deleted is logged and left. */
    static void deleteQuietly(Path root) {
        try {
            if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
                forEach(root, Files::deleteIfExists);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Trees.class).warn("Cannot delete {}: {}", root, Reasons.of(e));
        }
    }

    /** Deletes what a run that was cut short has left in a folder: everything whose name starts so. */
    static void deleteLeftOvers(Path folder, String prefix) throws IOException {
        try (var left = Files.newDirectoryStream(
                folder, path -> path.getFileName().toString().startsWith(prefix))) {
            left.forEach(Trees::deleteQuietly);
        }
    }
}
