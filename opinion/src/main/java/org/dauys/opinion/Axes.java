package org.dauys.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The two directions along which opinions differ most: the leading eigenvectors of the products of the centred votes.
 *
 * <p>Block Krylov iteration with full orthogonalisation and restarts (Golub and Van Loan, Matrix Computations, 4th edition,
 * §10.3; block so that equal eigenvalues are both found). All vectors are added in one order; only the product runs on
 * several threads, and it keeps its order too.
 *
 * @param first of length 1, or all 0 where all vote alike; its entry of largest size is positive
 * @param second of length 1 and at right angles to the first, or all 0
 */
public record Axes(double[] first, double[] second) {
    private static final int MOST_VECTORS = 64;
    private static final int KEPT_AT_RESTART = 8;
    private static final int MOST_PRODUCTS = 400;
    private static final long SEED = 0x6461757973L;

    /** Below this share of what a vector was, nothing but noise is left of it. */
    private static final double NOTHING_NEW = 1e-10;

    /**
     * @param tolerance how far the product with each axis may be from a multiple of it, as a share of the first eigenvalue
     */
    static Axes of(Products products, double tolerance) {
        return new Search(products, tolerance).find(Optional.empty());
    }

    /** The same, where they may be near others that are known. */
    static Axes near(Axes known, Products products, double tolerance) {
        return new Search(products, tolerance).find(Optional.of(known));
    }

    private static final class Search {
        private final Products products;
        private final double tolerance;
        private final int length;

        /** At right angles, and what the matrix makes of them. */
        private final List<double[]> basis = new ArrayList<>();

        private final List<double[]> images = new ArrayList<>();

        Search(Products products, double tolerance) {
            this.products = products;
            this.tolerance = tolerance;
            length = products.statements();
        }

        Axes find(Optional<Axes> known) {
            List<double[]> candidates = start(known);
            for (int product = 0; product < MOST_PRODUCTS; product++) {
                List<double[]> fresh = extend(candidates);
                SmallEigen ritz = ritz();
                if (fresh.isEmpty() || (product % 2 == 1 && settled(ritz)) || basis.size() >= length) {
                    return axes(ritz);
                }
                candidates = basis.size() + Products.WIDTH > MOST_VECTORS ? restart(ritz) : fresh;
            }
            return axes(ritz());
        }

        private List<double[]> start(Optional<Axes> known) {
            Seed seed = new Seed(SEED);
            double[] block = new double[length * Products.WIDTH];
            for (int i = 0; i < block.length; i++) {
                block[i] = 2 * seed.share() - 1;
            }
            for (int j = 0; j < length && known.isPresent(); j++) {
                block[j * Products.WIDTH] = known.get().first()[j];
                block[j * Products.WIDTH + 1] = known.get().second()[j];
            }
            // What the matrix leaves of them: nothing where there is no opinion.
            double[] image = new double[block.length];
            products.multiply(block, image);
            return split(image);
        }

        private List<double[]> split(double[] block) {
            List<double[]> vectors = new ArrayList<>();
            for (int v = 0; v < Products.WIDTH; v++) {
                double[] vector = new double[length];
                for (int j = 0; j < length; j++) {
                    vector[j] = block[j * Products.WIDTH + v];
                }
                vectors.add(vector);
            }
            return vectors;
        }

        /** Takes what is new in the candidates into the basis; gives their images. */
        private List<double[]> extend(List<double[]> candidates) {
            int before = basis.size();
            for (double[] candidate : candidates) {
                double[] vector = candidate.clone();
                double size = norm(vector);
                for (int twice = 0; twice < 2; twice++) {
                    for (double[] known : basis) {
                        subtract(vector, known, dot(vector, known));
                    }
                }
                double left = norm(vector);
                if (left > NOTHING_NEW * size && left > Double.MIN_NORMAL && basis.size() < length) {
                    scale(vector, 1 / left);
                    basis.add(vector);
                }
            }
            if (basis.size() == before) {
                return List.of();
            }
            double[] block = new double[length * Products.WIDTH];
            for (int v = 0; v < basis.size() - before; v++) {
                for (int j = 0; j < length; j++) {
                    block[j * Products.WIDTH + v] = basis.get(before + v)[j];
                }
            }
            double[] image = new double[block.length];
            products.multiply(block, image);
            List<double[]> fresh = split(image).subList(0, basis.size() - before);
            images.addAll(fresh);
            return fresh;
        }

        private SmallEigen ritz() {
            int n = basis.size();
            double[][] projected = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int k = 0; k <= i; k++) {
                    projected[i][k] = dot(basis.get(k), images.get(i));
                    projected[k][i] = projected[i][k];
                }
            }
            return SmallEigen.of(projected);
        }

        private boolean settled(SmallEigen ritz) {
            for (int axis = 0; axis < Math.min(2, basis.size()); axis++) {
                double[] rest = combine(images, ritz.vectors()[axis]);
                subtract(rest, combine(basis, ritz.vectors()[axis]), ritz.values()[axis]);
                if (norm(rest) > tolerance * ritz.values()[0]) {
                    return false;
                }
            }
            return true;
        }

        private List<double[]> restart(SmallEigen ritz) {
            List<double[]> kept = new ArrayList<>();
            List<double[]> keptImages = new ArrayList<>();
            List<double[]> rests = new ArrayList<>();
            for (int i = 0; i < KEPT_AT_RESTART; i++) {
                kept.add(combine(basis, ritz.vectors()[i]));
                keptImages.add(combine(images, ritz.vectors()[i]));
                if (i < Products.WIDTH) {
                    double[] rest = keptImages.get(i).clone();
                    subtract(rest, kept.get(i), ritz.values()[i]);
                    rests.add(rest);
                }
            }
            basis.clear();
            basis.addAll(kept);
            images.clear();
            images.addAll(keptImages);
            return rests;
        }

        private Axes axes(SmallEigen ritz) {
            return new Axes(axis(ritz, 0), axis(ritz, 1));
        }

        private double[] axis(SmallEigen ritz, int which) {
            if (which >= basis.size()
                    || ritz.values()[which] <= 1e-12 * Math.max(ritz.values()[0], Double.MIN_NORMAL)) {
                return new double[length];
            }
            double[] axis = combine(basis, ritz.vectors()[which]);
            int largest = 0;
            for (int j = 0; j < length; j++) {
                largest = Math.abs(axis[j]) > Math.abs(axis[largest]) ? j : largest;
            }
            scale(axis, (axis[largest] < 0 ? -1 : 1) / norm(axis));
            return axis;
        }

        private double[] combine(List<double[]> vectors, double[] shares) {
            double[] sum = new double[length];
            for (int i = 0; i < vectors.size(); i++) {
                subtract(sum, vectors.get(i), -shares[i]);
            }
            return sum;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int j = 0; j < a.length; j++) {
                sum += a[j] * b[j];
            }
            return sum;
        }

        private static double norm(double[] a) {
            return Math.sqrt(dot(a, a));
        }

        private static void subtract(double[] from, double[] what, double times) {
            for (int j = 0; j < from.length; j++) {
                from[j] -= what[j] * times;
            }
        }

        private static void scale(double[] vector, double times) {
            for (int j = 0; j < vector.length; j++) {
                vector[j] *= times;
            }
        }
    }
}
