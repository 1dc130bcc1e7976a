package org.dauys.ledger.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAPrivateKeyParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSAPublicKeyParameters;
import org.bouncycastle.pqc.crypto.mldsa.MLDSASigner;
import org.dauys.ledger.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningKeyTest {
    private static final String TEXT = new Checkpoint(Keys.ORIGIN, 1, Hash.leaf(new byte[0])).text();

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void textFormsComeBack(SignatureType type) {
        SigningKey key = SigningKey.generate("dauys.example/key", type, new SecureRandom());
        assertEquals(key.verifier(), VerifierKey.parse(key.verifier().toString()));
        SigningKey again = SigningKey.parse(key.secretText());
        assertEquals(key.verifier(), again.verifier());
        assertTrue(key.verifier().verifies(TEXT, again.sign(TEXT, 5)));
        // The fifth part is the secret in Base64, where there are plus signs, too.
        String secret = key.secretText().split("\\+", 5)[4];
        assertTrue(secret.length() > 40);
        assertFalse(key.toString().contains(secret));
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void changedTextTimeOrKeyIsRefused(SignatureType type) {
        SigningKey key = Keys.of("a.example", type, 3);
        NoteSignature good = key.sign(TEXT, 1_700_000_000);
        assertTrue(key.verifier().verifies(TEXT, good));
        assertFalse(key.verifier().verifies(TEXT.replace("\n1\n", "\n2\n"), good));
        assertFalse(key.verifier().verifies(TEXT.replace("acts", "act"), good));
        for (int i = 0; i < good.bytes().length; i += 7) {
            byte[] bytes = good.bytes();
            bytes[i] ^= 0x10;
            assertFalse(key.verifier().verifies(TEXT, new NoteSignature(good.name(), good.id(), bytes)), "byte " + i);
        }
        byte[] shorter = Arrays.copyOf(good.bytes(), good.bytes().length - 1);
        assertFalse(key.verifier().verifies(TEXT, new NoteSignature(good.name(), good.id(), shorter)));
        byte[] longer = Arrays.copyOf(good.bytes(), good.bytes().length + 1);
        assertFalse(key.verifier().verifies(TEXT, new NoteSignature(good.name(), good.id(), longer)));
    }

    @Test
    void spoiltSecretIsRefusedWithoutTellingIt() {
        String secret = Keys.ed25519().secretText();
        char[] changed = secret.toCharArray();
        changed[secret.length() - 5] = changed[secret.length() - 5] == 'A' ? 'B' : 'A';
        String message = assertThrows(IllegalArgumentException.class, () -> SigningKey.parse(new String(changed)))
                .getMessage();
        assertFalse(String.valueOf(message).contains(new String(changed).substring(secret.length() - 20)), message);
        assertThrows(IllegalArgumentException.class, () -> SigningKey.parse(secret.replace("KEY+", "KEY-")));
        assertThrows(IllegalArgumentException.class, () -> SigningKey.parse(secret.replace("acts", "arts")));
    }

    /** RFC 8032 §7.1, test 1. */
    @Test
    void ed25519IsThatOfTheStandard() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertEquals(
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                HexFormat.of()
                        .formatHex(SigningKey.ofSeed("a.example", SignatureType.ED25519, seed)
                                .verifier()
                                .toBytes()));
    }

    @Test
    void seedsGiveTheKeysThatBouncyCastleDerives() {
        for (int number = 1; number < 20; number++) {
            byte[] seed = new byte[32];
            Arrays.fill(seed, (byte) number);
            assertArrayEquals(
                    new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded(),
                    Keys.of("a.example", SignatureType.ED25519, number)
                            .verifier()
                            .toBytes());
            assertArrayEquals(
                    new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed).getPublicKey(),
                    Keys.of("a.example", SignatureType.ML_DSA_44_COSIGNATURE, number)
                            .verifier()
                            .toBytes());
        }
    }

    @Test
    void signaturesOfMlDsaCrossToBouncyCastleAndBack() throws Exception {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 2);
        SigningKey ours = Keys.mlDsa();
        byte[] message = SignedMessage.of(ours.verifier(), TEXT, 7).orElseThrow();

        MLDSASigner verifier = new MLDSASigner();
        verifier.init(
                false,
                new MLDSAPublicKeyParameters(
                        MLDSAParameters.ml_dsa_44, ours.verifier().toBytes()));
        byte[] signature = ours.sign(TEXT, 7).bytes();
        verifier.update(message, 0, message.length);
        assertTrue(verifier.verifySignature(Arrays.copyOfRange(signature, 8, signature.length)));

        MLDSASigner signer = new MLDSASigner();
        signer.init(
                true,
                new ParametersWithRandom(
                        new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed), new SecureRandom()));
        signer.update(message, 0, message.length);
        byte[] theirs = signer.generateSignature();
        byte[] timed = java.nio.ByteBuffer.allocate(8 + theirs.length)
                .putLong(7)
                .put(theirs)
                .array();
        assertTrue(ours.verifier()
                .verifies(
                        TEXT,
                        new NoteSignature(
                                ours.verifier().name(), ours.verifier().id(), timed)));
    }

    /** The layout of tlog-cosignature, byte for byte. */
    @Test
    void messageOfMlDsaHasTheLayoutOfTheSpecification() {
        VerifierKey key = Keys.of("a", SignatureType.ML_DSA_44_COSIGNATURE, 1).verifier();
        Hash root = Hash.of(HexFormat.of().parseHex("42".repeat(32)));
        byte[] message = SignedMessage.of(
                        key, new Checkpoint("b", 0x1718_191a_1b1c_1d1eL, root).text(), 0x0102_0304_0506_0708L)
                .orElseThrow();
        assertEquals(
                "737562747265652f76310a00" + "01" + "61" + "0102030405060708" + "01" + "62" + "0000000000000000"
                        + "1718191a1b1c1d1e" + "42".repeat(32),
                HexFormat.of().formatHex(message));
    }

    @Test
    void keyOfMlDsaSignsCheckpointsOnly() {
        assertThrows(IllegalArgumentException.class, () -> Keys.mlDsa().sign("any text\n", 0));
    }
}
