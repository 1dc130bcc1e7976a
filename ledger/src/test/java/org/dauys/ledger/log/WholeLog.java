package org.dauys.ledger.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.EntryBundle;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.Tile;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tree.Frontier;
import org.dauys.ledger.tree.Hash;

/** A whole log, read from its entries up; it shares no way of reading with the writer. */
record WholeLog(List<byte[]> entries) {

    /** Reads and checks all; the log is the one of {@link Keys#ed25519}. */
    static WholeLog read(LogSource source) throws Exception {
        SignedNote note = SignedNote.parse(source.read("checkpoint").orElseThrow());
        Checkpoint checkpoint = new CheckpointPolicy(Keys.ORIGIN, Keys.ed25519().verifier())
                .verify(note)
                .checkpoint();
        List<byte[]> entries = new ArrayList<>();
        Frontier frontier = new Frontier();
        for (long bundle = 0; bundle * 256 < checkpoint.size(); bundle++) {
            TilePath path =
                    TilePath.in(checkpoint.size(), TilePath.ENTRIES, bundle).orElseThrow();
            for (byte[] entry : EntryBundle.parse(path, bytes(source, path)).entries()) {
                entries.add(entry);
                frontier.append(Hash.leaf(entry));
            }
        }
        assertEquals(checkpoint.size(), entries.size());
        assertEquals(checkpoint.root(), frontier.root());
        WholeLog log = new WholeLog(entries);
        List<Hash> level = entries.stream().map(Hash::leaf).toList();
        for (int l = 0; !level.isEmpty(); l++) {
            level = log.checkLevel(source, l, level);
        }
        return log;
    }

    private List<Hash> checkLevel(LogSource source, int level, List<Hash> hashes) throws IOException {
        List<Hash> above = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i += 256) {
            List<Hash> tile = hashes.subList(i, Math.min(i + 256, hashes.size()));
            TilePath path = new TilePath(level, i / 256, tile.size());
            assertArrayEquals(new Tile(tile).toBytes(), bytes(source, path), path.toString());
            if (tile.size() == 256) {
                Frontier frontier = new Frontier();
                tile.forEach(frontier::append);
                above.add(frontier.root());
            }
        }
        return above;
    }

    /** That a checkpoint is one of this log, at the size it had then. */
    void continues(SignedNote note) throws Exception {
        continues(List.of(note));
    }

    /** The same of several, in one way through the entries. */
    void continues(List<SignedNote> notes) throws Exception {
        TreeMap<Long, Set<Checkpoint>> bySize = new TreeMap<>();
        for (SignedNote note : notes) {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            bySize.computeIfAbsent(checkpoint.size(), size -> new HashSet<>()).add(checkpoint);
        }
        Frontier frontier = new Frontier();
        int next = 0;
        for (Map.Entry<Long, Set<Checkpoint>> some : bySize.entrySet()) {
            assertTrue(some.getKey() <= entries.size(), () -> "signed beyond the log: " + some);
            for (; next < some.getKey(); next++) {
                frontier.append(Hash.leaf(entries.get(next)));
            }
            for (Checkpoint checkpoint : some.getValue()) {
                assertEquals(frontier.root(), checkpoint.root(), () -> "a second history: " + checkpoint);
            }
        }
    }

    private static byte[] bytes(LogSource source, TilePath path) throws IOException {
        return source.read(path.toString()).orElseThrow(() -> new AssertionError(path + " is missing"));
    }
}
