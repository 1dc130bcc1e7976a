package org.dauys.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** All full subtrees of a tree, kept: quick where the naive tree would take minutes. */
final class KeptTree implements Subtrees {
    private final List<List<Hash>> levels = new ArrayList<>();

    KeptTree(NaiveTree tree) {
        levels.add(new ArrayList<>());
        for (byte[] entry : tree.entries()) {
            levels.getFirst().add(Hash.leaf(entry));
        }
        while (levels.getLast().size() > 1) {
            List<Hash> below = levels.getLast();
            List<Hash> level = new ArrayList<>();
            for (int i = 0; i + 1 < below.size(); i += 2) {
                level.add(Hash.node(below.get(i), below.get(i + 1)));
            }
            levels.add(level);
        }
    }

    @Override
    public Hash hash(int height, long index) {
        return levels.get(height).get((int) index);
    }
}
