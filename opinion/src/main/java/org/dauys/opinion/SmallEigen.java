package org.dauys.opinion;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations (Golub and Van Loan, Matrix
 * Computations, 4th edition, §8.5). Only operations that IEEE 754 defines to the last bit.
 *
 * @param values falling
 * @param vectors of each value, as long as the matrix is wide
 */
record SmallEigen(double[] values, double[][] vectors) {
    private static final int MOST_SWEEPS = 60;

    /** @param matrix is overwritten */
    static SmallEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            boolean rotated = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotated |= rotate(matrix, vectors, p, q);
                }
            }
            if (!rotated) {
                break;
            }
        }
        return sorted(matrix, vectors);
    }

    private static boolean rotate(double[][] a, double[][] vectors, int p, int q) {
        double off = a[p][q];
        if (Math.abs(off) <= 0x1p-54 * Math.sqrt(Math.abs(a[p][p] * a[q][q])) || Math.abs(off) < Double.MIN_NORMAL) {
            return false;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * off);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int i = 0; i < a.length; i++) {
            double ip = a[i][p];
            double iq = a[i][q];
            a[i][p] = c * ip - s * iq;
            a[i][q] = s * ip + c * iq;
        }
        turn(a[p], a[q], c, s);
        turn(vectors[p], vectors[q], c, s);
        return true;
    }

    private static void turn(double[] p, double[] q, double c, double s) {
        for (int i = 0; i < p.length; i++) {
            double ip = p[i];
            p[i] = c * ip - s * q[i];
            q[i] = s * ip + c * q[i];
        }
    }

    private static SmallEigen sorted(double[][] matrix, double[][] vectors) {
        int n = matrix.length;
        double[] values = new double[n];
        double[][] inOrder = new double[n][];
        boolean[] taken = new boolean[n];
        for (int place = 0; place < n; place++) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!taken[i] && (best < 0 || matrix[i][i] > matrix[best][best])) {
                    best = i;
                }
            }
            taken[best] = true;
            values[place] = matrix[best][best];
            inOrder[place] = vectors[best];
        }
        return new SmallEigen(values, inOrder);
    }
}
