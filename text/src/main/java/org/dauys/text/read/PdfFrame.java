package org.dauys.text.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a document is set: margins of its columns, distance of lines, type of the body.
 *
 * @param margins by column and side of the leaf, as odd pages may be set off from even ones
 * @param leading usual distance of two base lines, in points
 * @param size of most letters, in points
 * @param colour of the body
 * @param lowest by page, where the last line in the type of the body stands, in points from the top
 */
record PdfFrame(Map<Integer, Margins> margins, double leading, double size, int colour, Map<Integer, Double> lowest) {

    /** Of one column, in points from the left edge of the page. */
    record Margins(double left, double right) {}

    /** How exactly margins are drawn, in points. */
    private static final double BUCKET = 2;

    /** Type of another size differs by that many points. */
    private static final double SMALLER = 0.8;

    /** A colour of a fifth of all letters may be the body's. */
    private static final int MUCH = 5;

    static PdfFrame of(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> columns = new HashMap<>();
        Map<Long, Integer> leadings = new TreeMap<>();
        Map<Double, Integer> sizes = new TreeMap<>();
        Map<Double, Integer> otherSizes = new TreeMap<>();
        Map<Integer, Integer> colours = new HashMap<>();
        PdfLine previous = null;
        for (PdfLine line : lines) {
            columns.computeIfAbsent(key(line), key -> new ArrayList<>()).add(line);
            // In a short act the headings in bold, or the notes in italics, may have more letters than the text.
            boolean plain = !line.face().bold() && !line.face().italic();
            (plain ? sizes : otherSizes).merge(line.size(), line.letters(), Integer::sum);
            line.colours().letters().forEach((colour, letters) -> colours.merge(colour, letters, Integer::sum));
            if (previous != null && previous.page() == line.page() && line.y() > previous.y()) {
                leadings.merge(Math.round((line.y() - previous.y()) * 2), 1, Integer::sum);
            }
            previous = line;
        }
        Map<Integer, Margins> margins = new HashMap<>();
        columns.forEach((key, column) -> margins.put(key, margins(column)));
        double size = most(sizes.isEmpty() ? otherSizes : sizes, 12.0);
        Map<Integer, Double> lowest = new HashMap<>();
        lines.stream()
                .filter(line -> !isSmall(line.size(), size))
                .forEach(line -> lowest.merge(line.page(), line.y(), Math::max));
        return new PdfFrame(
                Map.copyOf(margins),
                most(leadings, Math.round(size * 2.4)) / 2.0,
                size,
                ofTheBody(colours),
                Map.copyOf(lowest));
    }

    private static boolean isSmall(double size, double usual) {
        return size < usual - SMALLER;
    }

    /** Whether type is smaller than that of the body. */
    boolean isSmall(double type) {
        return isSmall(type, size);
    }

    /** Whether a line stands below all lines of its page that are set as the body is. */
    boolean isBelowBody(PdfLine line) {
        return lowest.containsKey(line.page()) && line.y() > lowest.get(line.page());
    }

    Margins margins(PdfLine line) {
        return margins.getOrDefault(key(line), new Margins(line.x(), line.end()));
    }

    private static int key(PdfLine line) {
        return line.spot().column() * 2 + line.page() % 2;
    }

    /** The leftmost place where a tenth of the lines begin, and the place that few lines reach beyond. */
    private static Margins margins(List<PdfLine> column) {
        Map<Long, Integer> starts = new TreeMap<>();
        column.forEach(line -> starts.merge(Math.round(line.x() / BUCKET), 1, Integer::sum));
        double left = starts.entrySet().stream()
                .filter(start -> start.getValue() * 10 >= column.size())
                .findFirst()
                .map(start -> start.getKey() * BUCKET)
                .orElseGet(() -> column.stream().mapToDouble(PdfLine::x).min().orElse(0));
        double[] ends = column.stream().mapToDouble(PdfLine::end).sorted().toArray();
        return new Margins(left, ends[(int) ((ends.length - 1) * 0.95)]);
    }

    /** The darkest of those in which much is set: notes and repealed articles may have more letters than the rest. */
    private static int ofTheBody(Map<Integer, Integer> colours) {
        int all = colours.values().stream().mapToInt(Integer::intValue).sum();
        return colours.entrySet().stream()
                .filter(colour -> colour.getValue() * MUCH >= all)
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(PdfFrame::light))
                .orElseGet(() -> most(colours, 0));
    }

    private static int light(int colour) {
        return (colour >> 16 & 0xFF) + (colour >> 8 & 0xFF) + (colour & 0xFF);
    }

    private static <T> T most(Map<T, Integer> counts, T none) {
        Collection<Map.Entry<T, Integer>> entries = counts.entrySet();
        return entries.stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(none);
    }
}
