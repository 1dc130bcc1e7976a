package org.dauys.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Packs a folder as a ZIP for every system: which files may be executed is kept for those that ask (Unix), and times to the second, by
 * which caches know their jars. The launcher calls it. What is linked to is packed in the place of the link.
 */
final class PackageZip {
    private static final int PROGRAM = 0100755;
    private static final int FILE = 0100644;
    private static final int FOLDER = 040755;

    private PackageZip() {}

    /**
     * Packs a folder.
     *
     * @param args the folder, whose name begins all names in the ZIP, and the file to write
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static void write(Path folder, Path zip) throws IOException {
        Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        try (Stream<Path> walk = Files.walk(folder.toAbsolutePath(), FileVisitOption.FOLLOW_LINKS);
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            List<Path> files = walk.sorted().toList();
            for (Path file : files) {
                add(out, file, name(parent, file));
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /** With slashes, wherever it is packed. */
    private static String name(Path parent, Path file) {
        return parent.relativize(file).toString().replace('\\', '/');
    }

    private static void add(ZipArchiveOutputStream out, Path file, String name) throws IOException {
        boolean folder = Files.isDirectory(file);
        ZipArchiveEntry entry = new ZipArchiveEntry(folder ? name + "/" : name);
        FileTime time = Files.getLastModifiedTime(file);
        entry.setTime(time.toMillis());
        X5455_ExtendedTimestamp exact = new X5455_ExtendedTimestamp();
        exact.setModifyFileTime(time);
        entry.addExtraField(exact);
        entry.setUnixMode(folder ? FOLDER : Files.isExecutable(file) ? PROGRAM : FILE);
        out.putArchiveEntry(entry);
        if (!folder) {
            Files.copy(file, out);
        }
        out.closeArchiveEntry();
    }
}
