package org.dauys.server.drafting.recommend;

/**
 * An article with amendments, in the list of a body.
 *
 * @param name what it is called
 * @param many how many amendments it has
 * @param recommended on how many of them
 * @param waiting how many recommendations are not published
 */
public record RecommendRow(String article, String name, int many, int recommended, int waiting) {}
