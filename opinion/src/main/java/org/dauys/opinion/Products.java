package org.dauys.opinion;

import java.util.Arrays;

/**
 * A symmetric matrix, statements × statements, as what it does to {@link #WIDTH} vectors at once: with X the centred votes,
 * XᵀX times them.
 */
interface Products {
    /** Vectors at once. They lie side by side: the number of vector v for statement j is at WIDTH·j + v. */
    int WIDTH = 4;

    /** How many statements there are. */
    int statements();

    /** Fills {@code out} with the matrix times the vectors. */
    void multiply(double[] vectors, double[] out);

    /** The matrix itself, by rows: quick for any number of participants. */
    static Products dense(int statements, double[] matrix) {
        return new Products() {
            @Override
            public int statements() {
                return statements;
            }

            @Override
            public void multiply(double[] vectors, double[] out) {
                Bands bands = Bands.of(statements);
                bands.forEach(band -> {
                    for (int j = bands.from(band); j < bands.to(band); j++) {
                        row(matrix, j * statements, vectors, out, j * WIDTH);
                    }
                });
            }

            private void row(double[] matrix, int from, double[] vectors, double[] out, int to) {
                double a = 0;
                double b = 0;
                double c = 0;
                double d = 0;
                for (int k = 0, v = 0; k < statements; k++, v += WIDTH) {
                    double cell = matrix[from + k];
                    a += cell * vectors[v];
                    b += cell * vectors[v + 1];
                    c += cell * vectors[v + 2];
                    d += cell * vectors[v + 3];
                }
                out[to] = a;
                out[to + 1] = b;
                out[to + 2] = c;
                out[to + 3] = d;
            }
        };
    }

    /** One pass over the votes, without the matrix: for many statements. */
    static Products ofVotes(Votes votes, double[] means, boolean[] kept) {
        return new Products() {
            @Override
            public int statements() {
                return votes.statements();
            }

            @Override
            public void multiply(double[] given, double[] out) {
                double[] vectors = given.clone();
                clear(vectors);
                Bands bands = Bands.of(votes.participants(), (1 << 22) / Math.max(1, vectors.length));
                double[][] sums = new double[bands.count()][];
                bands.forEach(band -> {
                    double[] sum = new double[vectors.length];
                    for (int p = bands.from(band); p < bands.to(band); p++) {
                        row(p, vectors, sum);
                    }
                    sums[band] = sum;
                });
                Arrays.fill(out, 0);
                for (double[] sum : sums) {
                    for (int i = 0; i < out.length; i++) {
                        out[i] += sum[i];
                    }
                }
                clear(out);
            }

            // What does not count neither gives nor takes.
            private void clear(double[] vectors) {
                for (int j = 0; j < votes.statements(); j++) {
                    if (!kept[j]) {
                        Arrays.fill(vectors, j * WIDTH, (j + 1) * WIDTH, 0);
                    }
                }
            }

            private void row(int participant, double[] vectors, double[] sum) {
                double a = 0;
                double b = 0;
                double c = 0;
                double d = 0;
                int end = votes.starts[participant + 1];
                for (int i = votes.starts[participant]; i < end; i++) {
                    int j = votes.columns[i];
                    double cell = votes.values[i] - means[j];
                    a += cell * vectors[j * WIDTH];
                    b += cell * vectors[j * WIDTH + 1];
                    c += cell * vectors[j * WIDTH + 2];
                    d += cell * vectors[j * WIDTH + 3];
                }
                for (int i = votes.starts[participant]; i < end; i++) {
                    int j = votes.columns[i];
                    double cell = votes.values[i] - means[j];
                    sum[j * WIDTH] += cell * a;
                    sum[j * WIDTH + 1] += cell * b;
                    sum[j * WIDTH + 2] += cell * c;
                    sum[j * WIDTH + 3] += cell * d;
                }
            }
        };
    }
}
