package org.dauys.server.table;

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
public final class RowKeys {
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * The key of a row.
     *
     * @param twice the number of the row that has the same key of its own; empty when none has
     */
    public record Key(String hash, Optional<Integer> twice) {}

    /**
     * The key of the next row.
     *
     * @param own that the row has of its own; empty when it has none
     * @param said all that the row says
     */
    public Key next(int number, String own, List<String> said) {
        if (!own.isEmpty()) {
            Optional<Integer> before = Optional.ofNullable(seen.putIfAbsent("key " + own, number));
            return new Key(hash("key\0" + own), before);
        }
        StringBuilder all = new StringBuilder("row");
        said.forEach(cell -> all.append('\0').append(cell));
        String hash = hash(all.toString());
        int count = seen.merge(hash, 1, Integer::sum);
        return new Key(hash(hash + "\0" + count), Optional.empty());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(RowKeys.class, impossible);
        }
    }
}
