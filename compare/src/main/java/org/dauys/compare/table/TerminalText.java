package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/**
 * Lines of a terminal, wrapped between words. Control characters of the text are dropped: an act cannot steer the
 * terminal. Escape codes span a run of words and end with the line at the latest, so that a line stands for itself.
 */
final class TerminalText {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "";

    /** A part of a word in one style. */
    private record Piece(String text, String style) {}

    private final int columns;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder(1 << 16);
    /** The word that is being put together, and its width. */
    private final List<Piece> word = new ArrayList<>();

    private int wordWidth;
    /** The style of the white space before the word. */
    private String gap = PLAIN;
    /** The style that is switched on at the end of {@link #out}. */
    private String open = PLAIN;
    /** Whether the word so far ends in a deletion: what replaces it is a word of its own. */
    private boolean endsMarked;

    private int lineWidth;
    private int indent;

    TerminalText(int columns, boolean colour) {
        this.columns = columns;
        this.colour = colour;
    }

    void blank() {
        out.append('\n');
    }

    void bold(String text) {
        begin(0);
        styled(text, colour ? BOLD : PLAIN);
        endLine();
    }

    void paragraph(int indent, String text) {
        begin(indent);
        styled(text, PLAIN);
        endLine();
    }

    void marked(int indent, List<WordChange> words) {
        begin(indent);
        changes(words, PLAIN);
        endLine();
    }

    /** A name and, on the same line, the heading that follows it. */
    void heading(String name, List<WordChange> words) {
        String style = colour ? BOLD : PLAIN;
        begin(0);
        styled(words.isEmpty() ? name : name + ". ", style);
        changes(words, style);
        endLine();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void changes(List<WordChange> words, String unmarked) {
        endsMarked = false;
        for (WordChange change : punctuationFirst(words)) {
            String text = change.text();
            if (change.op() == Op.INSERT && wordWidth > 0 && endsMarked) {
                endWord(PLAIN);
            }
            endsMarked = change.op() == Op.DELETE;
            int end = Marked.endOfWords(text);
            if (change.op() == Op.EQUAL || end == 0) {
                styled(text, unmarked);
            } else {
                int start = Marked.startOfWords(text);
                styled(text.substring(0, start), PLAIN);
                mark(change, text.substring(start, end));
                styled(text.substring(end), PLAIN);
            }
        }
    }

    /** Of " and" replaced by ",", the comma comes first: it belongs to the word before. */
    private static List<WordChange> punctuationFirst(List<WordChange> words) {
        List<WordChange> ordered = new ArrayList<>(words);
        for (int i = 1; i < ordered.size(); i++) {
            WordChange before = ordered.get(i - 1);
            WordChange change = ordered.get(i);
            if (before.op() == Op.DELETE
                    && change.op() == Op.INSERT
                    && before.text().startsWith(" ")
                    && (change.text().startsWith(",") || change.text().startsWith(";"))) {
                Collections.swap(ordered, i - 1, i);
            }
        }
        return ordered;
    }

    private void mark(WordChange change, String words) {
        boolean deleted = change.op() == Op.DELETE;
        if (deleted && change.cause() == Cause.ELSEWHERE && !colour) {
            // They are not gone: another row has them.
            styled("[>" + words + "<]", PLAIN);
        } else if (colour) {
            styled(words, code(change));
        } else {
            styled((deleted ? "[-" : "{+") + words + (deleted ? "-]" : "+}"), PLAIN);
        }
    }

    private static String code(WordChange change) {
        boolean deleted = change.op() == Op.DELETE;
        boolean moved = change.cause() == Cause.MOVED || change.cause() == Cause.ELSEWHERE;
        boolean struck = deleted && change.cause() != Cause.ELSEWHERE;
        return "\u001b[" + (moved ? "35" : deleted ? "31" : "32") + (struck ? ";9m" : deleted ? ";2m" : ";4m");
    }

    private void begin(int indent) {
        this.indent = indent;
        lineWidth = 0;
    }

    private void styled(String text, String style) {
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == ' ') {
                add(piece, style);
                endWord(style);
                if (c == '\n') {
                    newLine();
                }
            } else if (!Character.isISOControl(c)) {
                piece.append(c);
            }
        }
        add(piece, style);
    }

    private void add(StringBuilder piece, String style) {
        if (!piece.isEmpty()) {
            word.add(new Piece(piece.toString(), style));
            wordWidth += piece.length();
            piece.setLength(0);
        }
    }

    /** @param next the style of the white space that ends the word */
    private void endWord(String next) {
        if (wordWidth > 0) {
            if (lineWidth > 0 && lineWidth + 1 + wordWidth > columns) {
                newLine();
            }
            if (lineWidth == 0) {
                out.repeat(' ', indent);
                lineWidth = indent;
            } else {
                // The space is part of a run only between two words of it.
                style(gap.equals(open) && gap.equals(word.getFirst().style()) ? gap : PLAIN);
                out.append(' ');
                lineWidth++;
            }
            for (Piece piece : word) {
                style(piece.style());
                out.append(piece.text());
            }
            lineWidth += wordWidth;
            word.clear();
            wordWidth = 0;
        }
        gap = next;
    }

    private void style(String style) {
        if (!style.equals(open)) {
            out.append(open.isEmpty() ? "" : RESET).append(style);
            open = style;
        }
    }

    private void newLine() {
        style(PLAIN);
        if (lineWidth > 0) {
            out.append('\n');
            lineWidth = 0;
        }
    }

    private void endLine() {
        endWord(PLAIN);
        newLine();
    }
}
