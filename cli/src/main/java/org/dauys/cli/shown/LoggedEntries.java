package org.dauys.cli.shown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The entries of a log that was checked before, and which of them something on the site belongs to. */
final class LoggedEntries {
    private final List<byte[]> entries;
    private final BitSet claimed = new BitSet();

    private LoggedEntries(List<byte[]> entries) {
        this.entries = entries;
    }

    /**
     * Reads them; about as many bytes of memory as they have.
     *
     * @param size of the log
     */
    static LoggedEntries read(LogSource log, long size) throws IOException {
        TiledTree tree = new TiledTree(log, size);
        List<byte[]> entries = new ArrayList<>();
        for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
            entries.addAll(tree.entries(bundle).entries());
        }
        return new LoggedEntries(entries);
    }

    int size() {
        return entries.size();
    }

    /** An entry; missing when it is no JSON, which {@code isObject} tells. */
    JsonNode at(long index) {
        try {
            return JsonMapper.shared().readTree(new String(entries.get((int) index), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** Whether both logs have the same entry there. */
    boolean isSame(LoggedEntries other, int index) {
        return Arrays.equals(entries.get(index), other.entries.get(index));
    }

    /** Says that something on the site has this entry; false when something else has. */
    boolean claim(long index) {
        boolean isFree = !claimed.get((int) index);
        claimed.set((int) index);
        return isFree;
    }

    /** Those that nothing on the site has. */
    List<Integer> unclaimed() {
        List<Integer> all = new ArrayList<>();
        for (int i = claimed.nextClearBit(0); i < entries.size(); i = claimed.nextClearBit(i + 1)) {
            all.add(i);
        }
        return all;
    }
}
