package org.dauys.server.answer.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a file, in order.
 *
 * @param number of the piece, from 1
 * @param before the label of the last row of the piece before; {@link #NOTHING} for the first piece
 */
record Piece(Opening opening, int number, String before, List<Entry> entries, ProvisionTexts texts) {
    /** No provision has this label. */
    static final String NOTHING = "\u0000";

    private static final int SHORT = 40;

    Piece {
        entries = List.copyOf(entries);
    }

    /** A provision with its rows in this piece. */
    record Group(Texts texts, boolean continued, List<Entry> entries) {
        Group {
            entries = List.copyOf(entries);
        }
    }

    /** The piece in two, for two to work at once; a short one as it is. Their numbers are those of halves, from 1. */
    List<Piece> halves() {
        if (entries.size() < SHORT) {
            return List.of(new Piece(opening, 2 * number - 1, before, entries, texts));
        }
        int middle = entries.size() / 2;
        String last = entries.get(middle - 1).label();
        return List.of(
                new Piece(opening, 2 * number - 1, before, entries.subList(0, middle), texts),
                new Piece(opening, 2 * number, last, entries.subList(middle, entries.size()), texts));
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        while (from < entries.size()) {
            String label = entries.get(from).label();
            int to = from;
            while (to < entries.size() && entries.get(to).label().equals(label)) {
                to++;
            }
            groups.add(new Group(texts.of(label), from == 0 && label.equals(before), entries.subList(from, to)));
            from = to;
        }
        return groups;
    }
}
