package org.dauys.tally.night;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Turnout of a region of Kazakhstan on 15 March 2026, as the press quoted the commission.
 *
 * @param hundredths of a percent of the eligible, at 10, 16, 18 and 20 o'clock; −1 where it was not published
 */
public record PublishedTurnout(String region, List<Integer> hundredths) {
    /** Hours of the four figures. */
    public static final List<Integer> HOURS = List.of(10, 16, 18, 20);

    /** All regions, in the order of publication. */
    public static final List<PublishedTurnout> REGIONS = List.of(
            of("Abai", 1798, 6929, 7384, 7545),
            of("Akmola", 1982, 7133, 7772, 7982),
            of("Aktobe", 2180, 7765, 8312, 8705),
            of("Almaty region", 1810, 6823, 7027, 7146),
            of("Atyrau", 1944, 6433, 7108, 7404),
            of("West Kazakhstan", 1880, 6061, 6690, 6894),
            of("Zhambyl", 1849, 7031, 8107, 8506),
            of("Zhetisu", 2101, 6850, 7384, 7849),
            of("Karaganda", 2664, 7263, 8144, 8430),
            of("Kostanay", 1924, 7096, 8011, 8121),
            of("Kyzylorda", 2402, 8202, 9180, 9304),
            of("Mangystau", 1853, 6819, 7684, -1),
            of("Pavlodar", 1636, 6841, 7185, -1),
            of("North Kazakhstan", 1872, 6070, 6858, -1),
            of("Turkistan", 2121, 7239, 8203, 8403),
            of("Ulytau", 2031, 6650, 7057, -1),
            of("East Kazakhstan", 2064, 7898, 8363, 8642),
            of("Astana city", 2068, 4776, 5672, 6036),
            of("Almaty city", 954, 2816, 3282, 3343),
            of("Shymkent city", 2136, 7261, 7444, 7582));

    private static PublishedTurnout of(String region, Integer... hundredths) {
        return new PublishedTurnout(region, Arrays.asList(hundredths));
    }

    /** At the end of the day, if it was published. */
    public OptionalInt atClosing() {
        return hundredths.getLast() < 0 ? OptionalInt.empty() : OptionalInt.of(hundredths.getLast());
    }

    /** At the end of the day; where it was not published, that of 18 o'clock and by how much the others rose after it on average. */
    double atClosingOrGuess() {
        double rise = REGIONS.stream()
                .filter(region -> region.atClosing().isPresent())
                .mapToInt(region ->
                        region.atClosing().getAsInt() - region.hundredths().get(2))
                .average()
                .orElseThrow();
        return atClosing().isPresent() ? atClosing().getAsInt() / 10_000.0 : (hundredths.get(2) + rise) / 10_000.0;
    }
}
