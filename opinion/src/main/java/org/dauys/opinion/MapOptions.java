package org.dauys.opinion;

/**
 * How a map is made.
 *
 * @param method ours or the published one of Polis
 * @param moderated statements that were taken out, by statement; an empty array for none. They have no influence at all, and
 *     in Polis's method the one that they have there
 * @param seed from which all draws follow
 * @param rounds of the bootstrap by which stability is found, at least 1
 */
public record MapOptions(Method method, boolean[] moderated, long seed, int rounds) {
    /** Ours, nothing taken out, twenty rounds. */
    public static final MapOptions DEFAULT = new MapOptions(Method.DAUYS, new boolean[0], 1, 20);

    public MapOptions {
        moderated = moderated.clone();
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds: " + rounds);
        }
    }

    /** How groups are found. */
    public enum Method {
        /** Ours: the same groups from the same votes, as many as are stable, everyone in one. */
        DAUYS,
        /** As Polis finds them: through a hundred base clusters, by the order of participants, two to five groups. */
        POLIS
    }

    /** The same with other statements taken out. */
    public MapOptions without(boolean[] statements) {
        return new MapOptions(method, statements, seed, rounds);
    }

    /** The same by another method. */
    public MapOptions by(Method other) {
        return new MapOptions(other, moderated, seed, rounds);
    }

    boolean[] kept(int statements) {
        boolean[] kept = new boolean[statements];
        for (int j = 0; j < statements; j++) {
            kept[j] = j >= moderated.length || !moderated[j];
        }
        return kept;
    }
}
