package org.dauys.ledger.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.dauys.ledger.text.Strict;
import org.dauys.ledger.tree.Hash;

/**
 * A private key with its name and what it signs. Kept as its seed of 32 bytes, from which all implementations derive the same
 * key: {@code PRIVATE+KEY+name+id+base64(type ‖ seed)}, the form of Go's sumdb/note. A test text is signed, and the signature
 * verified, before the key can be used.
 */
public final class SigningKey {
    private static final String HEAD = "PRIVATE+KEY+";
    private static final int SEED_LENGTH = 32;
    private static final String TEST_TEXT = new Checkpoint("dauys.org/test", 0, Hash.EMPTY_TREE).text();

    private final VerifierKey verifier;
    private final byte[] seed;
    private final PrivateKey key;

    private SigningKey(String name, SignatureType type, byte[] seed) {
        KeyPair pair = derive(type, seed);
        this.seed = seed.clone();
        this.key = pair.getPrivate();
        this.verifier = new VerifierKey(name, type, PublicKeys.bytes(type, pair.getPublic()));
        if (!verifier.verifies(TEST_TEXT, sign(TEST_TEXT, 1))) {
            throw new IllegalArgumentException(
                    "What the key of " + name + " signs does not verify: it cannot be used.");
        }
    }

    /** A new key. */
    public static SigningKey generate(String name, SignatureType type, SecureRandom random) {
        byte[] seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /**
     * The key of a seed: 32 bytes, the private key of RFC 8032 §5.1.5 or ξ of FIPS 204.
     *
     * @throws IllegalArgumentException when they are not 32
     */
    public static SigningKey ofSeed(String name, SignatureType type, byte[] seed) {
        return new SigningKey(name, type, seed);
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is none, or its id is not that of the key; the message never holds the key
     */
    public static SigningKey parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        if (!text.startsWith(HEAD) || parts.length != 5 || !parts[3].matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("It is no private key: it must read " + HEAD + "name+id+base64.");
        }
        byte[] typed;
        try {
            typed = Strict.base64(parts[4]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The private key of " + parts[2] + " is not base64.");
        }
        SignatureType type = SignatureType.ofCode(typed.length == 0 ? -1 : typed[0] & 0xff)
                .orElseThrow(
                        () -> new IllegalArgumentException("The key of " + parts[2] + " is of a type not known here."));
        SigningKey key = new SigningKey(parts[2], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (key.verifier.id() != HexFormat.fromHexDigits(parts[3])) {
            throw new IllegalArgumentException("The private key of " + parts[2] + " does not belong to the id "
                    + parts[3] + ". A part of it was changed, or this Java derives another key from the seed.");
        }
        return key;
    }

    /** The public key that belongs to it. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs the text of a note. Signatures of ML-DSA-44 differ each time.
     *
     * @param time in seconds since 1970, from 0; not used by keys without a time
     * @throws IllegalArgumentException when a key of this type cannot sign the text
     */
    public NoteSignature sign(String text, long time) {
        if (time < 0) {
            throw new IllegalArgumentException("The time of a signature is not before 1970.");
        }
        byte[] message = SignedMessage.of(verifier, text, time)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A key of type " + verifier.type() + " signs checkpoints only, with names up to 255 bytes."));
        byte[] bare;
        try {
            Signature signer = Signature.getInstance(PublicKeys.algorithm(verifier.type()));
            signer.initSign(key);
            signer.update(message);
            bare = signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + verifier.name() + " cannot sign.", e);
        }
        byte[] signature = verifier.type().isTimed()
                ? ByteBuffer.allocate(Long.BYTES + bare.length)
                        .putLong(time)
                        .put(bare)
                        .array()
                : bare;
        return new NoteSignature(verifier.name(), verifier.id(), signature);
    }

    /** The text form, which is secret. */
    public String secretText() {
        byte[] typed = ByteBuffer.allocate(1 + SEED_LENGTH)
                .put((byte) verifier.type().code())
                .put(seed)
                .array();
        return HEAD + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The name and the public key, never the secret. */
    @Override
    public String toString() {
        return "private key of " + verifier;
    }

    /** The JDK makes a key from 32 random bytes, which are the seed; it has no other way in for both kinds. */
    private static KeyPair derive(SignatureType type, byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("The seed of a key has 32 bytes, not " + seed.length + ".");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(PublicKeys.algorithm(type));
            generator.initialize(
                    new java.security.spec.NamedParameterSpec(PublicKeys.algorithm(type)), new SeedOnly(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no " + PublicKeys.algorithm(type) + ".", e);
        }
    }
}
