package org.dauys.server.meeting.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.meeting.Region;
import org.dauys.server.site.Page;
import org.springframework.web.util.HtmlUtils;

/**
 * The regions as squares where they lie, each with its number of meetings: a map that gives each region the same room.
 *
 * @param rows each region with its number, in the order of the squares
 * @param without how many meetings have no region
 * @param svg the drawing; empty without regions
 */
public record TileGrid(List<Row> rows, int without, String svg) {
    private static final int SIDE = 100;
    private static final int GAP = 8;
    /** Letters that fit into a square. */
    private static final int SHORT = 4;

    /** A region with its number. */
    public record Row(Region region, int many, boolean chosen) {}

    /** @param address of the page, to which the query of a region is added */
    static TileGrid of(List<Region> regions, Map<Long, Integer> counts, Asked asked, String address, Page page) {
        List<Row> rows = regions.stream()
                .map(region -> new Row(
                        region,
                        counts.getOrDefault(region.id(), 0),
                        asked.region().filter(region::equals).isPresent()))
                .toList();
        return new TileGrid(rows, counts.getOrDefault(0L, 0), rows.isEmpty() ? "" : svg(rows, asked, address, page));
    }

    private static String svg(List<Row> rows, Asked asked, String address, Page page) {
        int width =
                1 + rows.stream().mapToInt(row -> row.region().column()).max().orElse(0);
        int height = 1 + rows.stream().mapToInt(row -> row.region().row()).max().orElse(0);
        int most = Math.max(1, rows.stream().mapToInt(Row::many).max().orElse(1));
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg class=\"tiles\" viewBox=\"0 0 %d %d\" role=\"group\" aria-label=\"%s\">"
                .formatted(width * SIDE, height * SIDE, escaped(page.say("meetings.regions"))));
        for (Row row : rows) {
            tile(svg, row, rows, most, asked, address, page);
        }
        return svg.append("</svg>").toString();
    }

    private static void tile(
            StringBuilder svg, Row row, List<Row> rows, int most, Asked asked, String address, Page page) {
        Region region = row.region();
        String name = region.name().in(page.locale());
        String query = asked.query(row.chosen() ? "" : region.slug());
        int x = region.column() * SIDE + GAP / 2;
        int y = region.row() * SIDE + GAP / 2;
        // Four tones of many; the number says it, too.
        int tone = row.many() == 0 ? 0 : 1 + 3 * row.many() / (most + 1);
        svg.append("<a href=\"%s\" class=\"tone-%d\" aria-label=\"%s\"%s>"
                .formatted(
                        escaped(address + (query.isEmpty() ? "" : "?" + query)),
                        tone,
                        escaped(page.count("meetings.tile", row.many(), name)),
                        row.chosen() ? " aria-current=\"true\"" : ""));
        svg.append("<title>").append(escaped(name)).append("</title>");
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
                .formatted(x, y, SIDE - GAP, SIDE - GAP));
        svg.append("<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(x + (SIDE - GAP) / 2, y + 36, escaped(shortened(row.region(), rows, page.locale()))));
        svg.append("<text class=\"many\" x=\"%d\" y=\"%d\">%s</text></a>"
                .formatted(x + (SIDE - GAP) / 2, y + 76, escaped(page.number(row.many()))));
    }

    /** The beginning of the first word that no other region has: the whole name stands in the table, and is said. */
    private static String shortened(Region region, List<Row> rows, Locale locale) {
        List<String> words = words(region, locale);
        String own = words.stream()
                .filter(word -> rows.stream()
                                .filter(row -> words(row.region(), locale).contains(word))
                                .count()
                        == 1)
                .findFirst()
                .orElse(words.getFirst());
        return own.length() <= SHORT + 1 ? own : own.substring(0, SHORT) + ".";
    }

    private static List<String> words(Region region, Locale locale) {
        return List.of(region.name().in(locale).split("[ -]+"));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
