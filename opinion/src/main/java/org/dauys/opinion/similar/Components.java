package org.dauys.opinion.similar;

import java.util.Arrays;

/** What hangs together by links (union-find, Tarjan 1975, with paths halved), and who belongs to each. */
final class Components {
    private int[] parents = new int[16];
    private int[] sizes = new int[16];
    /** Each component is a ring. */
    private int[] nexts = new int[16];

    private int size;

    void add() {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            sizes = Arrays.copyOf(sizes, 2 * size);
            nexts = Arrays.copyOf(nexts, 2 * size);
        }
        parents[size] = size;
        sizes[size] = 1;
        nexts[size] = size;
        size++;
    }

    int root(int text) {
        int at = text;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** How many belong to the component of a root. */
    int size(int root) {
        return sizes[root];
    }

    void join(int one, int other) {
        int large = root(one);
        int small = root(other);
        if (large == small) {
            return;
        }
        if (sizes[large] < sizes[small]) {
            int swapped = large;
            large = small;
            small = swapped;
        }
        parents[small] = large;
        sizes[large] += sizes[small];
        int next = nexts[large];
        nexts[large] = nexts[small];
        nexts[small] = next;
    }

    /** Who belongs to the component of a root, in no order. */
    int[] members(int root) {
        int[] members = new int[sizes[root]];
        int at = root;
        for (int i = 0; i < members.length; i++) {
            members[i] = at;
            at = nexts[at];
        }
        return members;
    }
}
