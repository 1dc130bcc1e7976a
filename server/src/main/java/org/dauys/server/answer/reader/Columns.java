package org.dauys.server.answer.reader;

import java.util.ArrayList;
import java.util.List;
import org.dauys.server.answer.Argument;
import org.dauys.server.answer.Argument.Side;
import org.dauys.server.answer.Rotation;

/**
 * The arguments on one provision in two columns of equal room: as many stand open in one as in the other, the rest under a
 * disclosure; which column and which argument stands first changes by the day.
 *
 * @param columns two of them, in the order of the day
 */
public record Columns(List<Column> columns) {
    private static final int OPEN = 5;

    /**
     * One side.
     *
     * @param open those that stand open
     * @param rest under the disclosure
     */
    public record Column(Side side, List<Argument> open, List<Argument> rest) {}

    public Columns {
        columns = List.copyOf(columns);
    }

    static Columns of(List<Argument> arguments, Rotation rotation) {
        List<Argument> pro = side(arguments, Side.FOR);
        List<Argument> contra = side(arguments, Side.AGAINST);
        int open = Math.min(OPEN, Math.min(pro.size(), contra.size()));
        List<Column> columns = new ArrayList<>();
        columns.add(column(Side.FOR, rotation.of(pro), open));
        columns.add(rotation.isSwapped() ? 0 : 1, column(Side.AGAINST, rotation.of(contra), open));
        return new Columns(columns);
    }

    private static List<Argument> side(List<Argument> arguments, Side side) {
        return arguments.stream().filter(one -> one.side() == side).toList();
    }

    private static Column column(Side side, List<Argument> arguments, int open) {
        return new Column(side, arguments.subList(0, open), arguments.subList(open, arguments.size()));
    }
}
