package org.dauys.opinion;

import java.util.Arrays;

/**
 * How often each statement was agreed to, passed and disagreed with. By statement.
 *
 * <p>The arrays are the counts' own and must not be changed.
 */
public record StatementCounts(int[] agree, int[] pass, int[] disagree) {
    static StatementCounts of(Votes votes) {
        return byGroup(votes, new byte[votes.participants()], 1)[0];
    }

    /**
     * @param groups the group of each participant; those outside 0 to groupCount − 1 are not counted
     */
    static StatementCounts[] byGroup(Votes votes, byte[] groups, int groupCount) {
        int width = 3 * votes.statements();
        Bands bands = Bands.of(votes.participants(), 8);
        int[][] sums = new int[bands.count()][groupCount * width];
        bands.forEach(band -> {
            int[] sum = sums[band];
            for (int p = bands.from(band); p < bands.to(band); p++) {
                if (groups[p] < 0 || groups[p] >= groupCount) {
                    continue;
                }
                int offset = groups[p] * width + 1;
                for (int i = votes.starts[p]; i < votes.starts[p + 1]; i++) {
                    sum[offset + 3 * votes.columns[i] + votes.values[i]]++;
                }
            }
        });
        for (int band = 1; band < sums.length; band++) {
            for (int i = 0; i < sums[0].length; i++) {
                sums[0][i] += sums[band][i];
            }
        }
        StatementCounts[] counts = new StatementCounts[groupCount];
        Arrays.setAll(counts, g -> of(sums[0], g * width, votes.statements()));
        return counts;
    }

    private static StatementCounts of(int[] sums, int from, int statements) {
        StatementCounts counts = new StatementCounts(new int[statements], new int[statements], new int[statements]);
        for (int j = 0; j < statements; j++) {
            counts.disagree[j] = sums[from + 3 * j];
            counts.pass[j] = sums[from + 3 * j + 1];
            counts.agree[j] = sums[from + 3 * j + 2];
        }
        return counts;
    }

    static StatementCounts sum(StatementCounts[] parts) {
        int statements = parts[0].agree.length;
        StatementCounts sum = new StatementCounts(new int[statements], new int[statements], new int[statements]);
        for (StatementCounts part : parts) {
            for (int j = 0; j < statements; j++) {
                sum.agree[j] += part.agree[j];
                sum.pass[j] += part.pass[j];
                sum.disagree[j] += part.disagree[j];
            }
        }
        return sum;
    }

    /** All votes on a statement. */
    public int votes(int statement) {
        return agree[statement] + pass[statement] + disagree[statement];
    }

    /** The mean of the votes on a statement, −1 to 1; 0 where there are none. */
    public double mean(int statement) {
        int votes = votes(statement);
        return votes == 0 ? 0 : (agree[statement] - disagree[statement]) / (double) votes;
    }
}
