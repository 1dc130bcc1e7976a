package org.dauys.server.answer.dashboard;

import java.util.List;

/** Bars that lie, each under its name, all from the same line; parts of a bar follow one another. */
final class BarChart {
    private static final int ROW = 50;
    private static final int BAR = 16;
    /** The longest bar; right of it stands its number. */
    private static final double WIDEST = 84;
    /** A phone shows so many letters in a line; the table below has all. */
    private static final int LONGEST_NAME = 40;

    private BarChart() {}

    /**
     * A bar.
     *
     * @param parts as many as there are looks
     * @param told the number at its end
     */
    record Bar(String name, List<Integer> parts, String told) {
        Bar {
            parts = List.copyOf(parts);
        }

        int sum() {
            return parts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Draws it.
     *
     * @param looks CSS classes of the parts
     */
    static String svg(String id, String title, String description, List<Bar> bars, List<String> looks) {
        Svg svg = new Svg(id, Math.max(1, bars.size()) * ROW, title, description);
        int most = Math.max(1, bars.stream().mapToInt(Bar::sum).max().orElse(1));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * ROW;
            svg.text(0, y + 17, 0, "start", "name", shortened(bar.name()));
            double x = 0;
            for (int part = 0; part < looks.size(); part++) {
                double width = WIDEST * bar.parts().get(part) / most;
                svg.bar(x, y + 25, width, BAR, looks.get(part));
                x += width;
            }
            svg.text(x, y + 25 + BAR - 3, x > 0 ? 8 : 0, "start", "value", bar.told());
        }
        return svg.end();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
