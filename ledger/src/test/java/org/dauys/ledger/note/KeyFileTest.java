package org.dauys.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void keyComesBackFromAFileThatOnlyItsOwnerMayRead() throws Exception {
        Path file = folder.resolve("log.key");
        KeyFile.write(file, Keys.mlDsa());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(Keys.mlDsa().verifier(), KeyFile.read(file).verifier());
        assertThrows(FileAlreadyExistsException.class, () -> KeyFile.write(file, Keys.ed25519()));
    }

    @Test
    void fileThatOthersMayReadIsRefusedWithTheRemedy() throws Exception {
        Path file = folder.resolve("log.key");
        KeyFile.write(file, Keys.ed25519());
        for (String permissions : new String[] {"rw-r-----", "rw----r--", "rw--w----", "rwx------"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            String message =
                    assertThrows(IOException.class, () -> KeyFile.read(file)).getMessage();
            assertTrue(String.valueOf(message).contains("chmod 600"), message);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        KeyFile.read(file);
    }

    @Test
    void spoiltFileIsRefusedWithoutTellingTheKey() throws Exception {
        Path file = folder.resolve("log.key");
        KeyFile.write(file, Keys.ed25519());
        String secret = Keys.ed25519().secretText();
        Files.writeString(file, secret.replace("PRIVATE", "PUBLIC"));
        String message =
                assertThrows(IOException.class, () -> KeyFile.read(file)).getMessage();
        assertFalse(String.valueOf(message).contains(secret.substring(secret.length() - 44)), message);
    }
}
