package org.dauys.server.submission.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Texts that are nearly the same have a number in common, others have none. */
class SketchTest {
    private static final int MANY = 300;
    private final Random random = new Random(11);

    private List<String> words(int many) {
        return random.ints(many, 0, 2_000).mapToObj(i -> "сөз" + i).collect(Collectors.toList());
    }

    private static boolean meet(List<String> one, List<String> other) {
        return !Collections.disjoint(
                Arrays.asList(Sketch.of(String.join(" ", one))), Arrays.asList(Sketch.of(String.join(" ", other))));
    }

    @Test
    void textWithSomeOtherWordsIsFound() {
        for (int i = 0; i < MANY; i++) {
            List<String> one = words(60);
            List<String> other = new java.util.ArrayList<>(one);
            // Three words in other places: three quarters of the shingles are in both, as many as 0.7 by Jaccard.
            for (int place : new int[] {5, 25, 50}) {
                other.set(place, "басқа");
            }
            assertTrue(meet(one, other), () -> one + "\n" + other);
        }
    }

    @Test
    void textOfOtherSentencesIsNotLookedAt() {
        long met = random.ints(MANY).filter(_ -> meet(words(60), words(60))).count();
        assertEquals(0, met);
    }

    @Test
    void whatIsShorterThanAShingleIsFoundWhenItIsTheSame() {
        assertTrue(meet(List.of("қолдаймын"), List.of("қолдаймын")));
        assertArrayEquals(new Integer[0], Sketch.of(""));
    }
}
