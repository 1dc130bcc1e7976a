package org.dauys.ledger.note;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.dauys.ledger.text.Strict;

/**
 * A public key with its name and what it signs. Written as {@code name+id+base64(type ‖ key)}, the form of Go's sumdb/note.
 * Equal when name, type and key are.
 */
public final class VerifierKey {
    private final String name;
    private final SignatureType type;
    private final byte[] bytes;
    private final PublicKey key;
    private final int id;

    /**
     * @param bytes of the public key, as many as the type says
     * @throws IllegalArgumentException when name or key are none; also for an Ed25519 key with a part of small order
     */
    public VerifierKey(String name, SignatureType type, byte[] bytes) {
        this.name = KeyNames.checked(name);
        this.type = type;
        this.bytes = bytes.clone();
        this.key = PublicKeys.of(type, bytes);
        this.id = KeyNames.id(name, type, bytes);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is none, or its id is not that of the key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("\"" + text + "\" is no key: it must read name+id+base64.");
        }
        byte[] typed = Strict.base64(parts[2]);
        SignatureType type = SignatureType.ofCode(typed.length == 0 ? -1 : typed[0] & 0xff)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "The key of " + parts[0]
                                        + " is of a type that is not known here: Ed25519 (1), Ed25519 cosignature (4), ML-DSA-44 (6)."));
        VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id != HexFormat.fromHexDigits(parts[1])) {
            throw new IllegalArgumentException(
                    "The id of the key of " + parts[0] + " is " + HexFormat.of().toHexDigits(key.id) + " and not "
                            + parts[1] + ". A part of the key was changed or lost.");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** The four bytes that signatures name the key by. */
    public int id() {
        return id;
    }

    /** A copy of the public key. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Whether two keys are one secret, whatever they are called. */
    public boolean isSameSecretAs(VerifierKey other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** Whether a signature line says that this key made it. */
    public boolean isNamedBy(NoteSignature signature) {
        return id == signature.id() && name.equals(signature.name());
    }

    /** Whether a signature is of this key over the text of a note. Never throws for what a signature holds. */
    public boolean verifies(String text, NoteSignature signature) {
        byte[] all = signature.bytes();
        if (!isNamedBy(signature) || all.length != type.signatureLength()) {
            return false;
        }
        if (!type.isTimed()) {
            return SignedMessage.of(this, text, 0)
                    .map(message -> PublicKeys.verifies(type, key, message, all))
                    .orElse(false);
        }
        long time = ByteBuffer.wrap(all).getLong();
        byte[] bare = Arrays.copyOfRange(all, Long.BYTES, all.length);
        return time >= 0
                && SignedMessage.of(this, text, time)
                        .map(message -> PublicKeys.verifies(type, key, message, bare))
                        .orElse(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The text form. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + bytes.length)
                .put((byte) type.code())
                .put(bytes)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
