package org.dauys.opinion;

import java.util.List;

/**
 * A group of participants who vote alike.
 *
 * @param number its name, from 1: kept from map to map while most of its members are the same
 * @param size how many participants are in it
 * @param slight how many of these gave so few votes that they are in the nearest group without having shaped it
 * @param x where its middle is
 * @param y likewise
 * @param stability see {@link Trial#groupStability}; NaN where the method does not ask
 * @param counts how it voted, by statement
 * @param representatives what tells it from the others
 */
public record Group(
        int number,
        int size,
        int slight,
        double x,
        double y,
        double stability,
        StatementCounts counts,
        List<Representative> representatives) {
    public Group {
        representatives = List.copyOf(representatives);
    }
}
