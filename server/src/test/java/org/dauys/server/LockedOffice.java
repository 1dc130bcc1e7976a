package org.dauys.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of office programs that were saved with a password. */
public final class LockedOffice {
    private LockedOffice() {}

    /** Locks a DOCX or XLSX, as their programs do. */
    public static byte[] around(byte[] file) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem around = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("a password");
            try (OutputStream out = encryptor.getDataStream(around)) {
                out.write(file);
            }
            around.writeFilesystem(locked);
        }
        return locked.toByteArray();
    }
}
