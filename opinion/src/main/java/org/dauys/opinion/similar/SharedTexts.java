package org.dauys.opinion.similar;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts as each of several machines needs them to compare any two, and the comparisons themselves. Texts are numbered from 0, each
 * different one once. A byte for each letter of Latin and Cyrillic alphabets, and some 100 bytes for each text.
 */
public final class SharedTexts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final KnownTexts texts;
    private final Rule rule;

    SharedTexts(KnownTexts texts, Rule rule) {
        this.texts = texts;
        this.rule = rule;
    }

    /**
     * A text by its number, with its keys in some bands.
     *
     * @param keys of the same bands for all that are compared at once
     */
    public record Keyed(int number, int[] keys) implements Serializable {}

    /**
     * Links among those of the texts that share a key: enough of them to tell what hangs together, not each two that are alike.
     *
     * @return the numbers of the two texts of each link, one after the other
     */
    public int[] links(List<Keyed> keyed) {
        Found found = new Found();
        int bands = keyed.isEmpty() ? 0 : keyed.getFirst().keys().length;
        for (int band = 0; band < bands; band++) {
            Band chains = new Band();
            for (Keyed text : keyed) {
                int first = chains.first(text.number(), text.keys()[band]);
                if (first != text.number()) {
                    chains.add(text.number(), first, found);
                }
            }
        }
        return Arrays.copyOf(found.links, found.many);
    }

    /** Divides texts that hang together. */
    public Divided divide(int[] members) {
        return Divided.of(texts, rule, new Comparer(texts), members);
    }

    private final class Found implements Band.Meeting {
        private final Components components = new Components();
        private final Comparer comparer = new Comparer(texts);
        private int[] links = new int[64];
        private int many;

        private Found() {
            IntStream.range(0, texts.size()).forEach(text -> components.add());
        }

        @Override
        public boolean hangTogether(int one, int other) {
            return components.root(one) == components.root(other);
        }

        @Override
        public boolean meet(int one, int other) {
            boolean alike = rule.alike(texts, comparer, one, other);
            if (alike) {
                components.join(one, other);
                if (many == links.length) {
                    links = Arrays.copyOf(links, 2 * many);
                }
                links[many++] = one;
                links[many++] = other;
            }
            return alike;
        }
    }
}
