package org.dauys.opinion.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Copies of known texts arrive one by one, and what is told of each on the way is what all at once would tell. */
class CopiesTest {
    private static final int RING = 17;

    /** Runs of a ring of made words: each is as near to all the others as any, so that rounding alone could choose between them. */
    private static List<String> ring(long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < RING; i++) {
            StringBuilder word = new StringBuilder();
            random.ints(7, 'a', 'z' + 1).forEach(word::appendCodePoint);
            words.add(word.toString());
        }
        return IntStream.range(0, RING)
                .mapToObj(from -> String.join(
                        " ",
                        IntStream.range(from, from + 13)
                                .mapToObj(i -> words.get(i % RING))
                                .toList()))
                .toList();
    }

    private static void sameAsAtOnce(List<String> ring, List<Integer> copies) {
        List<String> sent = new ArrayList<>(ring);
        CampaignIndex oneByOne = new CampaignIndex(0.4);
        oneByOne.addAll(0, sent);
        for (int copy : copies) {
            String text = ring.get(copy);
            sent.add(text);
            int place = oneByOne.add(0, text);
            CampaignIndex atOnce = new CampaignIndex(0.4);
            atOnce.addAll(0, sent);
            assertEquals(
                    atOnce.placement(place), oneByOne.placement(place), "after " + (sent.size() - RING) + " copies");
        }
    }

    @Test
    void copiesOfFiveTextsThatAlternateChangeTheMedoidAsAllAtOnceWould() {
        for (int seed = 0; seed < 10; seed++) {
            sameAsAtOnce(
                    ring(seed),
                    new Random(seed).ints(60, 0, 5).map(i -> i * 3).boxed().toList());
        }
    }

    @Test
    void orderOfTheFourThatAreSentMostOftenMakesNoDifference() {
        for (int seed = 0; seed < 10; seed++) {
            sameAsAtOnce(
                    ring(seed),
                    new Random(seed).ints(60, 0, 4).map(i -> i * 3).boxed().toList());
        }
    }
}
