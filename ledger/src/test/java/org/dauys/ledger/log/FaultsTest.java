package org.dauys.ledger.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.ledger.log.FaultyStorage.Fault;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.SignedNote;
import org.junit.jupiter.api.Test;

/**
 * Storage fails at every call, having written or not; it fails again at every call of the mending, having written or not; then it
 * mends. In the same process, and after a restart. After each step the whole log is read from its entries up.
 */
class FaultsTest {
    private static final LogIdentity IDENTITY = new LogIdentity(Keys.ORIGIN, Keys.ed25519());
    private static final int[] FROM_THE_BEGINNING = {1, 2};
    /** From 254 entries on: the first fills a tile and begins the next. */
    private static final int[] ACROSS_A_TILE = {4, 1};

    /** The log of one run: what was signed, what was decided and so acknowledged. */
    private static final class Run {
        private final FaultyStorage storage;
        private final int[] batches;
        private final List<SignedNote> signed = new ArrayList<>();
        private final TreeMap<Long, String> acknowledged = new TreeMap<>();
        private Optional<Appender> appender = Optional.empty();
        private int batch;
        private boolean hasPublished;
        /** Each try has entries of its own, as in life: what came before may be logged or not. */
        private int attempt;

        Run(FaultyStorage before, int[] batches) {
            this.storage = new FaultyStorage(before);
            this.batches = batches;
        }

        private final Cosigners recorder = (checkpoint, tree) -> {
            signed.add(checkpoint);
            return List.of();
        };

        /** Goes on with the batches until storage fails, or as many more are done; true when storage did not fail. */
        private boolean goOn(boolean restarts, int most) throws Exception {
            try {
                if (appender.isEmpty() || restarts) {
                    appender = Optional.empty();
                    appender = Optional.of(Appender.open(storage, IDENTITY, recorder, newestKnown()));
                }
                int end = Math.min(batches.length, batch + most);
                while (batch < end) {
                    append(appender.get(), batches[batch]);
                    batch++;
                    if (batch == batches.length) {
                        appender.get().settle();
                    }
                }
                return true;
            } catch (IOException e) {
                assertEquals("the fault of the test", e.getMessage());
                return false;
            }
        }

        private void append(Appender to, int entries) throws IOException {
            List<byte[]> bytes = new ArrayList<>();
            attempt++;
            for (int i = 0; i < entries; i++) {
                bytes.add((attempt + "." + i).getBytes(StandardCharsets.UTF_8));
            }
            long index = to.decide(bytes);
            for (byte[] entry : bytes) {
                acknowledged.put(index++, new String(entry, StandardCharsets.UTF_8));
            }
            to.publish();
            hasPublished = true;
        }

        /** What another place would know: the last checkpoint with acknowledged entries. */
        private Optional<Checkpoint> newestKnown() throws Exception {
            Optional<Checkpoint> newest = Optional.empty();
            for (SignedNote note : signed) {
                Checkpoint checkpoint = Checkpoint.parse(note.text());
                if (!acknowledged.isEmpty() && checkpoint.size() == acknowledged.lastKey() + 1) {
                    newest = Optional.of(checkpoint);
                }
            }
            return newest;
        }

        /** The whole log: what was acknowledged is in it at its index, as far as it is published. */
        private WholeLog check() throws Exception {
            FaultyStorage copy = new FaultyStorage(storage);
            if (!copy.files().containsKey("checkpoint")) {
                assertFalse(hasPublished);
                return new WholeLog(List.of());
            }
            WholeLog whole = WholeLog.read(copy);
            acknowledged
                    .headMap((long) whole.entries().size())
                    .forEach((index, entry) -> assertArrayEquals(
                            entry.getBytes(StandardCharsets.UTF_8),
                            whole.entries().get(index.intValue()),
                            "index " + index));
            return whole;
        }

        /** Once nothing is left to mend. */
        private WholeLog checkAll() throws Exception {
            WholeLog whole = check();
            assertTrue(
                    acknowledged.lastKey() < whole.entries().size(), "what was acknowledged is published in the end");
            return whole;
        }
    }

    @Test
    void nothingIsLostOrForkedWhereverANewLogFailsTwice() throws Exception {
        everyFault(new FaultyStorage(), FROM_THE_BEGINNING, false);
        everyFault(new FaultyStorage(), FROM_THE_BEGINNING, true);
    }

    @Test
    void nothingIsLostOrForkedWhereverAFullTileFailsTwiceInOneProcess() throws Exception {
        everyFault(before(), ACROSS_A_TILE, false);
    }

    @Test
    void nothingIsLostOrForkedWhereverAFullTileFailsTwiceWithRestarts() throws Exception {
        everyFault(before(), ACROSS_A_TILE, true);
    }

    private static FaultyStorage before() throws IOException {
        FaultyStorage storage = new FaultyStorage();
        Appender appender = Appender.open(storage, IDENTITY, Cosigners.NONE, Optional.empty());
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 254; i++) {
            entries.add(new byte[] {(byte) i});
        }
        appender.append(entries);
        appender.settle();
        return storage;
    }

    private static void everyFault(FaultyStorage before, int[] batches, boolean restarts) throws Exception {
        int tried = 0;
        List<Fault> faults = faults(before, batches, List.of(), restarts);
        for (Fault fault : faults) {
            tried += faults(before, batches, List.of(fault), restarts).size();
        }
        assertTrue(faults.size() > 20 && tried > 200, faults.size() + " faults, " + tried + " pairs");
    }

    /** All faults that can come after some others; each run goes on to a good end. */
    private static List<Fault> faults(FaultyStorage before, int[] batches, List<Fault> others, boolean restarts)
            throws Exception {
        List<Fault> faults = new ArrayList<>();
        // Of the pairs at a full tile every third, each fault among the first and among the second ones; all would take
        // minutes.
        boolean isThinned = !others.isEmpty() && !before.files().isEmpty();
        for (int call = isThinned ? others.getFirst().call() % 3 : 0; ; call += isThinned ? 3 : 1) {
            for (boolean isWritten : new boolean[] {false, true}) {
                Run run = new Run(before, batches);
                for (Fault other : others) {
                    run.storage.failAt(other);
                    run.goOn(restarts, batches.length);
                }
                Fault fault = new Fault(call, isWritten);
                run.storage.failAt(fault);
                // After another fault it is the mending that is to fail, and the batch behind it.
                run.goOn(restarts, others.isEmpty() ? batches.length : 1);
                if (!run.storage.hasFailed()) {
                    return faults;
                }
                run.check();
                boolean wasReading = run.storage.hasFailedReading();
                finish(run, restarts);
                faults.add(fault);
                if (wasReading) {
                    break;
                }
            }
        }
    }

    private static void finish(Run run, boolean restarts) throws Exception {
        run.storage.failAt(Fault.NONE);
        assertTrue(run.goOn(restarts, run.batches.length));
        // Once more, as a new process, after which nothing may be left to mend.
        run.batch = 0;
        assertTrue(run.goOn(true, 1));
        WholeLog whole = run.checkAll();
        whole.continues(run.signed);
    }
}
