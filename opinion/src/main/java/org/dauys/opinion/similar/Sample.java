package org.dauys.opinion.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Those of many texts among whom the medoid is sought: the ones that were sent most often, and others by the order of their hashes,
 * which is as good as chance. It depends on the set of the texts and on how often each was sent, not on the order in which they came.
 */
final class Sample {
    static final int SIZE = 16;
    private static final int OFTEN_SENT = 4;

    private final KnownTexts texts;
    private final List<Integer> often;
    /** In the order of their hashes, so that what is summed over them does not depend on how often each was sent. */
    private final List<Integer> chosen;

    /** The last of those chosen by their hashes alone. */
    private final int last;

    private final int of;

    Sample(KnownTexts texts, int[] all) {
        this.texts = texts;
        this.of = all.length;
        this.often =
                first(Arrays.stream(all).filter(text -> texts.copies(text) > 1).toArray(), OFTEN_SENT, bySending());
        List<Integer> others = first(all, SIZE, texts::compare);
        this.chosen = new ArrayList<>(often);
        others.stream()
                .filter(text -> !often.contains(text))
                .limit(SIZE - often.size())
                .forEach(chosen::add);
        this.last = chosen.getLast();
        chosen.sort(texts::compare);
    }

    private Comparator<Integer> bySending() {
        return Comparator.<Integer>comparingInt(text -> -texts.copies(text)).thenComparing(texts::compare);
    }

    private static List<Integer> first(int[] all, int many, Comparator<Integer> order) {
        List<Integer> first = new ArrayList<>();
        for (int text : all) {
            if (first.size() < many || order.compare(text, first.getLast()) < 0) {
                int at = first.size();
                while (at > 0 && order.compare(text, first.get(at - 1)) < 0) {
                    at--;
                }
                first.add(at, text);
                if (first.size() > many) {
                    first.removeLast();
                }
            }
        }
        return first;
    }

    int size() {
        return chosen.size();
    }

    int text(int i) {
        return chosen.get(i);
    }

    /** Whether all are in it, and how often each was sent decides between equals. */
    boolean small() {
        return of <= SIZE;
    }

    /** Whether a text that was not there before would change it. */
    boolean changesWith(int fresh) {
        return of <= SIZE || texts.compare(fresh, last) < 0;
    }

    /** Whether it changes when one of its texts has been sent once more. */
    boolean changesWithCopyOf(int text) {
        if (of <= SIZE) {
            return true;
        }
        // Their copies grew since they were put in order: any of them may be the least by now.
        return !often.contains(text)
                && (often.size() < OFTEN_SENT
                        || often.stream().anyMatch(one -> bySending().compare(text, one) < 0));
    }
}
