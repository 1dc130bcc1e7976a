package org.dauys.text.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters of a page that are read together: the whole width, or one of two columns between lines over both.
 *
 * @param column 0 over the whole width, 1 left, 2 right
 */
record PdfColumns(int column, List<TextPosition> glyphs) {

    /** White between two columns, in sizes of the type. */
    private static final double GUTTER = 0.8;

    /** Lines of a page below which no columns are looked for. */
    private static final int FEW = 10;

    private record Row(double y, List<TextPosition> glyphs) {}

    static List<PdfColumns> of(List<TextPosition> page) {
        List<Row> rows = rows(page);
        double gutter = gutter(rows);
        if (gutter == 0) {
            return List.of(new PdfColumns(0, page));
        }
        List<PdfColumns> parts = new ArrayList<>();
        List<TextPosition> left = new ArrayList<>();
        List<TextPosition> right = new ArrayList<>();
        for (Row row : rows) {
            if (crosses(row, gutter)) {
                // A line over both columns ends what stands above it.
                addColumns(parts, left, right);
                left = new ArrayList<>();
                right = new ArrayList<>();
                parts.add(new PdfColumns(0, row.glyphs()));
            } else {
                for (TextPosition glyph : row.glyphs()) {
                    (glyph.getXDirAdj() < gutter ? left : right).add(glyph);
                }
            }
        }
        addColumns(parts, left, right);
        return parts;
    }

    private static void addColumns(List<PdfColumns> parts, List<TextPosition> left, List<TextPosition> right) {
        if (!left.isEmpty()) {
            parts.add(new PdfColumns(1, left));
        }
        if (!right.isEmpty()) {
            parts.add(new PdfColumns(2, right));
        }
    }

    private static List<Row> rows(List<TextPosition> page) {
        List<TextPosition> glyphs = page.stream()
                .filter(glyph -> !glyph.getUnicode().isBlank())
                .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            if (rows.isEmpty() || glyph.getYDirAdj() - rows.getLast().y() > 2) {
                rows.add(new Row(glyph.getYDirAdj(), new ArrayList<>()));
            }
            rows.getLast().glyphs().add(glyph);
        }
        return rows;
    }

    /** Where white parts the page, in points from the left; 0 when it has one column. */
    private static double gutter(List<Row> rows) {
        if (rows.size() < FEW) {
            return 0;
        }
        double left = edge(rows.stream().flatMap(row -> row.glyphs().stream()).toList(), false);
        double right = edge(rows.stream().flatMap(row -> row.glyphs().stream()).toList(), true);
        for (double share = 0.4; share <= 0.6; share += 0.01) {
            double x = left + share * (right - left);
            long clear = rows.stream().filter(row -> !crosses(row, x)).count();
            long beyond = rows.stream().filter(row -> beginsAfter(row, x)).count();
            // Short lines end before the middle anyway, but in one column few letters begin a word right after it.
            if (clear >= 0.8 * rows.size() && beyond >= 0.4 * rows.size()) {
                return x;
            }
        }
        return 0;
    }

    private static double edge(List<TextPosition> glyphs, boolean right) {
        return right
                ? glyphs.stream()
                        .mapToDouble(g -> g.getXDirAdj() + g.getWidthDirAdj())
                        .max()
                        .orElse(0)
                : glyphs.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(0);
    }

    private static boolean crosses(Row row, double x) {
        return row.glyphs().stream().anyMatch(glyph -> {
            double half = GUTTER / 2 * glyph.getFontSizeInPt();
            return glyph.getXDirAdj() < x + half && glyph.getXDirAdj() + glyph.getWidthDirAdj() > x - half;
        });
    }

    private static boolean beginsAfter(Row row, double x) {
        return row.glyphs().stream().anyMatch(glyph -> glyph.getXDirAdj() >= x);
    }
}
