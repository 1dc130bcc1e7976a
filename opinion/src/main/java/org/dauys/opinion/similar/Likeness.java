package org.dauys.opinion.similar;

/** In what way a text is like the one in the middle of its campaign. */
public enum Likeness {
    /** The same words; case, signs and spaces aside. */
    IDENTICAL,
    /** Of shingles of five characters nine tenths are in both. */
    NEARLY_IDENTICAL,
    /** Sentences were added, dropped or put in another order, words changed here and there; or the one is in the other. */
    EDITED,
    /** Words were replaced all over the text, or the blanks of a template filled in: what most members have is there, in any order. */
    FILLED
}
