package org.dauys.server.guard;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * What the two processes say to each other: a name or a status, a length, so many bytes. No objects are ever read, so that
 * whoever takes over the guard's process gains nothing but wrong answers.
 */
final class Frames {
    /** The process waits for work. */
    static final int READY = 'R';

    static final int DONE = 0;
    /** A fault of the program; the bytes say where. */
    static final int FAILED = 1;

    static final int TOO_DEEP = 2;

    private Frames() {}

    /** What is asked. */
    record Asked(String work, byte[] bytes) {}

    static void ask(DataOutputStream out, String work, byte[] bytes) throws IOException {
        out.writeUTF(work);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static Asked asked(DataInputStream in) throws IOException {
        return new Asked(in.readUTF(), bytes(in, in.readInt()));
    }

    static void answer(DataOutputStream out, int status, byte[] bytes) throws IOException {
        out.writeByte(status);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
