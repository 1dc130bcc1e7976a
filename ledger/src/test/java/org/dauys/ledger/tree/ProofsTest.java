package org.dauys.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every tree up to some hundred leaves, against the recursive definitions; and what was spoilt in any way is refused. */
class ProofsTest {
    private static final int ALL = 300;
    private static final int SPOILT = 40;
    private static final NaiveTree NAIVE = NaiveTree.ofSize(1100);
    private static final KeptTree TREE = new KeptTree(NAIVE);

    @Test
    void emptyTreeHasTheHashOfNothing() throws IOException {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                TREE.root(0).hex());
        assertEquals(Hash.EMPTY_TREE, new Frontier().root());
    }

    @Test
    void rootsAreThoseOfTheDefinitionAndOfTheFrontierAtEverySize() throws IOException {
        Frontier frontier = new Frontier();
        for (int size = 1; size <= 1100; size++) {
            frontier.append(Hash.leaf(NAIVE.entries().get(size - 1)));
            assertEquals(size, frontier.size());
            assertEquals(TREE.root(size), frontier.root(), "size " + size);
            assertEquals(TREE.root(size), Frontier.of(TREE, size).root(), "size " + size);
            // The definition itself takes too long for all of them.
            if (size <= ALL || size % 100 == 0) {
                assertEquals(NAIVE.mth(0, size), frontier.root(), "size " + size);
            }
        }
    }

    @Test
    void everyInclusionProofIsThatOfTheDefinitionAndProves() throws IOException {
        for (int size = 1; size <= ALL; size++) {
            Hash root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(TREE, index, size);
                assertTrue(proof.proves(leaf(index), root), index + " of " + size);
                if (size <= 70) {
                    assertEquals(NAIVE.path(index, 0, size), proof.hashes(), index + " of " + size);
                }
            }
        }
    }

    @Test
    void everyConsistencyProofIsThatOfTheDefinitionAndProves() throws IOException {
        for (int size = 1; size <= ALL; size++) {
            for (int old = 1; old <= size; old++) {
                ConsistencyProof proof = ConsistencyProof.of(TREE, old, size);
                assertTrue(proof.proves(TREE.root(old), TREE.root(size)), old + " to " + size);
                if (size <= 70) {
                    assertEquals(NAIVE.subproof(old, 0, size, true), proof.hashes(), old + " to " + size);
                }
            }
        }
    }

    @Test
    void largerSizesProveAtSeededPlaces() throws IOException {
        Random random = new Random(14);
        for (int size = ALL; size <= 1100; size++) {
            int index = random.nextInt(size);
            assertTrue(
                    InclusionProof.of(TREE, index, size).proves(leaf(index), TREE.root(size)), index + " of " + size);
            int old = 1 + random.nextInt(size);
            assertTrue(
                    ConsistencyProof.of(TREE, old, size).proves(TREE.root(old), TREE.root(size)), old + " to " + size);
        }
    }

    @Test
    void spoiltInclusionProofsAreRefused() throws IOException {
        for (int size = 1; size <= SPOILT; size++) {
            Hash root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof good = InclusionProof.of(TREE, index, size);
                for (List<Hash> hashes : spoilt(good.hashes(), root, leaf(index))) {
                    assertFalse(
                            new InclusionProof(index, size, hashes).proves(leaf(index), root), index + " of " + size);
                }
                for (long other = -1; other <= size + 1; other++) {
                    if (other != index) {
                        assertFalse(new InclusionProof(other, size, good.hashes()).proves(leaf(index), root));
                    }
                }
                assertFalse(good.proves(flip(leaf(index), 3), root));
                assertFalse(good.proves(leaf(index), flip(root, 9)));
            }
        }
    }

    /** A size is proved only together with the root: a proof holds for other sizes of the same shape above the leaf. */
    @Test
    void sizeOfAnotherPathIsRefused() throws IOException {
        for (int size = 1; size <= SPOILT; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof good = InclusionProof.of(TREE, index, size);
                for (int other = index + 1; other <= 2 * SPOILT; other++) {
                    boolean sameShape = shape(index, other).equals(shape(index, size));
                    assertEquals(
                            sameShape,
                            new InclusionProof(index, other, good.hashes()).proves(leaf(index), TREE.root(size)),
                            index + " of " + size + " as of " + other);
                }
                for (long other : new long[] {Long.MIN_VALUE, -1, 0, index}) {
                    assertFalse(new InclusionProof(index, other, good.hashes()).proves(leaf(index), TREE.root(size)));
                }
            }
        }
    }

    @Test
    void spoiltConsistencyProofsAreRefused() throws IOException {
        for (int size = 1; size <= SPOILT; size++) {
            Hash root = TREE.root(size);
            for (int old = 1; old <= size; old++) {
                Hash oldRoot = TREE.root(old);
                ConsistencyProof good = ConsistencyProof.of(TREE, old, size);
                for (List<Hash> hashes : spoilt(good.hashes(), root, oldRoot)) {
                    assertFalse(new ConsistencyProof(old, size, hashes).proves(oldRoot, root), old + " to " + size);
                }
                assertFalse(good.proves(flip(oldRoot, 5), root));
                assertFalse(good.proves(oldRoot, flip(root, 5)));
                if (old != size) {
                    assertFalse(good.proves(root, oldRoot));
                }
                for (int other = 0; other <= size; other++) {
                    if (other != old) {
                        // Only the old root tells the old size, and the right hashes go with it.
                        assertFalse(new ConsistencyProof(other, size, good.hashes()).proves(TREE.root(other), root));
                    }
                }
            }
        }
    }

    @Test
    void nothingIsProvedFromOrForTheEmptyTree() {
        assertFalse(new InclusionProof(0, 0, List.of()).proves(leaf(0), Hash.EMPTY_TREE));
        assertFalse(new ConsistencyProof(0, 0, List.of()).proves(Hash.EMPTY_TREE, Hash.EMPTY_TREE));
        assertFalse(new ConsistencyProof(0, 1, List.of()).proves(Hash.EMPTY_TREE, leaf(0)));
        assertThrows(IllegalArgumentException.class, () -> InclusionProof.of(TREE, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> ConsistencyProof.of(TREE, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> ConsistencyProof.of(TREE, 6, 5));
    }

    @Test
    void hashIsReadInOneFormOnly() {
        String text = leaf(7).toString();
        assertEquals(leaf(7), Hash.parse(text));
        // The last character of 32 bytes carries two bits that no one reads.
        String sameBytes = text.substring(0, 42) + (char) (text.charAt(42) + 1) + "=";
        for (String other : List.of("", " " + text, text + "\n", text.replace("=", ""), text.substring(4), sameBytes)) {
            assertThrows(IllegalArgumentException.class, () -> Hash.parse(other), other);
        }
    }

    private static List<List<Hash>> spoilt(List<Hash> good, Hash root, Hash leaf) {
        List<List<Hash>> spoilt = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            for (int bit = 0; bit < 256; bit += 37) {
                List<Hash> flipped = new ArrayList<>(good);
                flipped.set(i, flip(good.get(i), bit));
                spoilt.add(flipped);
            }
            List<Hash> missing = new ArrayList<>(good);
            missing.remove(i);
            spoilt.add(missing);
            if (i > 0 && !good.get(i).equals(good.get(i - 1))) {
                List<Hash> swapped = new ArrayList<>(good);
                swapped.set(i, good.get(i - 1));
                swapped.set(i - 1, good.get(i));
                spoilt.add(swapped);
            }
        }
        for (Hash extra : List.of(root, leaf, Hash.EMPTY_TREE)) {
            for (int i = 0; i <= good.size(); i++) {
                List<Hash> longer = new ArrayList<>(good);
                longer.add(i, extra);
                spoilt.add(longer);
            }
        }
        return spoilt;
    }

    /** On which side the siblings stand, from the leaf up; by the definition. */
    private static String shape(int index, int size) {
        if (size == 1) {
            return "";
        }
        int half = Integer.highestOneBit(size - 1);
        return index < half ? shape(index, half) + "R" : shape(index - half, size - half) + "L";
    }

    private static Hash leaf(int index) {
        return Hash.leaf(NAIVE.entries().get(index));
    }

    private static Hash flip(Hash hash, int bit) {
        byte[] bytes = hash.toBytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }
}
