package org.dauys.ledger.note;

import java.util.Optional;

/** What a signature of a note is made with and over; the bytes are those of c2sp.org/signed-note. */
public enum SignatureType {
    /** Ed25519 over the text of the note. */
    ED25519(0x01, 32, 64),
    /** Ed25519 over a time and the text of a checkpoint: a witness's statement. */
    ED25519_COSIGNATURE(0x04, 32, 8 + 64),
    /** ML-DSA-44 over the signer's name, a time, and the origin, size and root of a checkpoint. */
    ML_DSA_44_COSIGNATURE(0x06, 1312, 8 + 2420);

    private final int code;
    private final int keyLength;
    private final int signatureLength;

    SignatureType(int code, int keyLength, int signatureLength) {
        this.code = code;
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
    }

    /** The byte that stands for it in keys, 1 to 255. */
    public int code() {
        return code;
    }

    /** How many bytes a public key has. */
    public int keyLength() {
        return keyLength;
    }

    /** How many bytes a signature has, with the time where there is one. */
    public int signatureLength() {
        return signatureLength;
    }

    /** Whether a signature carries the time at which it was made. */
    public boolean isTimed() {
        return this != ED25519;
    }

    static Optional<SignatureType> ofCode(int code) {
        for (SignatureType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
