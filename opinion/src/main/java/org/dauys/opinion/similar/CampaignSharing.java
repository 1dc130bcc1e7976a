package org.dauys.opinion.similar;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one machine does while others search for campaigns with it; they are those that {@link CampaignIndex} finds. Texts are prepared
 * anywhere ({@link Prepared.Desk}) and {@link #add added} here in their order; anywhere, {@link SharedTexts} finds links by the keys of
 * some bands, which are {@link #join joined} here, and {@link SharedTexts#divide divides} each of {@link #components}; of these divisions
 * {@link #campaigns} are made. Not for several threads at once.
 */
public final class CampaignSharing {
    /** Into how many shares the search for links can be divided at most: the bands of a signature. */
    public static final int MOST_SHARES = Signature.BANDS;

    private final Rule rule;
    private final Gathered gathered = new Gathered();

    /**
     * Of no texts yet.
     *
     * @param threshold least similarity with the medoid, above 0 and at most 1
     * @throws IllegalArgumentException if it is not in these bounds
     */
    public CampaignSharing(double threshold) {
        this.rule = new Rule(threshold);
    }

    /** Adds the text of the next place; returns its number if nobody sent it before and it says anything, −1 otherwise. */
    public int add(Prepared text) {
        int known = gathered.texts.size();
        return gathered.add(text) == known ? known : -1;
    }

    /** All that others need to compare the texts that were added. Nothing may be added later. */
    public SharedTexts texts() {
        return new SharedTexts(gathered.texts, rule);
    }

    /** Lets hang together what {@link SharedTexts#links} found. */
    public void join(int[] links) {
        for (int i = 0; i < links.length; i += 2) {
            gathered.components.join(links[i], links[i + 1]);
        }
    }

    /** The numbers of the texts of each component of two and more, the largest first. */
    public List<int[]> components() {
        return Arrays.stream(gathered.roots())
                .filter(root -> gathered.components.size(root) > 1)
                .mapToObj(gathered.components::members)
                .sorted((one, other) -> Integer.compare(other.length, one.length))
                .toList();
    }

    /**
     * All campaigns, the largest first.
     *
     * @param divided each of {@link #components}, in any order
     */
    public List<Campaign> campaigns(List<Divided> divided) {
        Stream<Campaign> copied = Arrays.stream(gathered.roots())
                .filter(root -> gathered.components.size(root) == 1)
                .mapToObj(gathered::ofCopies);
        Stream<Campaign> alike = divided.stream().flatMap(one -> gathered.of(one).stream());
        return Stream.concat(copied, alike).sorted(Gathered.ORDER).toList();
    }
}
