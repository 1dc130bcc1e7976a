package org.dauys.text.read;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;

/** Lines drawn on a page, and the letters that they go through: words that are struck out are no law. */
final class PdfStrokes {
    /** In points: what is higher is a box and no line. */
    private static final double THICKEST = 2.2;

    /** A page with more lines is a drawing. */
    private static final int MOST = 20_000;

    /** How high above the base line a line goes through a letter and not under or over it, in sizes of the type. */
    private static final double LOWEST = 0.12;

    private static final double HIGHEST = 0.55;

    private record Line(Point2D from, Point2D to) {}

    /** Heights are told apart by half a point, so that a drawing of many lines is looked through fast. */
    private static final double STEPS = 2;

    private final List<Line> lines = new ArrayList<>();

    /** Adds a line as it lies on the page, in points from the lower left corner. */
    void add(Point2D from, Point2D to) {
        if (lines.size() < MOST) {
            lines.add(new Line(from, to));
        }
    }

    /** Adds what is filled between some points when it is thin enough to be a line. */
    void addFilled(List<Point2D> outline) {
        if (outline.isEmpty()) {
            return;
        }
        double left = outline.stream().mapToDouble(Point2D::getX).min().orElseThrow();
        double right = outline.stream().mapToDouble(Point2D::getX).max().orElseThrow();
        double bottom = outline.stream().mapToDouble(Point2D::getY).min().orElseThrow();
        double top = outline.stream().mapToDouble(Point2D::getY).max().orElseThrow();
        if (top - bottom <= THICKEST && right - left > top - bottom) {
            double middle = (top + bottom) / 2;
            add(new Point2D.Double(left, middle), new Point2D.Double(right, middle));
        } else if (right - left <= THICKEST && top - bottom > right - left) {
            double middle = (left + right) / 2;
            add(new Point2D.Double(middle, bottom), new Point2D.Double(middle, top));
        }
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void clear() {
        lines.clear();
    }

    /** The letters that a line goes through. */
    Set<TextPosition> struck(List<TextPosition> glyphs) {
        Map<Integer, NavigableMap<Long, NavigableMap<Double, Double>>> byDirection = new HashMap<>();
        Set<TextPosition> struck = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TextPosition glyph : glyphs) {
            NavigableMap<Long, NavigableMap<Double, Double>> levels =
                    byDirection.computeIfAbsent((int) glyph.getDir(), direction -> levels(direction, glyph));
            // Below zero where the page lies upside down.
            double size = Math.abs(glyph.getFontSizeInPt());
            double middle = glyph.getXDirAdj() + glyph.getWidthDirAdj() / 2;
            double base = glyph.getYDirAdj();
            boolean through =
                    levels.subMap(step(base - HIGHEST * size), true, step(base - LOWEST * size), true).values().stream()
                            .map(ends -> ends.floorEntry(middle))
                            .anyMatch(ends -> ends != null && middle <= ends.getValue());
            if (through) {
                struck.add(glyph);
            }
        }
        return struck;
    }

    private static long step(double height) {
        return Math.round(height * STEPS);
    }

    /** The ends of the lines that are level for letters that run in a direction (in degrees), by their height. */
    private NavigableMap<Long, NavigableMap<Double, Double>> levels(int direction, TextPosition glyph) {
        NavigableMap<Long, NavigableMap<Double, Double>> levels = new TreeMap<>();
        double width = glyph.getPageWidth();
        double height = glyph.getPageHeight();
        for (Line line : lines) {
            Point2D from = turned(line.from(), direction, width, height);
            Point2D to = turned(line.to(), direction, width, height);
            if (Math.abs(from.getY() - to.getY()) < THICKEST / 2) {
                long step = step((from.getY() + to.getY()) / 2);
                join(
                        levels.computeIfAbsent(step, key -> new TreeMap<>()),
                        Math.min(from.getX(), to.getX()),
                        Math.max(from.getX(), to.getX()));
            }
        }
        return levels;
    }

    /** Adds a line to those of its height; those that touch are one. */
    private static void join(NavigableMap<Double, Double> ends, double left, double right) {
        Map.Entry<Double, Double> before = ends.floorEntry(left);
        double from = before != null && before.getValue() >= left ? before.getKey() : left;
        double to = right;
        for (Map.Entry<Double, Double> in = ends.ceilingEntry(from);
                in != null && in.getKey() <= to;
                in = ends.ceilingEntry(from)) {
            to = Math.max(to, in.getValue());
            ends.remove(in.getKey());
        }
        ends.put(from, to);
    }

    /** A point as {@link TextPosition#getXDirAdj} and {@link TextPosition#getYDirAdj} count. */
    private static Point2D turned(Point2D point, int direction, double width, double height) {
        double x = point.getX();
        double y = point.getY();
        return switch (direction) {
            case 90 -> new Point2D.Double(y, x);
            case 180 -> new Point2D.Double(width - x, y);
            case 270 -> new Point2D.Double(height - y, width - x);
            default -> new Point2D.Double(x, height - y);
        };
    }

    /** What the struck letters spell, one entry for each line of print. */
    static List<String> words(Set<TextPosition> struck) {
        TreeMap<Long, List<TextPosition>> rows = new TreeMap<>();
        struck.forEach(glyph -> rows.computeIfAbsent(Math.round(glyph.getYDirAdj() / 2.0), key -> new ArrayList<>())
                .add(glyph));
        return rows.values().stream()
                .map(PdfStrokes::spelled)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String spelled(List<TextPosition> row) {
        row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        StringBuilder words = new StringBuilder();
        double end = row.getFirst().getXDirAdj();
        for (TextPosition glyph : row) {
            words.append(glyph.getXDirAdj() - end > glyph.getFontSizeInPt() / 4 ? " " : "")
                    .append(glyph.getUnicode());
            end = glyph.getXDirAdj() + glyph.getWidthDirAdj();
        }
        return Whitespace.clean(words.toString());
    }
}
