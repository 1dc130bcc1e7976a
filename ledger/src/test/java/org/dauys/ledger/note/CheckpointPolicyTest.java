package org.dauys.ledger.note;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.InclusionProof;
import org.dauys.ledger.tree.NaiveTree;
import org.junit.jupiter.api.Test;

class CheckpointPolicyTest {
    private static final NaiveTree TREE = NaiveTree.ofSize(7);
    private static final Checkpoint CHECKPOINT = new Checkpoint(Keys.ORIGIN, 7, TREE.mth(0, 7));
    private static final List<VerifierKey> WITNESSES = List.of(
            Keys.witness(1).verifier(),
            Keys.witness(2).verifier(),
            Keys.witness(3).verifier());

    @Test
    void enoughWitnessesAreEnoughWhicheverTheyAre() throws Exception {
        for (int present = 0; present < 8; present++) {
            SignedNote note = note(CHECKPOINT, present);
            for (int quorum = 0; quorum <= 3; quorum++) {
                CheckpointPolicy policy =
                        new CheckpointPolicy(Keys.ORIGIN, List.of(Keys.ed25519().verifier()), WITNESSES, quorum);
                if (Integer.bitCount(present) >= quorum) {
                    assertEquals(
                            Integer.bitCount(present),
                            policy.verify(note).witnesses().size());
                } else {
                    assertThrows(UnverifiedNoteException.class, () -> policy.verify(note));
                }
            }
        }
    }

    @Test
    void oneWitnessSigningTwiceCountsOnce() {
        SignedNote note = note(CHECKPOINT, 1).with(List.of(Keys.witness(1).sign(CHECKPOINT.text(), 99)));
        CheckpointPolicy policy =
                new CheckpointPolicy(Keys.ORIGIN, List.of(Keys.ed25519().verifier()), WITNESSES, 2);
        assertThrows(UnverifiedNoteException.class, () -> policy.verify(note));
    }

