package org.dauys.server.submission.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dauys.server.guard.GuardedWork;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.files.SentFile.Refusal;
import org.dauys.server.submission.files.SentFile.RefusedException;

/** Looks at a file that someone sent, as {@link SentFile} does, in the guard's process. */
public final class FileChecking implements GuardedWork {
    static final String NAME = "check-file";
    private static final int TAKEN = 0;
    private static final int REFUSED = 1;

    @Override
    public String name() {
        return NAME;
    }

    /** What the work is told. */
    static byte[] asked(String name, byte[] bytes) {
        ByteArrayOutputStream asked = new ByteArrayOutputStream(bytes.length + 512);
        DataOutputStream out = new DataOutputStream(asked);
        try {
            out.writeUTF(name);
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return asked.toByteArray();
    }

    /** What it answered. */
    static Attachment answer(byte[] answer, boolean isPublic) throws RefusedException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        try {
            int what = in.readUnsignedByte();
            if (what == REFUSED) {
                throw new RefusedException(Refusal.valueOf(in.readUTF()));
            }
            return new Attachment(in.readUTF(), in.readUTF(), in.readAllBytes(), isPublic);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public byte[] run(byte[] asked) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(asked));
        String name = in.readUTF();
        ByteArrayOutputStream answer = new ByteArrayOutputStream(asked.length);
        DataOutputStream out = new DataOutputStream(answer);
        try {
            Attachment taken = SentFile.of(name, in.readAllBytes(), false);
            out.writeByte(TAKEN);
            out.writeUTF(taken.fileName());
            out.writeUTF(taken.mediaType());
            out.write(taken.bytes());
        } catch (RefusedException refused) {
            out.writeByte(REFUSED);
            out.writeUTF(refused.refusal().name());
        }
        return answer.toByteArray();
    }
}
