package org.dauys.server.submission.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.invariants.Impossible;

/**
 * By what a row is known in whatever file it comes again: its key, or else all that it says. Rows that say the same are
 * different people's; the first, the second and so on are told apart by their count.
 */
final class SourceKeys {
    private final ImportMapping mapping;
    private final Map<String, Integer> seen = new HashMap<>();

    SourceKeys(ImportMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * The key of the next row.
     *
     * @param twice the number of the row that has the same key of its own; empty when none has
     */
    record Key(String hash, Optional<Integer> twice) {}

    Key next(int number, List<String> cells) {
        String own = mapping.of(ImportColumn.KEY, cells).strip();
        if (!own.isEmpty()) {
            Optional<Integer> before = Optional.ofNullable(seen.putIfAbsent("key " + own, number));
            return new Key(hash("key\0" + own), before);
        }
        StringBuilder all = new StringBuilder("row");
        for (ImportColumn column : ImportColumn.values()) {
            all.append('\0').append(mapping.of(column, cells).strip());
        }
        String hash = hash(all.toString());
        int count = seen.merge(hash, 1, Integer::sum);
        return new Key(hash(hash + "\0" + count), Optional.empty());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(SourceKeys.class, impossible);
        }
    }
}
