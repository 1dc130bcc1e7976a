package org.dauys.text.read;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** What is drawn between letters: hands its straight lines to {@link PdfStrokes} when they are painted. */
final class PdfPath {
    private static final String STROKE = " S s B B* b b* ";
    private static final String FILL = " f F f* B B* b b* ";

    /** Corners of one path: more belong to a drawing. */
    private static final int MOST_CORNERS = 10_000;

    private final PdfStrokes strokes;
    private final List<List<Point2D>> outlines = new ArrayList<>();
    private int corners;

    PdfPath(PdfStrokes strokes) {
        this.strokes = strokes;
    }

    /** @param place where a point of the drawing lies on the page */
    void draw(Operator operator, List<COSBase> operands, BiFunction<Float, Float, Point2D> place) {
        String name = operator.getName();
        switch (name) {
            case "m" -> begin(operands, place);
            case "l" -> goOn(operands, 0, place);
            case "c" -> goOn(operands, 4, place);
            case "v", "y" -> goOn(operands, 2, place);
            case "h" -> close();
            case "re" -> box(operands, place);
            case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" -> paint(name);
            case "n" -> forget();
            default -> {
                // Draws no path.
            }
        }
    }

    private void begin(List<COSBase> operands, BiFunction<Float, Float, Point2D> place) {
        outlines.add(new ArrayList<>());
        goOn(operands, 0, place);
    }

    private void goOn(List<COSBase> operands, int from, BiFunction<Float, Float, Point2D> place) {
        boolean isPoint = operands.size() >= from + 2
                && operands.get(from) instanceof COSNumber
                && operands.get(from + 1) instanceof COSNumber;
        if (isPoint && !outlines.isEmpty() && ++corners <= MOST_CORNERS) {
            outlines.getLast().add(place.apply(number(operands, from), number(operands, from + 1)));
        }
    }

    private static float number(List<COSBase> operands, int at) {
        return ((COSNumber) operands.get(at)).floatValue();
    }

    private void close() {
        if (!outlines.isEmpty() && !outlines.getLast().isEmpty()) {
            outlines.getLast().add(outlines.getLast().getFirst());
        }
    }

    private void box(List<COSBase> operands, BiFunction<Float, Float, Point2D> place) {
        boolean isBox = operands.size() >= 4 && operands.stream().limit(4).allMatch(COSNumber.class::isInstance);
        if (isBox && ++corners <= MOST_CORNERS) {
            float x = number(operands, 0);
            float y = number(operands, 1);
            float width = number(operands, 2);
            float height = number(operands, 3);
            outlines.add(new ArrayList<>(List.of(
                    place.apply(x, y),
                    place.apply(x + width, y),
                    place.apply(x + width, y + height),
                    place.apply(x, y + height))));
            close();
        }
    }

    private void paint(String name) {
        for (List<Point2D> outline : outlines) {
            if (FILL.contains(" " + name + " ")) {
                strokes.addFilled(outline);
            } else if (STROKE.contains(" " + name + " ")) {
                for (int i = 1; i < outline.size(); i++) {
                    strokes.add(outline.get(i - 1), outline.get(i));
                }
            }
        }
        forget();
    }

    private void forget() {
        outlines.clear();
        corners = 0;
    }
}
