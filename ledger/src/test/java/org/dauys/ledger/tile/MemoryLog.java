package org.dauys.ledger.tile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A log in memory, written without any storage. */
public record MemoryLog(Map<String, byte[]> files) implements LogSource {
    public MemoryLog() {
        this(new TreeMap<>());
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Entries "0", "1", … with the partial tiles of the last size only. */
    public static MemoryLog ofSize(int size) throws IOException {
        MemoryLog log = new MemoryLog();
        TreeEdge edge = TreeEdge.empty();
        for (int i = 0; i < size; i++) {
            edge.append(Integer.toString(i).getBytes(StandardCharsets.US_ASCII), log::put);
        }
        edge.putPartial(log::put);
        return log;
    }

    void put(TilePath path, byte[] bytes) {
        files.put(path.toString(), bytes);
    }
}
