package org.dauys.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the archive that comes with Dauys (15 MB packed, 76 MB unpacked).
 *
 * @param folder with {@code bin}, {@code lib}, {@code share}
 */
record Binaries(Path folder) {
    private static final String PREFIX = "postgres-";
    /** A file that holds the number of bytes in all others. */
    private static final String SIZE = "size";

    private static final String UNPACKING = ".unpacking-";

    /**
     * Unpacks the programs into a sub-folder named by the archive's check sum, unless they are there. They are unpacked
     * under another name and then moved, so that an unpacking that was cut short leaves nothing that looks whole.
     */
    static Binaries in(Path parent) {
        try {
            Files.createDirectories(parent);
            PrivateFile.permit(parent, "rwxr-xr-x");
            URLConnection archive = archive().openConnection();
            // The jar file must not stay open for the sake of one entry.
            archive.setUseCaches(false);
            try (InputStream packed = archive.getInputStream()) {
                Path folder = parent.resolve(PREFIX + checkSum(archive));
                if (!isWhole(folder)) {
                    Trees.deleteQuietly(folder);
                    unpack(packed, parent, folder);
                }
                return new Binaries(folder);
            }
        } catch (IOException e) {
            throw new DatabaseException("Cannot unpack PostgreSQL into " + parent + ": " + Reasons.of(e), e);
        }
    }

    /**
     * Whether all that was unpacked is there. A power cut can empty files that were written just before; looking at their
     * sizes takes some 15 ms at each start, waiting for the disk would take seconds at the first.
     */
    private static boolean isWhole(Path folder) throws IOException {
        Path size = folder.resolve(SIZE);
        return Files.isRegularFile(size) && Files.readString(size).equals(Long.toString(bytes(folder)));
    }

    private static long bytes(Path folder) throws IOException {
        var sum = new LongAdder();
        Trees.forEach(folder, path -> {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !path.endsWith(SIZE)) {
                sum.add(Files.size(path));
            }
        });
        return sum.sum();
    }

    String program(String name) {
        return folder.resolve("bin")
                .resolve(programName(name, System.getProperty("os.name")))
                .toString();
    }

    static String programName(String name, String os) {
        return isWindows(os) ? name + ".exe" : name;
    }

    static boolean isWindows(String os) {
        return os.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Such as "18": the version whose data these programs can read. */
    String majorVersion() {
        Tools.Answer answer = Tools.run(Tools.builder(List.of(program("postgres"), "--version")));
        String version = answer.output().replaceAll("(?s)^.*\\(PostgreSQL\\) (\\d+).*$", "$1");
        if (!answer.succeeded() || !version.matches("\\d+")) {
            throw new DatabaseException("The PostgreSQL that comes with Dauys does not run on this system ("
                    + answer.output().strip() + "). Install PostgreSQL 15 or later and name it with --db-url.");
        }
        return version;
    }

    private static URL archive() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL archive = Binaries.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new DatabaseException("This Dauys comes without a PostgreSQL for " + System.getProperty("os.name")
                    + " on " + System.getProperty("os.arch")
                    + ". Install PostgreSQL 15 or later and name it with --db-url.");
        }
        return archive;
    }

    /** The archive's name by the names that Java gives to the system and its processor. */
    static String archiveName(String os, String processor) {
        String system = os.toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        if (system.startsWith("mac")) {
            return "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
        }
        // Windows on ARM runs programs for Intel, and there are no others.
        return isWindows(os) ? "postgres-windows-x86_64.txz" : "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static String checkSum(URLConnection archive) throws IOException {
        return archive instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(archive.getContentLengthLong());
    }

    private static void unpack(InputStream packed, Path parent, Path folder) throws IOException {
        Path part = Files.createDirectory(parent.resolve(UNPACKING + UUID.randomUUID()));
        try {
            PrivateFile.permit(part, "rwxr-xr-x");
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, part);
                }
            }
            Files.writeString(part.resolve(SIZE), Long.toString(bytes(part)));
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process may have unpacked the same at the same time.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            Trees.deleteQuietly(part);
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            open(Files.createDirectories(target));
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!target.toString().endsWith(".a")) { // libraries for C compilers
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            PrivateFile.permit(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static void open(Path folder) throws IOException {
        PrivateFile.permit(folder, "rwxr-xr-x");
    }

    /** Deletes the programs of earlier versions, and what was only half unpacked. Nobody else may use the folder now. */
    void deleteOthers() {
        try (var siblings = Files.newDirectoryStream(folder.getParent())) {
            for (Path sibling : siblings) {
                String name = sibling.getFileName().toString();
                if (!sibling.equals(folder) && (name.startsWith(PREFIX) || name.startsWith(UNPACKING))) {
                    Trees.deleteQuietly(sibling);
                }
            }
        } catch (IOException e) {
            throw new DatabaseException("Cannot look into " + folder.getParent() + ": " + Reasons.of(e), e);
        }
    }
}
