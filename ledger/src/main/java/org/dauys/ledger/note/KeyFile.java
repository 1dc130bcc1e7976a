package org.dauys.ledger.note;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A private key in a file of its own, which nobody but its owner may read: the text form of {@link SigningKey}, in one line. */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    /**
     * Writes a key into a new file, durably.
     *
     * @throws IOException when the file is there already: a key is never written over
     */
    public static void write(Path file, SigningKey key) throws IOException {
        FileAttribute<?>[] attributes = isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        // With the permissions from the first moment, not set on a file that others have opened.
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            byte[] line = (key.secretText() + "\n").getBytes(StandardCharsets.UTF_8);
            channel.write(java.nio.ByteBuffer.wrap(line));
            channel.force(true);
        }
    }

    /**
     * Reads a key, signs a test text with it, and verifies that.
     *
     * @throws IOException when others than the owner may read or write the file, or it holds no key that can be used
     */
    public static SigningKey read(Path file) throws IOException {
        if (isPosix(file)) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(permissions)) {
                throw new IOException(file + ": others than its owner may use this private key ("
                        + PosixFilePermissions.toString(permissions) + "). Type: chmod 600 " + file
                        + ", and if somebody may have read it, change the key.");
            }
        }
        try {
            return SigningKey.parse(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
