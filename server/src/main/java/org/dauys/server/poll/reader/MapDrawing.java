package org.dauys.server.poll.reader;

import java.util.List;
import java.util.Locale;
import org.dauys.server.poll.Result;

/** The map of a result as signs in a drawing of {@value #WIDTH} × {@value #HEIGHT}: where people are, as large as they are many. */
public record MapDrawing(Result result) {
    /** Width of the drawing. */
    public static final int WIDTH = 720;

    /** Its height. */
    public static final int HEIGHT = 480;

    private static final int MARGIN = 30;
    private static final double LARGEST = 0.55;

    /** Eight shapes, so that no group is told by its colour alone. */
    private static final List<String> SHAPES = List.of(
            "M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0z",
            "M-9-9h18v18h-18z",
            "M0-12l12 21h-24z",
            "M0-12l12 12-12 12-12-12z",
            "M0 12l12-21h-24z",
            "M-3-11h6v8h8v6h-8v8h-6v-8h-8v-6h8z",
            "M-12-4h24v8h-24z",
            "M-4-12h8v24h-8z");

    /** A sign: where, how large, of which group. */
    public record Sign(String shape, String style, String transform, String letter, long people) {}

    /** The letter of a group, where its middle is. */
    public record Name(String letter, int x, int y) {}

    /** A sign for each place. */
    public List<Sign> signs() {
        long most =
                result.places().stream().mapToLong(Result.Place::people).max().orElse(1);
        int columns = Result.columns(result.shaping());
        int rows = Result.rows(columns);
        double cell = Math.min((WIDTH - 2.0 * MARGIN) / columns, (HEIGHT - 2.0 * MARGIN) / rows);
        return result.places().stream()
                .map(place -> {
                    double size = Math.max(0.3, LARGEST * cell / 10 * Math.sqrt((double) place.people() / most));
                    return new Sign(
                            SHAPES.get(group(place.letter()) % SHAPES.size()),
                            "g" + group(place.letter()),
                            String.format(
                                    Locale.ROOT,
                                    "translate(%.0f %.0f) scale(%.2f)",
                                    MARGIN + (place.column() + 0.5) * (WIDTH - 2.0 * MARGIN) / columns,
                                    MARGIN + (place.row() + 0.5) * (HEIGHT - 2.0 * MARGIN) / rows,
                                    size),
                            place.letter(),
                            place.people());
                })
                .toList();
    }

    /** A name for each group. */
    public List<Name> names() {
        return result.groups().stream()
                .map(group ->
                        new Name(group.letter(), (int) Math.round(MARGIN + group.x() * (WIDTH - 2.0 * MARGIN)), (int)
                                Math.round(MARGIN + group.y() * (HEIGHT - 2.0 * MARGIN))))
                .toList();
    }

    /** The shape of a group, for a legend. */
    public String shape(String letter) {
        return SHAPES.get(group(letter) % SHAPES.size());
    }

    /** From 0; people who are in no group are drawn as the first. */
    public int group(String letter) {
        return letter.isEmpty() ? 0 : letter.charAt(0) - 'A';
    }
}
