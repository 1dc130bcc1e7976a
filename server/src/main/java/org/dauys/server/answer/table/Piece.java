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

    Piece {
        entries = List.copyOf(entries);
    }

    /** A provision with its rows in this piece. */
    record Group(Texts texts, boolean continued, List<Entry> entries) {
        Group {
            entries = List.copyOf(entries);
        }
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
