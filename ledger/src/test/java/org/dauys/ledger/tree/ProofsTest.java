package org.dauys.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every tree up to 1,100 leaves, against the recursive definitions; and what was spoilt in any way is refused. */
class ProofsTest {
    private static final int LARGEST = 1100;
    /** Up to this size every index and every older size; in larger trees those at seeded places. */
    private static final int ALL = Boolean.getBoolean("dauys.long") ? LARGEST : 300;

    private static final int SPOILT = 40;
    private static final NaiveTree NAIVE = NaiveTree.ofSize(LARGEST);
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
        for (int size = 1; size <= LARGEST; size++) {
            frontier.append(Hash.leaf(NAIVE.entries().get(size - 1)));
            assertEquals(size, frontier.size());
            assertEquals(TREE.root(size), frontier.root(), "size " + size);
            assertEquals(TREE.root(size), Frontier.of(TREE, size).root(), "size " + size);
            assertEquals(NAIVE.mth(0, size), frontier.root(), "size " + size);
        }
    }

    @Test
    void everyInclusionProofIsThatOfTheDefinitionAndProves() throws IOException {
        for (int size = 1; size <= ALL; size++) {
            Hash root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(TREE, index, size);
                if (!proof.proves(leaf(index), root)
                        || !NAIVE.path(index, 0, size).equals(proof.hashes())) {
                    fail(index + " of " + size + ": " + proof);
                }
            }
        }
    }

    @Test
    void everyConsistencyProofIsThatOfTheDefinitionAndProves() throws IOException {
        for (int size = 1; size <= ALL; size++) {
            Hash root = TREE.root(size);
            for (int old = 1; old <= size; old++) {
                ConsistencyProof proof = ConsistencyProof.of(TREE, old, size);
                if (!proof.proves(NAIVE.mth(0, old), root)
                        || !NAIVE.subproof(old, 0, size, true).equals(proof.hashes())) {
                    fail(old + " to " + size + ": " + proof);
                }
            }
        }
    }

    /** In trees of equal leaves, so that each height has one hash and trees of any size are at hand. */
    @Test
    void largeTreesProveAtSeededPlacesAndRefuseWhatIsSpoilt() throws IOException {
        List<Hash> heights = new ArrayList<>(List.of(leaf(0)));
        while (heights.size() < 64) {
            heights.add(Hash.node(heights.getLast(), heights.getLast()));
        }
        Subtrees equal = (height, index) -> heights.get(height);
        Random random = new Random(14);
        for (int i = 0; i < 60; i++) {
            long size = 1 + random.nextLong(1L << (11 + random.nextInt(49)));
            Hash root = equal.root(size);
            long index = random.nextLong(size);
            InclusionProof inclusion = InclusionProof.of(equal, index, size);
            assertTrue(inclusion.proves(leaf(0), root), () -> inclusion.toString());
            for (List<Hash> hashes : flippedOrShorter(inclusion.hashes(), random)) {
                assertFalse(new InclusionProof(index, size, hashes).proves(leaf(0), root), inclusion::toString);
            }
            assertFalse(new InclusionProof(size, size, inclusion.hashes()).proves(leaf(0), root), inclusion::toString);
            long old = 1 + random.nextLong(size);
            ConsistencyProof consistency = ConsistencyProof.of(equal, old, size);
            assertTrue(consistency.proves(equal.root(old), root), () -> consistency.toString());
            for (List<Hash> hashes : flippedOrShorter(consistency.hashes(), random)) {
                assertFalse(
                        new ConsistencyProof(old, size, hashes).proves(equal.root(old), root), consistency::toString);
            }
            assertFalse(new ConsistencyProof(size + 1, size, consistency.hashes()).proves(equal.root(old), root));
        }
    }

    /** A bit of each hash, and each hash left out, at a seeded place of every size that is not spoilt in all ways. */
    @Test
    void everySizeProvesAtSeededPlacesAndRefusesWhatIsSpoilt() throws IOException {
        Random random = new Random(41);
        for (int size = SPOILT + 1; size <= LARGEST; size++) {
            Hash root = TREE.root(size);
            int index = random.nextInt(size);
            InclusionProof inclusion = InclusionProof.of(TREE, index, size);
            assertEquals(NAIVE.path(index, 0, size), inclusion.hashes(), inclusion::toString);
            assertTrue(inclusion.proves(leaf(index), root), inclusion::toString);
            for (List<Hash> hashes : flippedOrShorter(inclusion.hashes(), random)) {
                assertFalse(new InclusionProof(index, size, hashes).proves(leaf(index), root), inclusion::toString);
            }
            int other = random.nextInt(size);
            assertEquals(
                    other == index,
                    new InclusionProof(other, size, inclusion.hashes()).proves(leaf(index), root),
                    inclusion::toString);
            int old = 1 + random.nextInt(size);
            ConsistencyProof consistency = ConsistencyProof.of(TREE, old, size);
            assertEquals(NAIVE.subproof(old, 0, size, true), consistency.hashes(), consistency::toString);
            assertTrue(consistency.proves(TREE.root(old), root), consistency::toString);
            for (List<Hash> hashes : flippedOrShorter(consistency.hashes(), random)) {
                assertFalse(
                        new ConsistencyProof(old, size, hashes).proves(TREE.root(old), root), consistency::toString);
            }
        }
    }

    private static List<List<Hash>> flippedOrShorter(List<Hash> good, Random random) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            List<Hash> one = new ArrayList<>(good);
            one.set(i, flip(good.get(i), random.nextInt(256)));
            all.add(one);
            List<Hash> shorter = new ArrayList<>(good);
            shorter.remove(i);
            all.add(shorter);
        }
        return all;
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
