package org.dauys.compare.align;

/** What speaks for or against two provisions being a pair. Each is the same when old and new change places. */
enum Clue {
    /** Always 1. */
    BASE,
    /** 1 where the best one-to-one pairing has the two. */
    ASSIGNED,
    /** 1 where that pairing has one of them with another. */
    TAKEN,
    /** By how much the score is above those of the rivals on both sides, −2..2; below 0 where rivals are better. */
    LEADS,
    /** Where one is taken: the share of the other's words that it holds beyond what its partner took, 0..1. */
    REST,
    /** Where one is taken: 1 if the other stands beside that partner. */
    NEXT,
    /** Where one is taken: 1 if the other stands in the article of that partner. */
    SAME_ARTICLE,
    /** How well the articles around them correspond, 0..1. */
    ARTICLE,
    /** 1 where nothing tells how well the articles correspond. */
    ARTICLE_UNKNOWN,
    /** How well the lists correspond that they stand in or head, 0..1. */
    LIST,
    /** 1 where neither stands in a list or heads one. */
    LIST_UNKNOWN,
    /** The share of one's sentences, as far as they are found, that nothing says better than the other; 0..1. */
    SENTENCES,
    /** The same where they are not assigned and one of them is free. */
    SENTENCES_OF_FREE,
    /** How much they say: the mean of ln(1 + weight of the words) / 4. */
    LENGTH,
    /** Similarity over the median of the assigned pairs of these two versions, 0..2. */
    LIKENESS,
    /** Where they are assigned: how their neighbours correspond, 0..1. */
    NEIGHBOURS,
    /** Where one is taken: how well one covers the other, beside what covers it best; 0..1. */
    COVERAGE,
    /** 1 where they are assigned and no rule has parted them. */
    KEPT,
    /** 1 where a rule finds them to be a part of a split or a merge, or to say the same again. */
    PART;

    /** Where its value and its weight stand among those of all. */
    @SuppressWarnings("EnumOrdinal") // Weights are kept by name: nothing that lasts depends on the order.
    int place() {
        return ordinal();
    }
}
