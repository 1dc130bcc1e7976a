package org.dauys.opinion.write;

import java.util.Formatter;
import java.util.Locale;
import org.dauys.opinion.Group;
import org.dauys.opinion.OpinionMap;

/** The map as a drawing: a sign for each participant, of another shape and colour in each group, and the groups' numbers. */
final class MapSvg {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final int MARGIN = 24;

    /** More would make a page that no telephone opens. */
    private static final int MOST_SIGNS = 4000;

    private final OpinionMap map;
    private final StringBuilder out = new StringBuilder();
    private final Formatter form = new Formatter(out, Locale.ROOT);
    private double left = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private MapSvg(OpinionMap map) {
        this.map = map;
    }

    static String of(OpinionMap map) {
        return new MapSvg(map).draw();
    }

    /** Every how-many-th of those who shape the map is drawn. */
    static int step(OpinionMap map) {
        return Math.max(1, (map.shaping() + MOST_SIGNS - 1) / MOST_SIGNS);
    }

    private String draw() {
        for (int p = 0; p < map.x().length; p++) {
            if (map.votes()[p] >= map.fewest()) {
                left = Math.min(left, map.x()[p]);
                right = Math.max(right, map.x()[p]);
                low = Math.min(low, map.y()[p]);
                high = Math.max(high, map.y()[p]);
            }
        }
        out.append("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-labelledby=\"map-title\">\n")
                .append("<title id=\"map-title\">Map of opinions: people near each other vote alike</title>\n");
        int step = step(map);
        int seen = 0;
        for (int p = 0; p < map.x().length; p++) {
            if (map.votes()[p] >= map.fewest() && seen++ % step == 0) {
                sign(map.group()[p], x(map.x()[p]), y(map.y()[p]));
            }
        }
        for (int g = 0; g < map.groups().size(); g++) {
            Group group = map.groups().get(g);
            form.format(
                    "<text class=\"name\" x=\"%.1f\" y=\"%.1f\">%d</text>\n",
                    x(group.x()), y(group.y()) + 9, group.number());
        }
        return out.append("</svg>\n").toString();
    }

    private double x(double value) {
        return MARGIN + (right > left ? (value - left) / (right - left) : 0.5) * (WIDTH - 2 * MARGIN);
    }

    private double y(double value) {
        return HEIGHT - MARGIN - (high > low ? (value - low) / (high - low) : 0.5) * (HEIGHT - 2 * MARGIN);
    }

    /** Eight shapes, so that no group is told by its colour alone. */
    private void sign(int group, double x, double y) {
        String shape = switch (group < 0 ? 0 : group % OpinionMap.MOST_GROUPS) {
            case 1 -> "M-3-3h6v6h-6z";
            case 2 -> "M0-4l4 7h-8z";
            case 3 -> "M0-4l4 4-4 4-4-4z";
            case 4 -> "M0 4l4-7h-8z";
            case 5 -> "M-1-4h2v3h3v2h-3v3h-2v-3h-3v-2h3z";
            case 6 -> "M-4-1h8v2h-8z";
            case 7 -> "M-1-4h2v8h-2z";
            default -> "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z";
        };
        form.format(
                "<path class=\"g%d\" transform=\"translate(%.1f %.1f)\" d=\"%s\"/>\n", Math.max(0, group), x, y, shape);
    }
}
