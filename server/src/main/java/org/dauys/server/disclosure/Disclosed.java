package org.dauys.server.disclosure;

import java.util.Map;
import java.util.Set;

/**
 * The door: figures about people that may be shown. Only {@link Checker} makes one, so a page or an export that takes this
 * type cannot print a number that was not checked.
 */
public final class Disclosed {
    private final Map<Cell, Figure> figures;

    private Disclosed(Map<Cell, Figure> figures) {
        this.figures = Cell.inOrder(figures);
    }

    /** For the checker alone. */
    static Disclosed checked(Map<Cell, Figure> figures) {
        return new Disclosed(figures);
    }

    /** The figure of a cell; suppressed when the tables have no such cell. */
    public Figure at(Map<String, String> coordinates) {
        return figures.getOrDefault(new Cell(coordinates), new Figure.Suppressed());
    }

    /** All cells in the order of their names. */
    public Set<Map.Entry<Cell, Figure>> all() {
        return figures.entrySet();
    }
}
