package org.dauys.opinion.similar;

import java.util.Arrays;
import java.util.Optional;

/** One group of those that hang together: its medoid, what words most of its sample have, and who is near these. */
final class Round {
    private final KnownTexts texts;
    private final Rule rule;
    private final Sample sample;
    private final int medoid;
    private final PieceSet core = new PieceSet();
    /** How many sent in what belongs to it. */
    private int size;

    Round(KnownTexts texts, Rule rule, Comparer comparer, int[] all) {
        this.texts = texts;
        this.rule = rule;
        this.sample = new Sample(texts, all);
        this.medoid = medoid(comparer);
        int[] words = wordsOfMost(comparer);
        core.fill(words, words.length);
    }

    int medoid() {
        return medoid;
    }

    int size() {
        return size;
    }

    void grow(int by) {
        size += by;
    }

    Sample sample() {
        return sample;
    }

    private int medoid(Comparer comparer) {
        double[] sums = new double[sample.size()];
        int[][] shingles = new int[sample.size()][];
        PieceSet one = new PieceSet();
        for (int i = 0; i < sample.size(); i++) {
            Pieces pieces = comparer.shingles(sample.text(i));
            shingles[i] = Arrays.copyOf(pieces.hashes(), pieces.size());
            one.fill(shingles[i], shingles[i].length);
            for (int j = 0; j < i; j++) {
                int common = one.common(shingles[j], shingles[j].length);
                double jaccard = (double) common / (one.size() + comparer.size(sample.text(j)) - common);
                sums[i] += jaccard;
                sums[j] += jaccard;
            }
            texts.count(sample.text(i), one.size());
        }
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            if (before(i, best, sums)) {
                best = i;
            }
        }
        return sample.text(best);
    }

    private boolean before(int i, int best, double[] sums) {
        if (sums[i] != sums[best]) {
            return sums[i] > sums[best];
        }
        int copies = sample.small() ? texts.copies(sample.text(i)) - texts.copies(sample.text(best)) : 0;
        if (copies != 0) {
            return copies > 0;
        }
        // Of a letter and the letter with something added, the letter.
        int longer = texts.shingles(sample.text(i)) - texts.shingles(sample.text(best));
        return longer != 0 ? longer < 0 : texts.compare(sample.text(i), sample.text(best)) < 0;
    }

    private int[] wordsOfMost(Comparer comparer) {
        int[] all = new int[256];
        int many = 0;
        int near = 0;
        PieceSet different = new PieceSet();
        for (int i = 0; i < sample.size(); i++) {
            int text = sample.text(i);
            if (text != medoid && !rule.linked(comparer, medoid, text)) {
                continue;
            }
            near++;
            Pieces words = comparer.words(text);
            if (all.length < many + words.size()) {
                all = Arrays.copyOf(all, 2 * (many + words.size()));
            }
            many = different.copyInto(words, all, many);
        }
        Arrays.sort(all, 0, many);
        int most = 0;
        int from = 0;
        for (int i = 1; i <= many; i++) {
            if (i == many || all[i] != all[from]) {
                if (2 * (i - from) > near) {
                    all[most++] = all[from];
                }
                from = i;
            }
        }
        return Arrays.copyOf(all, most);
    }

    /** How near a text is; empty when it does not belong here. */
    Optional<Nearness> nearness(Comparer comparer, int text) {
        if (text == medoid) {
            return Optional.of(Nearness.SAME);
        }
        comparer.hold(medoid);
        int common = comparer.common(text);
        double jaccard = comparer.jaccard(text, common);
        if (jaccard >= rule.threshold()
                || rule.contains(common, Math.min(comparer.size(medoid), comparer.size(text)), jaccard)) {
            return Optional.of(Nearness.byShingles(jaccard));
        }
        if (core.weight() < Rule.ENOUGH_WORDS || comparer.weight(text) < Rule.ENOUGH_WORDS) {
            return Optional.empty();
        }
        Pieces words = comparer.words(text);
        int both = core.commonWeight(words.hashes(), words.size());
        double ofWords = (double) both / (core.weight() + comparer.weight(text) - both);
        return ofWords >= rule.threshold() || rule.contains(both, core.weight(), ofWords)
                ? Optional.of(new Nearness(ofWords, Likeness.FILLED))
                : Optional.empty();
    }
}
