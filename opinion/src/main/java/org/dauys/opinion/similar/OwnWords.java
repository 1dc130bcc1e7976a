package org.dauys.opinion.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sender added to a letter or changed in it, and what of a letter most senders kept. A word is common when three words in a
 * row with it stand in the other text, wherever there: sentences in another order are not anybody's own, and small words that
 * happen to be in both texts are not common. Case, signs and spaces do not count.
 */
public final class OwnWords {
    private static final int IN_A_ROW = 3;

    private OwnWords() {}

    /**
     * A text, taken apart into what another text has, too, and what it has not.
     *
     * @return passages that follow each other without a gap, common ones and others by turns; none of an empty text
     */
    public static List<Passage> of(String text, String other) {
        Words words = Words.of(text);
        Set<String> rows = new HashSet<>(Words.of(other).rows());
        return words.passages(text, words.covered(rows::contains));
    }

    /**
     * A letter, taken apart into what more than half of some texts have, too, and what they have not.
     *
     * @param senders texts of senders, at least one
     * @return as of {@link #of}
     */
    public static List<Passage> kept(String letter, List<String> senders) {
        Map<String, Integer> counts = new HashMap<>();
        for (String sender : senders) {
            new HashSet<>(Words.of(sender).rows()).forEach(row -> counts.merge(row, 1, Integer::sum));
        }
        Words words = Words.of(letter);
        return words.passages(letter, words.covered(row -> 2 * counts.getOrDefault(row, 0) > senders.size()));
    }

    private interface Known {
        boolean has(String row);
    }

    /** The words of a text in normal form, and where each stands; a word of signs only is none. */
    private record Words(List<String> normal, List<int[]> spans) {
        static Words of(String text) {
            List<String> normal = new ArrayList<>();
            List<int[]> spans = new ArrayList<>();
            NormalText form = new NormalText();
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || separates(text.charAt(i))) {
                    form.read(text.substring(from, i));
                    if (form.length() > 0) {
                        normal.add(new String(form.chars(), 0, form.length()));
                        spans.add(new int[] {from, i});
                    }
                    from = i + 1;
                }
            }
            return new Words(normal, spans);
        }

        private static boolean separates(char c) {
            return c < 0x2100 && !Character.isLetterOrDigit(c) && !NormalText.withinWords(c);
        }

        private int row() {
            return Math.min(IN_A_ROW, normal.size());
        }

        private String rowAt(int word) {
            return String.join(" ", normal.subList(word, word + row()));
        }

        List<String> rows() {
            List<String> rows = new ArrayList<>();
            for (int length = 1; length <= row(); length++) {
                for (int i = 0; i + length <= normal.size(); i++) {
                    rows.add(String.join(" ", normal.subList(i, i + length)));
                }
            }
            return rows;
        }

        boolean[] covered(Known known) {
            boolean[] covered = new boolean[normal.size()];
            for (int i = 0; i + row() <= covered.length && row() > 0; i++) {
                if (known.has(rowAt(i))) {
                    Arrays.fill(covered, i, i + row(), true);
                }
            }
            return covered;
        }

        /** Signs stay with the word that no space parts them from; what opens a word belongs to it. */
        private static int border(String text, int after, int before) {
            for (int i = after; i < before; i++) {
                if (Character.isWhitespace(text.charAt(i))) {
                    return i;
                }
            }
            return before;
        }

        List<Passage> passages(String text, boolean[] common) {
            List<Passage> passages = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= common.length; i++) {
                if (i == common.length || common[i] != common[i - 1]) {
                    int to = i == common.length ? text.length() : border(text, spans.get(i - 1)[1], spans.get(i)[0]);
                    passages.add(new Passage(from, to, common[i - 1]));
                    from = to;
                }
            }
            if (common.length == 0 && !text.isEmpty()) {
                passages.add(new Passage(0, text.length(), true));
            }
            return passages;
        }
    }
}
