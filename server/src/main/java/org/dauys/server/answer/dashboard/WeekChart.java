package org.dauys.server.answer.dashboard;

import java.util.List;
import java.util.function.Function;
import org.dauys.server.answer.dashboard.Figures.Week;

/** Two columns for each week, what came in and what was answered, from the same line. */
final class WeekChart {
    private static final int TOP = 22;
    private static final int HIGHEST = 150;
    private static final int BELOW = 26;
    /** Room for so many days below, each a week's first. */
    private static final int MOST_DAYS = 4;

    private WeekChart() {}

    /**
     * Draws it.
     *
     * @param number as the language writes it
     * @param day of a week, short
     */
    static String svg(
            String id,
            String title,
            String description,
            List<Week> weeks,
            Function<Integer, String> number,
            Function<Week, String> day) {
        Svg svg = new Svg(id, TOP + HIGHEST + BELOW, title, description);
        int most = Math.max(
                1,
                weeks.stream()
                        .mapToInt(week -> Math.max(week.received(), week.answered()))
                        .max()
                        .orElse(1));
        double ground = TOP + HIGHEST;
        double slot = 100.0 / Math.max(1, weeks.size());
        int step = Math.max(1, (weeks.size() + MOST_DAYS - 1) / MOST_DAYS);
        svg.line(TOP);
        svg.text(0, TOP - 6, 0, "start", "small", number.apply(most));
        for (int i = 0; i < weeks.size(); i++) {
            Week week = weeks.get(i);
            double x = i * slot;
            double width = Math.min(slot * 0.42, 6);
            column(svg, x + slot * 0.06, ground, width, week.received(), most, "open");
            column(svg, x + slot * 0.06 + width, ground, width, week.answered(), most, "answered");
            if (i % step == 0) {
                svg.text(x, ground + 18, 0, "start", "small", day.apply(week));
            }
        }
        svg.line(ground);
        return svg.end();
    }

    private static void column(Svg svg, double x, double ground, double width, int value, int most, String look) {
        double height = (double) HIGHEST * value / most;
        svg.bar(x, ground - height, width, height, look);
    }
}
