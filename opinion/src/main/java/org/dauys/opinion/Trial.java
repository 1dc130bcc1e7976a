package org.dauys.opinion;

/**
 * One number of groups that was tried.
 *
 * @param groups how many, from 2
 * @param silhouette how much nearer participants are to their own group's middle than to the next one's: −1 to 1
 * @param stability how alike the groups of resampled participants are: the mean adjusted Rand index, to 1; NaN where the method
 *     does not ask
 * @param groupStability the same of each group by itself; empty where the method does not ask
 */
public record Trial(int groups, double silhouette, double stability, double[] groupStability) {}
