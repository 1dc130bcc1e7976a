package org.dauys.ledger.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifiedCheckpoint;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.LogReader;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.ledger.tree.Frontier;
import org.dauys.ledger.tree.Hash;

/**
 * Recomputes a log from its entries: every bundle, every tile of every level, the root, and that it continues the checkpoints
 * that somebody kept. Goes on behind a fault, so that all are told.
 */
public final class LogCheck {
    private static final String RESTORE = "Bring the file back from a mirror or a back-up, and check again.";
    /** So many are told; a checkpoint may name more entries than anybody could have. */
    private static final int MOST = 1000;

    private static final String TWO_HISTORIES =
            "What was logged has been changed or removed. Keep both checkpoints and show them: together they prove it.";

    private final LogSource source;
    private final List<Checkpoint> older;
    private final Progress progress;
    private final Set<Finding> findings = new LinkedHashSet<>();

    /** Told how far a check is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some more entries are read.
         *
         * @param entries read so far
         * @param size of the log
         */
        void at(long entries, long size);
    }

    private LogCheck(LogSource source, List<Checkpoint> older, Progress progress) {
        this.source = source;
        this.older = older;
        this.progress = progress;
    }

    /**
     * Checks a log.
     *
     * @param policy whom to trust about it
     * @param older checkpoints of it that were kept, and verified when they came
     * @throws IOException when the source cannot be read at all; a file that is missing is a finding
     */
    public static CheckReport check(LogSource source, CheckpointPolicy policy, List<Checkpoint> older)
            throws IOException {
        return check(source, policy, older, (entries, size) -> {});
    }

    /** The same; who waits is told how many entries are read, of how many. */
    public static CheckReport check(
            LogSource source, CheckpointPolicy policy, List<Checkpoint> older, Progress progress) throws IOException {
        LogCheck check = new LogCheck(source, List.copyOf(older), progress);
        VerifiedCheckpoint verified;
        try {
            verified = new LogReader(source, policy).checkpoint();
        } catch (UnverifiedNoteException e) {
            return none(new Finding(
                    LogSource.CHECKPOINT,
                    String.valueOf(e.getMessage()),
                    "Ask the log for one that is signed, or a mirror."));
        } catch (DamagedLogException e) {
            return none(new Finding(LogSource.CHECKPOINT, "it is missing.", RESTORE));
        }
        check.entries(verified.checkpoint());
        return new CheckReport(Optional.of(verified), List.copyOf(check.findings));
    }

    private static CheckReport none(Finding finding) {
        return new CheckReport(Optional.empty(), List.of(finding));
    }

    private void entries(Checkpoint checkpoint) throws IOException {
        TiledTree tree = new TiledTree(source, checkpoint.size());
        Frontier frontier = new Frontier();
        List<Hash> above = new ArrayList<>();
        for (long bundle = 0; bundle * TilePath.FULL < checkpoint.size(); bundle++) {
            if (findings.size() > MOST) {
                findings.add(new Finding(
                        LogSource.CHECKPOINT,
                        "more than " + MOST + " files are missing or wrong; the check ends at bundle " + bundle + ".",
                        RESTORE));
                return;
            }
            List<Hash> leaves = leaves(tree, checkpoint.size(), bundle);
            for (Hash leaf : leaves) {
                frontier.append(leaf);
                compareWithOlder(frontier);
            }
            if (leaves.size() == TilePath.FULL) {
                above.add(rootOf(leaves));
            }
            progress.at(Math.min((bundle + 1) * TilePath.FULL, checkpoint.size()), checkpoint.size());
        }
        for (int level = 1; !above.isEmpty(); level++) {
            above = level(tree, checkpoint.size(), level, above);
        }
        if (!frontier.root().equals(checkpoint.root())) {
            findings.add(new Finding(
                    LogSource.CHECKPOINT,
                    "the entries do not give its root.",
                    "If no other file is named, entries and tiles were changed together. " + TWO_HISTORIES));
        }
        for (Checkpoint kept : older) {
            if (kept.size() > checkpoint.size()) {
                findings.add(new Finding(
                        LogSource.CHECKPOINT,
                        "it is of " + checkpoint.size() + " entries, and one of " + kept.size() + " was kept.",
                        TWO_HISTORIES));
            }
        }
    }

    /** The leaves of a bundle, as the entries give them if they can be read, else as the tile does. */
    private List<Hash> leaves(TiledTree tree, long size, long bundle) throws IOException {
        TilePath path = TilePath.in(size, TilePath.ENTRIES, bundle).orElseThrow();
        TilePath tile = TilePath.in(size, 0, bundle).orElseThrow();
        Optional<List<Hash>> ofEntries = read(() -> tree.entries(bundle).leaves());
        Optional<List<Hash>> ofTile = read(() -> tree.leaves(bundle));
        if (ofEntries.isEmpty() || ofTile.isEmpty()) {
            // One of the two must do for what stands above; the other was told.
            return ofEntries.or(() -> ofTile).orElse(List.of());
        }
        if (ofEntries.get().equals(ofTile.get())) {
            return ofEntries.get();
        }
        int first = 0;
        while (ofEntries.get().get(first).equals(ofTile.get().get(first))) {
            first++;
        }
        long index = bundle * TilePath.FULL + first;
        boolean tileIsRight = path.isFull() && isHashAbove(tree, bundle, ofTile.get());
        if (tileIsRight) {
            findings.add(new Finding(path.toString(), "entry " + index + " is not the one that was logged.", RESTORE));
            return ofTile.get();
        }
        if (path.isFull() && isHashAbove(tree, bundle, ofEntries.get())) {
            findings.add(new Finding(tile.toString(), "the hash of entry " + index + " is another.", RESTORE));
        } else {
            findings.add(new Finding(
                    path.toString(), "entry " + index + " does not belong to the hash in " + tile + ".", RESTORE));
        }
        return ofEntries.get();
    }

    private boolean isHashAbove(TiledTree tree, long bundle, List<Hash> leaves) throws IOException {
        return read(() -> tree.hash(8, bundle)).filter(rootOf(leaves)::equals).isPresent();
    }

    private List<Hash> level(TiledTree tree, long size, int level, List<Hash> hashes) throws IOException {
        List<Hash> above = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i += TilePath.FULL) {
            List<Hash> expected = hashes.subList(i, Math.min(i + TilePath.FULL, hashes.size()));
            int first = i;
            long count = TilePath.hashesAt(level, size);
            Optional<List<Hash>> found = read(() -> {
                List<Hash> tile = new ArrayList<>();
                for (long index = first; index < Math.min(first + (long) TilePath.FULL, count); index++) {
                    tile.add(tree.hash(8 * level, index));
                }
                return tile;
            });
            if (found.isPresent() && !found.get().equals(expected)) {
                TilePath path = TilePath.in(size, level, i / TilePath.FULL).orElseThrow();
                findings.add(new Finding(path.toString(), "it does not follow from the tiles below it.", RESTORE));
            }
            if (expected.size() == TilePath.FULL) {
                above.add(rootOf(expected));
            }
        }
        return above;
    }

    private void compareWithOlder(Frontier frontier) {
        for (Checkpoint kept : older) {
            if (kept.size() == frontier.size() && !kept.root().equals(frontier.root())) {
                findings.add(new Finding(
                        LogSource.CHECKPOINT,
                        "the log does not continue the checkpoint of " + kept.size() + " entries that was kept.",
                        TWO_HISTORIES));
            }
        }
    }

    private static Hash rootOf(List<Hash> hashes) {
        Frontier frontier = new Frontier();
        hashes.forEach(frontier::append);
        return frontier.root();
    }

    /** What is read, or nothing and a finding. */
    private <T> Optional<T> read(Reading<T> reading) throws IOException {
        try {
            return Optional.of(reading.read());
        } catch (DamagedLogException e) {
            findings.add(new Finding(e.path(), e.fault(), RESTORE));
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
