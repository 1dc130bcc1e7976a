package org.dauys.opinion.similar;

import java.util.Arrays;

/**
 * One band of the signatures: who has the same key stands in the same chain. Of neighbours in a chain that hang together already all but
 * one are leapt over, so a campaign of any size costs each of its members a step; components only grow, so a leap stays right.
 */
final class Band {
    private static final int END = -1;

    private int[] heads = new int[64];
    private int[] keys = new int[16];
    private int[] nexts = new int[16];
    /** The next in the chain who did not hang together with this one when it came. */
    private int[] leaps = new int[16];

    private int many;

    Band() {
        Arrays.fill(heads, END);
    }

    /** What may be done with two who share a key. */
    interface Meeting {
        boolean hangTogether(int one, int other);

        /** Makes the two hang together if they are alike. */
        void meet(int one, int other);
    }

    void add(int text, int key, Meeting meeting) {
        room(text);
        int slot = slot(key);
        int at = heads[slot];
        while (at != END) {
            if (!meeting.hangTogether(text, at) && keys[at] == key) {
                meeting.meet(text, at);
            }
            at = meeting.hangTogether(text, at) ? leaps[at] : nexts[at];
        }
        keys[text] = key;
        chain(text, slot, meeting);
        many++;
    }

    private void chain(int text, int slot, Meeting meeting) {
        int head = heads[slot];
        nexts[text] = head;
        leaps[text] = head != END && meeting.hangTogether(text, head) ? leaps[head] : head;
        heads[slot] = text;
    }

    private void room(int text) {
        if (text >= keys.length) {
            int more = Math.max(text + 1, keys.length + 16 + (keys.length >> 3));
            keys = Arrays.copyOf(keys, more);
            nexts = Arrays.copyOf(nexts, more);
            leaps = Arrays.copyOf(leaps, more);
        }
    }

    /** Whether the chains have become too long; then {@link #widen} has to follow. */
    boolean full() {
        return many > heads.length;
    }

    void widen(Meeting meeting) {
        int[] before = heads;
        heads = new int[2 * before.length];
        Arrays.fill(heads, END);
        for (int head : before) {
            int at = head;
            while (at != END) {
                int next = nexts[at];
                chain(at, slot(keys[at]), meeting);
                at = next;
            }
        }
    }

    private int slot(int key) {
        return key & (heads.length - 1);
    }
}
