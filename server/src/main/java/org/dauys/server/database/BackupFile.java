package org.dauys.server.database;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A back-up open for reading: a whole one, as far as its check sums can tell. */
final class BackupFile implements AutoCloseable {
    /** Bytes of a manifest that is taken into memory: some 100,000 tables. */
    private static final int LARGEST_MANIFEST = 32_000_000;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Reads the manifest and checks all tables against it.
     *
     * @throws UnreadableBackupException when the file is no back-up, is damaged, or is in a newer format
     */
    static BackupFile open(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new DatabaseException("There is no file " + file + ".");
            }
            if (!startsAsZip(file)) {
                throw new UnreadableBackupException(file + " is no back-up of Dauys.");
            }
            ZipFile zip = new ZipFile(file.toFile());
            try {
                var backup = new BackupFile(file, zip, manifest(file, zip));
                backup.check();
                return backup;
            } catch (RuntimeException | IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | EOFException e) {
            throw damaged(file, "it is cut off or was changed", e);
        } catch (NoSuchFileException e) {
            throw new DatabaseException("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new DatabaseException("Cannot read the back-up " + file + ": " + Reasons.of(e), e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    Path path() {
        return file;
    }

    /** The rows of a table, in COPY's text format. */
    InputStream rows(Manifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(file, table.entry() + " is missing", null);
        }
        return zip.getInputStream(entry);
    }

    /** Whether the rows that were read had the check sum of the manifest. */
    void mustMatch(Manifest.Table table, MessageDigest digest) {
        if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw damaged(file, table.entry() + " is not what was written", null);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new UnreadableBackupException(
                    file + " is no back-up of Dauys: there is no " + Manifest.ENTRY + " in it.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            JsonNode json = Backup.JSON.readTree(in.readNBytes(LARGEST_MANIFEST));
            if (!json.path("format").asString("").equals(Manifest.FORMAT)) {
                throw new UnreadableBackupException(file + " is no back-up of Dauys.");
            }
            int version = json.path("formatVersion").asInt(0);
            if (version > Manifest.VERSION) {
                throw new UnreadableBackupException(file + " was made by a newer Dauys ("
                        + json.path("program").asString("?")
                        + "), in a format that this one does not know. Use the newer one.");
            }
            if (!ManifestForm.isRight(json)) {
                throw damaged(file, Manifest.ENTRY + " is not understood", null);
            }
            return Backup.JSON.treeToValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw damaged(file, Manifest.ENTRY + " is not understood", e);
        }
    }

    /** Reads everything once, before anything is done with it; reports all damaged tables. */
    private void check() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Manifest.Table table : manifest.tables()) {
            MessageDigest digest = Digests.sha256();
            try (var in = new DigestInputStream(rows(table), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
                mustMatch(table, digest);
            } catch (UnreadableBackupException | ZipException | EOFException e) {
                wrong.add(table.schema() + "." + table.name());
            }
        }
        if (!wrong.isEmpty()) {
            throw damaged(file, "the rows of " + String.join(", ", wrong) + " are not what was written", null);
        }
    }

    private static UnreadableBackupException damaged(Path file, String how, @Nullable Throwable cause) {
        String message = "The back-up " + file + " is damaged: " + how + ". Use another copy of it.";
        return cause == null ? new UnreadableBackupException(message) : new UnreadableBackupException(message, cause);
    }
}
