package org.dauys.opinion.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How what hangs together falls into groups, so that no chain of small changes joins what differs: around the medoid of all who is near
 * it, then around the medoid of those who are left, until nobody is. It is the same whatever the order in which texts came.
 */
final class Division {
    private final List<Round> rounds;

    private Division(List<Round> rounds) {
        this.rounds = rounds;
    }

    /** Who is told where each text belongs. */
    interface Told {
        void belongs(Round round, int text, Nearness nearness);
    }

    static Division of(KnownTexts texts, Rule rule, Comparer comparer, int[] all, Told told) {
        List<Round> rounds = new ArrayList<>();
        int[] left = all;
        int many = all.length;
        while (many > 0) {
            left = Arrays.copyOf(left, many);
            Round round = new Round(texts, rule, comparer, left);
            rounds.add(round);
            many = 0;
            for (int text : left) {
                Optional<Nearness> nearness = round.nearness(comparer, text);
                if (nearness.isPresent()) {
                    round.grow(texts.copies(text));
                    told.belongs(round, text, nearness.get());
                } else {
                    left[many++] = text;
                }
            }
        }
        return new Division(rounds);
    }

    /** Where a text belongs. */
    record At(Round round, Nearness nearness) {}

    /** Where one of its texts belongs. */
    At at(Comparer comparer, int text) {
        for (Round round : rounds) {
            Optional<Nearness> nearness = round.nearness(comparer, text);
            if (nearness.isPresent()) {
                return new At(round, nearness.get());
            }
        }
        throw new IllegalArgumentException("Text " + text + " is not of this component");
    }

    /** Takes a new text in; false when that would change who else belongs together, and all has to be divided anew. */
    boolean takes(Comparer comparer, int fresh) {
        return grows(comparer, fresh, true);
    }

    /** Takes in that one of its texts was sent once more; false as above. */
    boolean takesCopy(Comparer comparer, int text) {
        return grows(comparer, text, false);
    }

    private boolean grows(Comparer comparer, int text, boolean fresh) {
        for (Round round : rounds) {
            Sample sample = round.sample();
            if (fresh ? sample.changesWith(text) : sample.changesWithCopyOf(text)) {
                return false;
            }
            if (round.nearness(comparer, text).isPresent()) {
                round.grow(1);
                return true;
            }
        }
        return false;
    }
}
