package org.dauys.opinion.similar;

/**
 * Who belongs to a campaign.
 *
 * @param place of the text in the order in which texts were given, from 0
 * @param similarity from 0 to 1: Jaccard similarity of shingles of five characters with the medoid; of those that are
 *     {@link Likeness#FILLED}, of words, by weight, with what most members have
 * @param likeness in what way it is like the medoid
 */
public record Member(int place, double similarity, Likeness likeness) {}