    @Test
    void oneSecretUnderTwoNamesIsNotTwoWitnesses() {
        VerifierKey other =
                Keys.of("other.example", SignatureType.ED25519_COSIGNATURE, 101).verifier();
        assertThrows(
                IllegalArgumentException.class,
                () -> new CheckpointPolicy(
                        Keys.ORIGIN,
                        List.of(Keys.ed25519().verifier()),
                        List.of(Keys.witness(1).verifier(), other),
                        2));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CheckpointPolicy(
                        Keys.ORIGIN,
                        List.of(Keys.ed25519().verifier()),
                        List.of(Keys.of("w.example", SignatureType.ED25519_COSIGNATURE, 1)
                                .verifier()),
                        1),
                "the log itself as its witness");
        assertThrows(
                IllegalArgumentException.class,
                () -> new CheckpointPolicy(
                        Keys.ORIGIN,
                        List.of(Keys.ed25519().verifier()),
                        List.of(Keys.of("w", SignatureType.ED25519, 8).verifier()),
                        1),
                "a key that signs no times");
    }

    @Test
    void newKeyOfTheLogIsTakenBesideTheOld() throws Exception {
        SigningKey next = Keys.of(Keys.ORIGIN, SignatureType.ED25519, 77);
        List<VerifierKey> both = List.of(Keys.ed25519().verifier(), next.verifier());
        CheckpointPolicy policy = new CheckpointPolicy(Keys.ORIGIN, both, List.of(), 0);
        policy.verify(note(CHECKPOINT, 0));
        policy.verify(new SignedNote(CHECKPOINT.text(), List.of(next.sign(CHECKPOINT.text(), 0))));
    }

    @Test
    void otherLogUnknownKeyAndUnsignedLinesAreRefused() {
        CheckpointPolicy policy =
                new CheckpointPolicy(Keys.ORIGIN, Keys.ed25519().verifier());
        assertThrows(
                UnverifiedNoteException.class,
                () -> policy.verify(note(new Checkpoint("other", 7, CHECKPOINT.root()), 0)));
        assertThrows(
                UnverifiedNoteException.class,
                () -> policy.verify(new SignedNote(
                        CHECKPOINT.text(), List.of(Keys.witness(1).sign(CHECKPOINT.text(), 1)))));
        Checkpoint extended = new Checkpoint(Keys.ORIGIN, 7, CHECKPOINT.root(), List.of("more"));
        CheckpointPolicy byMlDsa =
                new CheckpointPolicy(Keys.ORIGIN, Keys.mlDsa().verifier());
        SignedNote unsignedLine =
                new SignedNote(extended.text(), List.of(Keys.mlDsa().sign(extended.text(), 0)));
        assertThrows(UnverifiedNoteException.class, () -> byMlDsa.verify(unsignedLine));
    }

    @Test
    void checkpointsAreReadInOneFormOnly() throws Exception {
        String text = CHECKPOINT.text();
        assertEquals(CHECKPOINT, Checkpoint.parse(text));
        String root = CHECKPOINT.root().toString();
        for (String bad : List.of(
                "",
                "a\n7\n",
                text.strip(),
                text.replace("\n7\n", "\n07\n"),
                text.replace("\n7\n", "\n-7\n"),
                text.replace("\n7\n", "\n+7\n"),
                text.replace("\n7\n", "\n9223372036854775808\n"),
                text.replace("\n7\n", "\n\n"),
                text.replace("\n7\n", "\n0\n"),
                text.replace(root, ""),
                text.replace(root, root.substring(4)),
                text.replace(Keys.ORIGIN, ""),
                text + "\n",
                text + "more\n\n")) {
            assertThrows(MalformedNoteException.class, () -> Checkpoint.parse(bad), bad);
        }
    }

    @Test
    void receiptProvesItsEntryAndNoOther() throws Exception {
        CheckpointPolicy policy =
                new CheckpointPolicy(Keys.ORIGIN, List.of(Keys.ed25519().verifier()), WITNESSES, 2);
        for (int index = 0; index < 7; index++) {
            LogProof proof = new LogProof(
                    index % 2 == 0 ? Optional.empty() : Optional.of(new byte[] {1, 2}),
                    index,
                    InclusionProof.of(TREE, index, 7).hashes(),
                    note(CHECKPOINT, 3));
            LogProof again = LogProof.parse(proof.toBytes());
            assertArrayEquals(proof.toBytes(), again.toBytes());
            assertEquals(
                    2,
                    again.verify(TREE.mth(index, index + 1), policy).witnesses().size());
            for (int other = 0; other < 7; other++) {
                if (other != index) {
                    Hash leaf = TREE.mth(other, other + 1);
                    assertThrows(UnverifiedNoteException.class, () -> again.verify(leaf, policy));
                }
            }
        }
    }

    @Test
    void everyChangedByteOfAReceiptIsRefused() throws Exception {
        CheckpointPolicy policy =
                new CheckpointPolicy(Keys.ORIGIN, Keys.ed25519().verifier());
        byte[] receipt = new LogProof(
                        Optional.empty(), 4, InclusionProof.of(TREE, 4, 7).hashes(), note(CHECKPOINT, 0))
                .toBytes();
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < receipt.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = receipt.clone();
                changed[i] ^= (byte) (1 << bit);
                try {
                    LogProof.parse(changed).verify(TREE.mth(4, 5), policy);
                    accepted.add("byte " + i + ", bit " + bit);
                } catch (MalformedNoteException | UnverifiedNoteException e) {
                    // Refused.
                }
            }
        }
        assertEquals(List.of(), accepted);
    }

    @Test
    void whatIsNoReceiptIsRefused() throws Exception {
        String good = new String(
                new LogProof(Optional.empty(), 4, InclusionProof.of(TREE, 4, 7).hashes(), note(CHECKPOINT, 0))
                        .toBytes(),
                StandardCharsets.UTF_8);
        assertTrue(good.startsWith("c2sp.org/tlog-proof@v1\nindex 4\n"));
        for (String bad : List.of(
                "",
                good.replace("@v1", "@v2"),
                good.replace("index 4", "index 04"),
                good.replace("index 4\n", ""),
                good.replace("index 4", "index 4\nextra AAAA"),
                good.replace("index 4", "extra AA\nindex 4"),
                good.replace("\n\n", "\n"),
                good.replaceFirst("\n\n", "\n" + (CHECKPOINT.root() + "\n").repeat(64) + "\n"))) {
            assertThrows(MalformedNoteException.class, () -> LogProof.parse(bad.getBytes(StandardCharsets.UTF_8)), bad);
        }
    }

    /** A note signed by the log, and by the witnesses whose bits are set. */
    private static SignedNote note(Checkpoint checkpoint, int witnesses) {
        List<NoteSignature> signatures = new ArrayList<>();
        signatures.add(Keys.ed25519().sign(checkpoint.text(), 0));
        for (int i = 0; i < 3; i++) {
            if ((witnesses >> i & 1) == 1) {
                signatures.add(Keys.witness(i + 1).sign(checkpoint.text(), 1_700_000_000 + i));
            }
        }
        return new SignedNote(checkpoint.text(), signatures);
    }
}
