package org.dauys.server.consultation.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dauys.compare.Stems;

/**
 * A piece of a text in which the words that were looked for are marked.
 *
 * @param pieces in order; together they are the text
 */
public record Snippet(List<Piece> pieces) {
    private static final int LENGTH = 260;
    /** What stands before the first hit. */
    private static final int LEAD = 90;

    /** A run of text. */
    public record Piece(String text, boolean hit) {}

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** All of a text: a heading. */
    static Snippet whole(String text, Stems stems, Predicate<String> wanted) {
        return new Snippet(pieces(text, 0, text.length(), hits(text, stems, wanted)));
    }

    /** About 260 characters of a text, from a little before its first hit on. */
    static Snippet around(String text, Stems stems, Predicate<String> wanted) {
        List<Stems.Word> hits = hits(text, stems, wanted);
        int first = hits.isEmpty() ? 0 : hits.getFirst().start();
        int from = text.length() <= LENGTH || first <= LEAD ? 0 : afterSpace(text, first - LEAD);
        int to = text.length() - from <= LENGTH ? text.length() : beforeSpace(text, from + LENGTH);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(pieces(text, from, to, hits));
        if (to < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Snippet(pieces);
    }

    private static int afterSpace(String text, int at) {
        int space = text.indexOf(' ', at);
        return space < 0 || space > at + LEAD ? at : space + 1;
    }

    private static int beforeSpace(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        return space < at - LEAD ? at : space;
    }

    private static List<Stems.Word> hits(String text, Stems stems, Predicate<String> wanted) {
        return stems.words(text).stream()
                .filter(word -> wanted.test(word.stem()))
                .toList();
    }

    private static List<Piece> pieces(String text, int from, int to, List<Stems.Word> hits) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (Stems.Word hit : hits) {
            if (hit.start() >= from && hit.end() <= to) {
                pieces.add(new Piece(text.substring(at, hit.start()), false));
                pieces.add(new Piece(text.substring(hit.start(), hit.end()), true));
                at = hit.end();
            }
        }
        pieces.add(new Piece(text.substring(at, to), false));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }
}
