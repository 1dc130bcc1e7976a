package org.dauys.ledger.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.TreeEdge;

/**
 * A log with some entries more.
 *
 * @param edge of the tree with them
 * @param files that follow from them, by path: full tiles, and the partial ones at the edge
 */
record Growth(TreeEdge edge, Map<String, byte[]> files) {
    /** Behind a tree, which is not changed. */
    static Growth of(TreeEdge before, List<byte[]> entries) throws IOException {
        TreeEdge next = before.copy();
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (byte[] entry : entries) {
            next.append(entry, (path, bytes) -> files.put(path.toString(), bytes));
        }
        next.putPartial((path, bytes) -> files.put(path.toString(), bytes));
        return new Growth(next, files);
    }

    /**
     * Tiles that lie where the next ones belong are of a log that was longer: this one was set back.
     *
     * @throws DamagedLogException when there are some
     */
    void checkFree(LogStorage storage) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Optional<byte[]> there = storage.read(file.getKey());
            if (there.isPresent() && !Arrays.equals(there.get(), file.getValue())) {
                throw new DamagedLogException(
                        file.getKey(),
                        "it is there already and holds something else. Check the log (fsck); a file that is no part of it can be"
                                + " moved away.");
            }
        }
    }

    /**
     * Makes partial tiles again that are there, also those that larger ones replace: they were only shown, and a power cut has left any part
     * of them, or will. What was never shown stays so; a decision at a time, since together they could be more than memory holds.
     */
    void remakePartial(LogStorage storage) throws IOException {
        Map<String, byte[]> shownBefore = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().contains(Unshown.PARTIAL)
                    && storage.read(file.getKey()).isPresent()) {
                shownBefore.put(file.getKey(), file.getValue());
            }
        }
        if (!shownBefore.isEmpty()) {
            storage.show(shownBefore);
        }
    }
}
