package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.stream.Collectors;
import org.dauys.compare.Row;
import org.dauys.compare.Stems;
import org.dauys.compare.WordChange;
import org.dauys.compare.search.Wanted;

/** Marks in texts of one language the words that were looked for. */
final class Marks {
    private static final Snippet NONE = new Snippet(List.of());

    private final Stems stems;
    private final Wanted wanted;

    Marks(Wanted wanted) {
        this.stems = Stems.of(wanted.language());
        this.wanted = wanted;
    }

    /** All of a text: a heading. */
    Snippet whole(String text) {
        return Snippet.whole(text, stems, wanted::has);
    }

    /** A piece of a text. */
    Snippet around(String text) {
        return text.isBlank() ? NONE : Snippet.around(text, stems, wanted::has);
    }

    /** Of the words that went from a provision a piece; none of one that went as a whole. */
    Snippet removed(Row row) {
        return row.newUnits().isEmpty()
                ? NONE
                : around(row.words().stream()
                        .filter(change -> change.op() == WordChange.Op.DELETE
                                && change.cause() != WordChange.Cause.REFERENCE
                                && change.cause() != WordChange.Cause.MOVED
                                && change.cause() != WordChange.Cause.ELSEWHERE)
                        .map(change ->
                                change.text().replaceFirst("^[\\s,;.]+", "").strip())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" … ")));
    }
}
