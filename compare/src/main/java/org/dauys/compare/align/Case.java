package org.dauys.compare.align;

/**
 * Two provisions that may be a pair, and what is known of them.
 *
 * @param clues in the order of {@link Clue}
 * @param assigned whether the best one-to-one pairing has them
 * @param linked whether they are a pair before they are judged
 */
record Case(int oldUnit, int newUnit, double[] clues, boolean assigned, boolean linked) {

    /**
     * Whether they are a pair. What the assignment had and a rule has parted is not taken back: often nothing but its place
     * had spoken for it.
     */
    boolean isPair(double likelihood) {
        return linked ? Judgement.keeps(likelihood) : !assigned && Judgement.adds(likelihood);
    }
}
