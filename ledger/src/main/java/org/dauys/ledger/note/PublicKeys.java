package org.dauys.ledger.note;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Public keys of the JDK from their bare bytes, checked once; and one verdict on signatures. */
final class PublicKeys {
    /** What stands before the bare key in X.509's SubjectPublicKeyInfo. */
    private static final byte[] ED25519_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] ML_DSA_44_HEAD =
            HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

    private PublicKeys() {}

    /**
     * A key that can be verified with.
     *
     * @throws IllegalArgumentException when the bytes are no key, or one that implementations judge differently
     */
    static PublicKey of(SignatureType type, byte[] bytes) {
        if (bytes.length != type.keyLength()) {
            throw new IllegalArgumentException(
                    "A public key of type " + type + " has " + type.keyLength() + " bytes, not " + bytes.length + ".");
        }
        if (isEd25519(type)
                && !EdwardsPoint.decode(bytes).map(EdwardsPoint::isOfPrimeOrder).orElse(false)) {
            throw new IllegalArgumentException(
                    "The Ed25519 key " + HexFormat.of().formatHex(bytes)
                            + " is no point of prime order in canonical form. No honest generator makes such a key.");
        }
        byte[] head = isEd25519(type) ? ED25519_HEAD : ML_DSA_44_HEAD;
        byte[] encoded = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, encoded, head.length, bytes.length);
        try {
            PublicKey key = KeyFactory.getInstance(algorithm(type)).generatePublic(new X509EncodedKeySpec(encoded));
            // The factory takes any bytes; only this looks at them.
            Signature.getInstance(algorithm(type)).initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The bytes are no public key of type " + type + ".", e);
        }
    }

    /** The bare bytes of a key that the JDK made. */
    static byte[] bytes(SignatureType type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - type.keyLength(), encoded.length);
    }

    /** Whether bytes are the signature of a message; what is wrong with those that are not makes no difference. */
    static boolean verifies(SignatureType type, PublicKey key, byte[] message, byte[] signature) {
        if (isEd25519(type) && !isCanonical(signature)) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(algorithm(type));
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException e) {
            // About half of all spoilt signatures end here and not with false, depending on the bit that was flipped.
            return false;
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The key was good when it was read.", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no " + algorithm(type) + ".", e);
        }
    }

    static String algorithm(SignatureType type) {
        return isEd25519(type) ? "Ed25519" : "ML-DSA-44";
    }

    private static boolean isCanonical(byte[] signature) {
        return signature.length == 64
                && EdwardsPoint.isCanonical(Arrays.copyOf(signature, 32))
                && EdwardsPoint.isBelowOrder(Arrays.copyOfRange(signature, 32, 64));
    }

    private static boolean isEd25519(SignatureType type) {
        return type != SignatureType.ML_DSA_44_COSIGNATURE;
    }
}
