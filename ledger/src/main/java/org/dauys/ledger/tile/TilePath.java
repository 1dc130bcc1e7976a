package org.dauys.ledger.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.ledger.text.Strict;

/**
 * The name of a tile of hashes, or of a bundle of entries.
 *
 * @param level of the tile, 0 to 63, or {@link #ENTRIES}
 * @param index among the tiles of the level, from 0
 * @param width how many hashes or entries it has, 1 to 256
 */
public record TilePath(int level, long index, int width) {
    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    /** How many hashes or entries a full tile has. */
    public static final int FULL = 256;

    private static final int MAX_LEVEL = 63;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "There is no tile " + index + " of width " + width + " at level " + level + ".");
        }
    }

    /** The full tile of the same place. */
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    public boolean isFull() {
        return width == FULL;
    }

    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** How many hashes stand at a level of the tree of a size; for entries, how many there are. */
    public static long hashesAt(int level, long size) {
        int shift = 8 * Math.max(level, 0);
        return shift > 62 ? 0 : size >> shift;
    }

    /** The tile of a level and index, as wide as it is in a tree of a size; nothing when such a tree has none there. */
    public static Optional<TilePath> in(long size, int level, long index) {
        long before = index * FULL;
        long width = Math.min(FULL, hashesAt(level, size) - before);
        return width <= 0 ? Optional.empty() : Optional.of(new TilePath(level, index, (int) width));
    }

    /** Reads a path; nothing when it is none of a tile or bundle in the one form that is written. */
    public static Optional<TilePath> parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
            String digits = form.group(2).replaceAll("[x/]", "").replaceFirst("^0+(?=[0-9])", "");
            int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
            TilePath parsed = new TilePath(level, Strict.decimal(digits), width);
            return parsed.toString().equals(path) ? Optional.of(parsed) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The path: {@code tile/0/x001/x234/067}, and {@code .p/5} behind it for a partial tile of five. */
    @Override
    public String toString() {
        StringBuilder number = new StringBuilder(threeDigits(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, "x" + threeDigits(rest % 1000) + "/");
        }
        return "tile/" + (isEntries() ? "entries" : level) + "/" + number + (isFull() ? "" : ".p/" + width);
    }

    private static String threeDigits(long number) {
        return Long.toString(1000 + number).substring(1);
    }
}
