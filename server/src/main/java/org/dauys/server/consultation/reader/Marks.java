package org.dauys.server.consultation.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.compare.Row;
import org.dauys.compare.Stems;
import org.dauys.compare.WordChange;
import org.dauys.compare.search.Wanted;

/** Marks in texts of one language the words that were looked for. */
final class Marks {
    private static final Snippet NONE = new Snippet(List.of());

    private final Wanted wanted;
    private final Stems now;
    private final Stems then;
    /** Whether a stem is wanted: asked of each word of a page. */
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param now stems that know the words of the text whose provisions are shown
     * @param then stems that know the words of the text before it
     */
    Marks(Wanted wanted, Stems now, Stems then) {
        this.wanted = wanted;
        this.now = now;
        this.then = then;
    }

    private boolean isWanted(String stem) {
        return known.computeIfAbsent(stem, wanted::has);
    }

    /** All of a text: a heading. */
    Snippet whole(String text) {
        return Snippet.whole(text, now, this::isWanted);
    }

    /** A piece of a text. */
    Snippet around(String text) {
        return around(text, now);
    }

    private Snippet around(String text, Stems stems) {
        return text.isBlank() ? NONE : Snippet.around(text, stems, this::isWanted);
    }

    /** Of the words that went from a provision a piece; none of one that went as a whole. */
    Snippet removed(Row row) {
        return row.newUnits().isEmpty()
                ? NONE
                : around(
                        row.words().stream()
                                .filter(change -> change.op() == WordChange.Op.DELETE
                                        && change.cause() != WordChange.Cause.REFERENCE
                                        && change.cause() != WordChange.Cause.MOVED
                                        && change.cause() != WordChange.Cause.ELSEWHERE)
                                .map(change -> change.text()
                                        .replaceFirst("^[\\s,;.]+", "")
                                        .strip())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" … ")),
                        then);
    }
}
