package org.dauys.compare.align;

import java.util.List;

/** Logistic regression with a ridge, by Newton's method (Hoerl and Kennard 1970; Cox 1958). */
final class LogisticRegression {
    private static final int ROUNDS = 15;
    private static final double CLOSE = 1e-3;
    /** Pulls weights towards 0, the first (the constant) excepted. */
    private static final double RIDGE = 1;

    /**
     * One example.
     *
     * @param values the first is 1
     * @param right what is to be foretold
     * @param weight how much it counts, positive
     */
    record Example(double[] values, boolean right, double weight) {}

    private LogisticRegression() {}

    /**
     * The weights that make the examples most likely.
     *
     * @param examples at least one
     * @return one for each value
     */
    static double[] fit(List<Example> examples) {
        int size = examples.getFirst().values().length;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] curvature = new double[size][size];
            double[] slope = new double[size];
            for (Example example : examples) {
                add(example, weights, curvature, slope);
            }
            for (int f = 0; f < size; f++) {
                slope[f] -= f == 0 ? 0 : RIDGE * weights[f];
                curvature[f][f] += RIDGE;
            }
            double greatest = 0;
            double[] step = solved(curvature, slope);
            for (int f = 0; f < size; f++) {
                weights[f] += step[f];
                greatest = Math.max(greatest, Math.abs(step[f]));
            }
            if (greatest < CLOSE) {
                break;
            }
        }
        return weights;
    }

    private static void add(Example example, double[] weights, double[][] curvature, double[] slope) {
        double[] values = example.values();
        double likelihood = Judgement.likelihood(values, weights);
        double error = ((example.right() ? 1 : 0) - likelihood) * example.weight();
        double share = Math.max(1e-4, likelihood * (1 - likelihood)) * example.weight();
        for (int f = 0; f < values.length; f++) {
            if (values[f] != 0) {
                slope[f] += error * values[f];
                for (int g = 0; g < values.length; g++) {
                    curvature[f][g] += share * values[f] * values[g];
                }
            }
        }
    }

    /** Solves a system with a positive definite matrix, in place, by Gauss's elimination. */
    private static double[] solved(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int r = i + 1; r < size; r++) {
                double factor = matrix[r][i] / matrix[i][i];
                for (int c = i; c < size; c++) {
                    matrix[r][c] -= factor * matrix[i][c];
                }
                right[r] -= factor * right[i];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int c = i + 1; c < size; c++) {
                right[i] -= matrix[i][c] * right[c];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }
}
