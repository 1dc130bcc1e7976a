package org.dauys.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The wording of a made reform: words that have another word throughout, phrases that are cut or put in. */
final class ReformWords {
    /** Share of words that have another word in the new version. */
    private static final double RENAMED = 0.04;

    private final Random random;
    private final Map<String, String> renamed = new HashMap<>();

    ReformWords(Random random) {
        this.random = random;
    }

    /** Gives some words of a text another one. */
    void rename(String text) {
        Arrays.stream(text.split(" ", -1))
                .filter(word -> word.length() > 4)
                .filter(word -> random.nextDouble() < RENAMED)
                .forEach(word -> renamed.putIfAbsent(word, anyWord(text)));
    }

    private String anyWord(String text) {
        String[] words = text.split(" ", -1);
        return words[random.nextInt(words.length)] + "р";
    }

    /** How many of the longer words two texts share, as a share of those of the one that has more; 0..1. */
    static double common(String one, String other) {
        Set<String> some = longer(one);
        Set<String> others = longer(other);
        return some.stream().filter(others::contains).count()
                / (double) Math.max(1, Math.max(some.size(), others.size()));
    }

    private static Set<String> longer(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    /** A new provision of two to six phrases, three to eight words each, from the texts of a chapter. */
    String fresh(List<String> chapter) {
        StringBuilder text = new StringBuilder();
        int phrases = 2 + random.nextInt(5);
        for (int f = 0; f < phrases; f++) {
            String[] words = chapter.get(random.nextInt(chapter.size())).split(" ", -1);
            int from = random.nextInt(words.length);
            int to = Math.min(words.length, from + 3 + random.nextInt(6));
            text.append(text.isEmpty() ? "" : " ").append(String.join(" ", Arrays.copyOfRange(words, from, to)));
        }
        return text.append('.').toString();
    }

    /**
     * A text with some words by their others, and with phrases cut.
     *
     * @param rate of phrases that are touched, twice over; 0..1
     */
    String reworded(String text, double rate) {
        String[] words = text.split(" ", -1);
        List<String> result = new ArrayList<>();
        for (int w = 0; w < words.length; ) {
            int length = 1 + random.nextInt(5);
            boolean keep = random.nextDouble() >= rate / 2;
            for (int n = 0; n < length && w + n < words.length; n++) {
                if (keep) {
                    result.add(renamed.getOrDefault(words[w + n], words[w + n]));
                }
            }
            if (!keep && random.nextBoolean()) {
                result.add(words[random.nextInt(words.length)]);
            }
            w += length;
        }
        return result.isEmpty() ? text : String.join(" ", result);
    }
}
