package org.dauys.opinion;

/**
 * The middles of groups on the map; a place belongs to the nearest, of equally near ones to the earlier.
 *
 * @param spread Σ weight · (distance to the nearest middle)² of what they were found for
 */
record Centres(double[] x, double[] y, double spread) {
    int count() {
        return x.length;
    }

    int nearest(double atX, double atY) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < x.length; c++) {
            double distance = distance(c, atX, atY);
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }

    /** The square of the distance. */
    double distance(int centre, double atX, double atY) {
        double dx = atX - x[centre];
        double dy = atY - y[centre];
        return dx * dx + dy * dy;
    }

    /**
     * How much nearer each point is to its own middle than to the next one: the mean of (b − a) / max(a, b), −1 to 1; at least
     * two middles. The simplified silhouette (Hruschka, Campello and de Castro 2004), whose time grows with the points and
     * not with their square.
     */
    double silhouette(Cells cells) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < cells.size(); i++) {
            double own = Double.POSITIVE_INFINITY;
            double next = Double.POSITIVE_INFINITY;
            for (int c = 0; c < x.length; c++) {
                double distance = distance(c, cells.x()[i], cells.y()[i]);
                if (distance < own) {
                    next = own;
                    own = distance;
                } else if (distance < next) {
                    next = distance;
                }
            }
            if (next > 0) {
                sum += cells.weight()[i] * (1 - Math.sqrt(own / next));
            }
            weight += cells.weight()[i];
        }
        return weight == 0 ? 0 : sum / weight;
    }
}
