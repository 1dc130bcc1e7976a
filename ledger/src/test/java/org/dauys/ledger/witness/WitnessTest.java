package org.dauys.ledger.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogStorage;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.NoteSignature;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tree.ConsistencyProof;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.NaiveTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
    private static final NaiveTree TREE = NaiveTree.ofSize(40);
    private static final long NOW = 1_767_139_200;

    @TempDir
    private Path folder;

    private FolderStorage storage;
    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        storage = FolderStorage.open(folder);
        witness = witness(storage);
    }

    @AfterEach
    void close() throws IOException {
        storage.close();
    }

    @Test
    void growingLogIsSignedByAllKeysWithTheTime() throws Exception {
        long old = 0;
        for (int size : new int[] {0, 1, 5, 5, 8, 40}) {
            WitnessAnswer answer = witness.addCheckpoint(request(old, size));
            assertEquals(200, answer.status(), answer.text());
            SignedNote signed =
                    SignedNote.parse((checkpoint(size).text() + "\n" + answer.text()).getBytes(StandardCharsets.UTF_8));
            for (int key = 1; key <= 2; key++) {
                NoteSignature signature = signed.signedBy(
                                List.of(Keys.witness(key).verifier()))
                        .get(Keys.witness(key).verifier());
                assertEquals(NOW, Objects.requireNonNull(signature).time().orElseThrow());
            }
            old = size;
        }
        assertEquals(
                checkpoint(40).text(), witness.last(Keys.ORIGIN).orElseThrow().text());
    }

    @Test
    void stateOutlivesTheProcess() throws Exception {
        witness.addCheckpoint(request(0, 7));
        storage.close();
        storage = FolderStorage.open(folder);
        WitnessAnswer answer = witness(storage).addCheckpoint(request(0, 8));
        assertEquals(409, answer.status());
        assertEquals("7\n", answer.text());
        assertEquals("text/x.tlog.size", answer.contentType());
    }

    @Test
    void eachFaultHasItsStatus() throws Exception {
        assertEquals(200, witness.addCheckpoint(request(0, 5)).status());
        SigningKey stranger = Keys.of(Keys.ORIGIN, SignatureType.ED25519, 60);
        Checkpoint other = new Checkpoint("other.example/log", 8, TREE.mth(0, 8));
        Checkpoint forked = new Checkpoint(Keys.ORIGIN, 5, TREE.mth(1, 6));
        Checkpoint forkedLater = new Checkpoint(Keys.ORIGIN, 8, TREE.mth(1, 9));
        List<Hash> proof = ConsistencyProof.of(TREE, 5, 8).hashes();

        assertEquals(404, status(5, proof, other, Keys.ed25519()));
        assertEquals(403, status(5, proof, checkpoint(8), stranger));
        assertEquals(400, status(9, List.of(), checkpoint(8), Keys.ed25519()));
        assertEquals(409, status(4, ConsistencyProof.of(TREE, 4, 8).hashes(), checkpoint(8), Keys.ed25519()));
        assertEquals(409, status(5, List.of(), forked, Keys.ed25519()), "one size, another root");
        assertEquals(422, status(5, proof, forkedLater, Keys.ed25519()));
        assertEquals(422, status(5, List.of(), checkpoint(8), Keys.ed25519()));
        assertEquals(422, status(5, proof.subList(1, proof.size()), checkpoint(8), Keys.ed25519()));
        assertEquals(422, status(5, List.of(Hash.EMPTY_TREE), checkpoint(5), Keys.ed25519()));
        assertEquals(
                checkpoint(5).text(), witness.last(Keys.ORIGIN).orElseThrow().text(), "nothing of it was kept");
        assertEquals(200, status(5, proof, checkpoint(8), Keys.ed25519()));
    }

    @Test
    void firstCheckpointNeedsNoProofAndTakesNone() throws Exception {
        assertEquals(422, status(0, List.of(Hash.EMPTY_TREE), checkpoint(8), Keys.ed25519()));
        assertEquals(409, status(3, ConsistencyProof.of(TREE, 3, 8).hashes(), checkpoint(8), Keys.ed25519()));
        assertEquals(200, status(0, List.of(), checkpoint(8), Keys.ed25519()));
    }

    @Test
    void malformedRequestsAreRefused() throws Exception {
        String good = new String(request(0, 5), StandardCharsets.UTF_8);
        for (String bad : List.of(
                "",
                good.replace("old 0", "old 00"),
                good.replace("old 0", "old -1"),
                good.replace("old 0", "old"),
                good.replace("old 0\n", ""),
                good.replace("old 0\n", "old 0\n" + (Hash.EMPTY_TREE + "\n").repeat(64)),
                good.replace("old 0\n", "old 0\nAAAA\n"),
                good.replace("\n5\n", "\n05\n"),
                good.replace("\n5\n", "\n0\n"),
                good.strip(),
                good + "more")) {
            assertEquals(
                    400,
                    witness.addCheckpoint(bad.getBytes(StandardCharsets.UTF_8)).status(),
                    bad);
        }
        assertTrue(witness.last(Keys.ORIGIN).isEmpty());
    }

    @Test
    void spoiltSignatureOfAKnownKeyIsForbiddenBesideAGoodOne() throws Exception {
        NoteSignature good = Keys.ed25519().sign(checkpoint(5).text(), 0);
        byte[] bytes = good.bytes();
        bytes[10] ^= 1;
        SignedNote note =
                new SignedNote(checkpoint(5).text(), List.of(good, new NoteSignature(good.name(), good.id(), bytes)));
        assertEquals(
                403,
                witness.addCheckpoint(new AddCheckpoint(0, List.of(), note).toBytes())
                        .status());
    }

    /** Of two histories that arrive at the same moment one is signed, in each of many rounds. */
    @Test
    void twoRequestsAtOneMomentAreNeverBothSigned() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 60; round++) {
                // From nothing everything follows, so each round has a log of its own.
                String origin = "log.example/" + round;
                Checkpoint one = new Checkpoint(origin, 3, TREE.mth(0, 3));
                Checkpoint two = new Checkpoint(origin, 3 + round % 2, TREE.mth(1, 4 + round % 2));
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Integer>> answers = new ArrayList<>();
                for (Checkpoint checkpoint : List.of(one, two)) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return status(0, List.of(), checkpoint, Keys.ed25519());
                    }));
                }
                start.countDown();
                int signed = 0;
                for (Future<Integer> answer : answers) {
                    signed += answer.get() == 200 ? 1 : 0;
                }
                assertEquals(1, signed, "round " + round);
            }
        }
    }

    @Test
    void nothingIsSignedThatCannotBeStored() throws Exception {
        assertEquals(200, witness.addCheckpoint(request(0, 5)).status());
        storage.close();
        assertThrows(IOException.class, () -> witness.addCheckpoint(request(5, 8)));
    }

    private static Witness witness(LogStorage storage) {
        Map<String, List<VerifierKey>> logs = new HashMap<>();
        logs.put(Keys.ORIGIN, List.of(Keys.ed25519().verifier()));
        for (int round = 0; round < 60; round++) {
            logs.put("log.example/" + round, List.of(Keys.ed25519().verifier()));
        }
        return new Witness(List.of(Keys.witness(1), Keys.witness(2)), logs, storage, () -> Instant.ofEpochSecond(NOW));
    }

    private int status(long old, List<Hash> proof, Checkpoint checkpoint, SigningKey key) throws IOException {
        SignedNote note = new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint.text(), 0)));
        return witness.addCheckpoint(new AddCheckpoint(old, proof, note).toBytes())
                .status();
    }

    private static byte[] request(long old, int size) throws IOException {
        SignedNote note = new SignedNote(
                checkpoint(size).text(),
                List.of(Keys.ed25519().sign(checkpoint(size).text(), 0)));
        List<Hash> proof = old == 0 || old == size
                ? List.of()
                : ConsistencyProof.of(TREE, old, size).hashes();
        return new AddCheckpoint(old, proof, note).toBytes();
    }

    private static Checkpoint checkpoint(int size) {
        return new Checkpoint(Keys.ORIGIN, size, TREE.mth(0, size));
    }
}
