package org.dauys.text;

/**
 * Where in a source something stands, in the terms that its reader knows.
 *
 * @param unit what is counted
 * @param number from 1; 0 with {@link Unit#FILE}
 */
public record Place(Unit unit, int number) {

    /** What a place is counted in. */
    public enum Unit {
        FILE,
        LINE,
        PAGE,
        /** A paragraph of a word processor's document. */
        PARAGRAPH
    }

    public static final Place FILE = new Place(Unit.FILE, 0);

    public static Place line(int number) {
        return new Place(Unit.LINE, number);
    }

    public static Place page(int number) {
        return new Place(Unit.PAGE, number);
    }

    public static Place paragraph(int number) {
        return new Place(Unit.PARAGRAPH, number);
    }
}
