package org.dauys.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.ledger.text.Strict;

/**
 * A text with signatures (c2sp.org/signed-note).
 *
 * @param text what is signed; ends with a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** How many bytes a note may have: room for 64 signatures of ML-DSA-44. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int MAX_SIGNATURES = 64;

    public SignedNote {
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "The text of a note ends with a newline and has no other control characters.");
        }
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new IllegalArgumentException("A note has 1 to " + MAX_SIGNATURES + " signatures.");
        }
    }

    /** Reads a note; nothing in it is true yet. */
    public static SignedNote parse(byte[] bytes) throws MalformedNoteException {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedNoteException("A note has at most " + MAX_BYTES + " bytes.");
        }
        try {
            return parse(Strict.utf8(bytes));
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("It is no signed note: " + e.getMessage(), e);
        }
    }

    private static SignedNote parse(String note) throws MalformedNoteException {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new MalformedNoteException(
                    "A signed note has an empty line before its signatures, and ends with a newline.");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(end + 2);
        while (!lines.isEmpty()) {
            int line = lines.indexOf('\n');
            signatures.add(NoteSignature.parse(lines.substring(0, line)));
            lines = lines.substring(line + 1);
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /**
     * Which of some keys signed the note, each with its signature, in the order of the lines. Lines of other keys do not count.
     *
     * @throws UnverifiedNoteException when one of the keys is named by a line whose signature is not its own: then nothing of the
     *     note is believed
     */
    public Map<VerifierKey, NoteSignature> signedBy(List<VerifierKey> keys) throws UnverifiedNoteException {
        Map<VerifierKey, NoteSignature> found = new LinkedHashMap<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : keys) {
                if (!key.isNamedBy(signature)) {
                    continue;
                }
                if (!key.verifies(text, signature)) {
                    throw new UnverifiedNoteException("The signature of " + key.name() + " is wrong.");
                }
                found.putIfAbsent(key, signature);
            }
        }
        return found;
    }

    /** The same note with more signatures. */
    public SignedNote with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /** The note as it is sent and kept. */
    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
