package org.dauys.server.poll;

import java.util.Comparator;

/**
 * A share of people, with its uncertainty: the interval of Wilson (1927) at 95 %, as if those who voted were drawn from many who vote the
 * same way.
 *
 * @param part how many
 * @param all of how many, 1 or more
 * @param low the interval's lower end, 0 to 1
 * @param high its upper end
 */
public record Share(long part, long all, double low, double high) {
    /** The surest last. */
    public static final Comparator<Share> BY_LOW = Comparator.comparingDouble(Share::low);

    /** Standard deviations of 95 %. */
    private static final double Z = 1.959964;

    private static final int PERCENT = 100;

    /**
     * The share that a part is.
     *
     * @throws IllegalArgumentException when it is a part of nobody, or more than all
     */
    public static Share of(long part, long all) {
        if (all <= 0 || part < 0 || part > all) {
            throw new IllegalArgumentException(part + " of " + all);
        }
        double share = (double) part / all;
        double middle = (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
        double half = Z / (1 + Z * Z / all) * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return new Share(part, all, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Whether it is surely more than half. */
    public boolean isMost() {
        return low > 0.5;
    }

    /** In whole per cent. */
    public int percent() {
        return (int) Math.round(PERCENT * (double) part / all);
    }

    /** The lower end in whole per cent. */
    public int lowPercent() {
        return (int) Math.floor(PERCENT * low);
    }

    /** The upper end in whole per cent. */
    public int highPercent() {
        return (int) Math.ceil(PERCENT * high);
    }
}
