package org.dauys.ledger.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.dauys.ledger.log.FaultyStorage.Fault;
import org.dauys.ledger.log.FaultyStorage.Left;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tree.Hash;
import org.junit.jupiter.api.Test;

/**
 * The power is cut at every call, before or after its work was done, and once more in the opening that follows. Of the files that were
 * written since the last settling each is then new, old, torn or missing. The log is opened again and read whole: what was decided, and so
 * acknowledged, is there at its index, and every checkpoint that was ever given out is continued. More is decided while witnesses are
 * asked, and decided and published while files are synced, as other threads do.
 */
class PowerCutsTest {
    private static final LogIdentity IDENTITY = new LogIdentity(Keys.ORIGIN, Keys.ed25519());
    private static final Left[][] WAYS = {{Left.NEW}, {Left.OLD}, {Left.TORN}, {Left.MISSING}, Left.values()};
    /**
     * Settled after each second one: once where a tile is not full, and becomes so while the files of the settled tree are synced, which
     * needs the partial ones; once where it has become so.
     */
    private static final int[] BATCHES = {3, 247, 5, 2, 1};

    private static final long SEED = 31;
    /** Whole rounds of all cuts, each with other seeds: {@code -Dledger.cuts}. */
    private static final int ROUNDS = Integer.getInteger("ledger.cuts", 1);

    private final List<SignedNote> given = new ArrayList<>();
    private final Map<Long, String> acknowledged = new TreeMap<>();
    private Optional<Checkpoint> newestKnown = Optional.empty();
    private int attempt;

    private Optional<Appender> asked = Optional.empty();

    private final Cosigners recorder = (checkpoint, tree) -> {
        given.add(checkpoint);
        if (asked.isPresent()) {
            Appender appender = asked.get();
            asked = Optional.empty();
            decide(appender, 2);
        }
        return List.of();
    };

    @Test
    void nothingIsLostOrForkedWhereverThePowerIsCutTwice() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int cuts = 0;
            for (int ways = 0; ways < WAYS.length; ways++) {
                for (int call = 0; cutAt(call, ways, SEED + 1000L * round); call++) {
                    cuts++;
                }
            }
            assertTrue(cuts > 150, cuts + " cuts");
        }
    }

    /** False when there is no such call. */
    private boolean cutAt(int call, int ways, long seed) throws Exception {
        boolean hasFailed = false;
        for (boolean isWritten : new boolean[] {false, true}) {
            Random random = new Random(seed + call);
            forget();
            FaultyStorage storage = new FaultyStorage();
            storage.failAt(new Fault(call, isWritten));
            hasFailed = !goOn(storage, BATCHES);
            FaultyStorage after = storage.afterPowerCut(random, WAYS[ways]);
            after.failAt(new Fault(random.nextInt(40), random.nextBoolean()));
            goOn(after, new int[] {1});
            FaultyStorage twice = after.afterPowerCut(random, WAYS[ways]);
            assertTrue(goOn(twice, new int[] {2, 1}));
            check(twice, "call " + call + ", " + isWritten + ", ways " + ways + ", seed " + seed);
            // What is settled needs nothing that is not durable.
            check(twice.afterPowerCut(random, Left.MISSING, Left.TORN), "settled");
        }
        return hasFailed;
    }

    private void forget() {
        given.clear();
        acknowledged.clear();
        newestKnown = Optional.empty();
    }

    /** Opens and appends until storage fails, settling once on the way and at the end; true when storage did not fail. */
    private boolean goOn(FaultyStorage storage, int[] batches) throws Exception {
        try {
            Appender appender = Appender.open(storage, IDENTITY, recorder, newestKnown);
            given.add(appender.published());
            for (int i = 0; i < batches.length; i++) {
                decide(appender, batches[i]);
                decide(appender, 1);
                asked = Optional.of(appender).filter(one -> batches.length > 2);
                appender.publish();
                newestKnown = Optional.of(Checkpoint.parse(appender.published().text()));
                if (i % 2 == 1) {
                    storage.meanwhile(() -> {
                        decide(appender, 3);
                        appender.publish();
                        decide(appender, 1);
                    });
                    appender.settle();
                }
            }
            appender.publish();
            appender.settle();
            return true;
        } catch (IOException e) {
            assertEquals("the fault of the test", e.getMessage());
            return false;
        } finally {
            asked = Optional.empty();
        }
    }

    /** When it returns, the entries are acknowledged. */
    private void decide(Appender appender, int many) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        attempt++;
        for (int i = 0; i < many; i++) {
            entries.add((attempt + "." + i).getBytes(StandardCharsets.UTF_8));
        }
        long index = appender.decide(entries);
        for (byte[] entry : entries) {
            acknowledged.put(index++, new String(entry, StandardCharsets.UTF_8));
        }
    }

    private void check(FaultyStorage storage, String where) throws Exception {
        WholeLog whole = WholeLog.read(storage);
        acknowledged.forEach((index, entry) -> assertArrayEquals(
                entry.getBytes(StandardCharsets.UTF_8),
                whole.entries().get(index.intValue()),
                where + ", index " + index));
        whole.continues(given);
        partialTilesAreBeginnings(storage.files(), whole.entries().size(), where);
    }

    /** Also those that nobody needs any more: a check of the log would find them, as FolderCheck does. */
    private static void partialTilesAreBeginnings(Map<String, byte[]> files, long size, String where) {
        files.forEach((file, bytes) -> {
            if (file.startsWith("tile/")) {
                TilePath path = TilePath.parse(file).orElseThrow();
                TilePath now = TilePath.in(size, path.level(), path.index()).orElseThrow();
                assertTrue(path.width() <= now.width(), () -> file + " is of a larger log, " + where);
                byte[] whole = files.get(now.toString());
                assertArrayEquals(Arrays.copyOf(whole, bytes.length), bytes, () -> file + ", " + where);
                assertTrue(
                        path.isEntries() || bytes.length == path.width() * Hash.LENGTH,
                        () -> file + " is cut, " + where);
            }
        });
    }
}
