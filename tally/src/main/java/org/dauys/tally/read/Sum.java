package org.dauys.tally.read;

import java.util.List;

/**
 * How a figure is made of a row: the sum of some columns less that of others.
 *
 * @param plus columns that are added, at least one
 * @param minus columns that are taken away
 */
record Sum(List<String> plus, List<String> minus) {
    Sum {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }
}
