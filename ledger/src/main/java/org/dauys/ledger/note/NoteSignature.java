package org.dauys.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.dauys.ledger.text.Strict;

/**
 * One signature line of a note.
 *
 * @param name of the key
 * @param id of the key: with the name, it says which key this is and what it signs
 * @param bytes of the signature, with the time first where the key's type has one; at least one
 */
public record NoteSignature(String name, int id, byte[] bytes) {
    private static final String DASH = "— ";

    public NoteSignature {
        KeyNames.checked(name);
        if (bytes.length == 0) {
            throw new IllegalArgumentException("The signature of " + name + " is empty.");
        }
        bytes = bytes.clone();
    }

    /** A copy of the signature. */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The seconds since 1970 that a timed signature begins with; nothing when it is too short or beyond 2^63 − 1. */
    public Optional<Long> time() {
        if (bytes.length < Long.BYTES) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(bytes).getLong();
        return time < 0 ? Optional.empty() : Optional.of(time);
    }

    /** A line without its newline: {@code — name base64(id ‖ signature)}. */
    static NoteSignature parse(String line) throws MalformedNoteException {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new MalformedNoteException("A signature line is not \"— name base64\".");
        }
        try {
            ByteBuffer all = ByteBuffer.wrap(Strict.base64(parts[1]));
            if (all.remaining() <= Integer.BYTES) {
                throw new MalformedNoteException("The signature of " + parts[0] + " is too short.");
            }
            int id = all.getInt();
            return new NoteSignature(parts[0], id, Arrays.copyOfRange(all.array(), Integer.BYTES, all.capacity()));
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("A signature line cannot be read: " + e.getMessage(), e);
        }
    }

    /** The line, with its newline. */
    public String line() {
        byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(id)
                .put(bytes)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature signature
                && name.equals(signature.name)
                && id == signature.id
                && Arrays.equals(bytes, signature.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + id;
    }

    @Override
    public String toString() {
        return line().strip();
    }
}
