package org.dauys.server.answer.dashboard;

import java.util.ArrayList;
import java.util.List;

/** Bars that lie, each under its name, all from the same line; parts of a bar follow one another. */
final class BarChart {
    private static final int ROW = 50;
    private static final int LINE = 20;
    private static final int BAR = 16;
    /** The longest bar; right of it stands its number. */
    private static final double WIDEST = 84;
    /** A phone shows so many letters in a line. */
    private static final int LONGEST_LINE = 36;

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
        List<List<String>> names = bars.stream().map(bar -> lines(bar.name())).toList();
        int extra = names.stream().mapToInt(lines -> lines.size() - 1).sum() * LINE;
        Svg svg = new Svg(id, Math.max(1, bars.size()) * ROW + extra, title, description);
        int most = Math.max(1, bars.stream().mapToInt(Bar::sum).max().orElse(1));
        double y = 0;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            for (String line : names.get(i)) {
                svg.text(0, y + 17, 0, "start", "name", line);
                y += LINE;
            }
            y -= LINE;
            double x = 0;
            for (int part = 0; part < looks.size(); part++) {
                double width = WIDEST * bar.parts().get(part) / most;
                svg.bar(x, y + 25, width, BAR, looks.get(part));
                x += width;
            }
            svg.text(x, y + 25 + BAR - 3, x > 0 ? 8 : 0, "start", "value", bar.told());
            y += ROW;
        }
        return svg.end();
    }

    /** The name in lines that a phone has room for; a drawing does not break them by itself. */
    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : name.split(" ", -1)) {
            String last = lines.getLast();
            if (last.isEmpty()) {
                lines.set(lines.size() - 1, word);
            } else if (last.length() + 1 + word.length() <= LONGEST_LINE) {
                lines.set(lines.size() - 1, last + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
