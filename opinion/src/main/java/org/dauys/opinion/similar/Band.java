package org.dauys.opinion.similar;

import java.util.Arrays;

/**
 * One band of the signatures: who has the same key stands in the same chain, behind whoever came first with it. Of neighbours in a chain
 * that hang together already all but one are leapt over, so a campaign of any size costs each of its members a step; components only
 * grow, so a leap stays right.
 */
final class Band {
    private static final int END = -1;
    private static final long FREE = -1;

    /** So many keys are looked for at once, as memory is slow to answer but answers many. */
    private static final int AHEAD = 32;

    /** Who came first with a key, by open addressing: the key in the upper half, the text in the lower. */
    private long[] firsts = new long[64];

    private int keys;

    /**
     * Of each text in the upper half the next in its chain who did not hang together with it when either came, in the lower half the next.
     */
    private final PagedLongs chains = new PagedLongs();

    Band() {
        Arrays.fill(firsts, FREE);
    }

    /** What may be done with two who share a key. */
    interface Meeting {
        boolean hangTogether(int one, int other);

        /** Makes the two hang together if they are alike; tells whether they are. */
        boolean meet(int one, int other);
    }

    /**
     * Who came first with each of some keys: the text itself, when nobody had it before.
     *
     * @param texts later than all that were asked about before, ascending
     * @param keys theirs, from a place on; overwritten by who came first
     */
    void firsts(int[] texts, int[] keys, int from) {
        long[] there = new long[AHEAD];
        for (int i = 0; i < texts.length; i += AHEAD) {
            int many = Math.min(AHEAD, texts.length - i);
            for (int j = 0; j < many; j++) {
                there[j] = firsts[slot(keys[from + i + j])];
            }
            for (int j = 0; j < many; j++) {
                int key = keys[from + i + j];
                // Who came first with a key stays so.
                boolean known = there[j] != FREE && (int) (there[j] >>> 32) == key;
                keys[from + i + j] = known ? (int) there[j] : first(texts[i + j], key);
            }
        }
    }

    /** Who came first with a key: the text itself, when nobody had it before. */
    int first(int text, int key) {
        int slot = slot(key);
        while (firsts[slot] != FREE) {
            if ((int) (firsts[slot] >>> 32) == key) {
                return (int) firsts[slot];
            }
            slot = (slot + 1) & (firsts.length - 1);
        }
        firsts[slot] = ((long) key << 32) | text;
        chains.set(text, chain(END, END));
        keys++;
        if (4L * keys > 3L * firsts.length) {
            widen();
        }
        return text;
    }

    /** Lets a text meet all who have its key, of whom one came first, and stand in their chain. */
    void add(int text, int first, Meeting meeting) {
        int at = first;
        while (at != END) {
            boolean together = meeting.hangTogether(text, at) || meeting.meet(text, at);
            long chain = chains.get(at);
            at = together ? leap(chain) : next(chain);
        }
        long behind = chains.get(first);
        int next = next(behind);
        if (meeting.hangTogether(first, text)) {
            chains.set(text, behind);
            chains.set(first, chain(leap(behind), text));
        } else {
            int leap = next != END && meeting.hangTogether(text, next) ? leap(chains.get(next)) : next;
            chains.set(text, chain(leap, next));
            chains.set(first, chain(text, text));
        }
    }

    private static long chain(int leap, int next) {
        return ((long) leap << 32) | (next & 0xffffffffL);
    }

    private static int leap(long chain) {
        return (int) (chain >>> 32);
    }

    private static int next(long chain) {
        return (int) chain;
    }

    private void widen() {
        long[] before = firsts;
        firsts = new long[2 * before.length];
        Arrays.fill(firsts, FREE);
        for (long one : before) {
            if (one != FREE) {
                int slot = slot((int) (one >>> 32));
                while (firsts[slot] != FREE) {
                    slot = (slot + 1) & (firsts.length - 1);
                }
                firsts[slot] = one;
            }
        }
    }

    private int slot(int key) {
        return key & (firsts.length - 1);
    }
}
