package org.dauys.compare.align;

/**
 * Which provision of the other version says each sentence of a provision best. The sentences of both sides of each cell are
 * told before it is asked.
 */
final class Ownership {
    private final Bag[][] sentences;
    /** For each unit and sentence the greatest cosine told. */
    private final double[][] best;

    Ownership(Bag[][] sentences) {
        this.sentences = sentences;
        best = new double[sentences.length][];
        for (int unit = 0; unit < best.length; unit++) {
            best[unit] = new double[sentences[unit].length];
        }
    }

    /** Takes in how well each sentence of a unit is said by another. */
    void tell(int unit, double[] said) {
        for (int s = 0; s < said.length; s++) {
            best[unit][s] = Math.max(best[unit][s], said[s]);
        }
    }

    /** The share, by weight, of a unit's sentences that nothing says better than the other does, each as far as it is said; 0..1. */
    double share(int unit, double[] said) {
        double sum = 0;
        double owned = 0;
        for (int s = 0; s < said.length; s++) {
            double weight = sentences[unit][s].sum();
            sum += weight;
            owned += said[s] >= best[unit][s] - 1e-9 ? weight * said[s] : 0;
        }
        return sum == 0 ? 0 : owned / sum;
    }
}
