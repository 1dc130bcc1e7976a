package org.dauys.compare.table;

import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/**
 * Lines of a terminal, wrapped between words. Control characters of the text are dropped: an act cannot steer the
 * terminal. Escape codes begin and end with each word, so that a line stands for itself.
 */
final class TerminalText {
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";

    private final int columns;
    private final boolean colour;
    private final StringBuilder out = new StringBuilder(1 << 16);
    /** The word that is being put together, as it will be written, and its width without escape codes. */
    private final StringBuilder word = new StringBuilder();

    private int wordWidth;
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
        styled(text, colour ? BOLD : "");
        endLine();
    }

    void paragraph(int indent, String text) {
        begin(indent);
        styled(text, "");
        endLine();
    }

    void marked(int indent, List<WordChange> words) {
        begin(indent);
        for (WordChange change : words) {
            String text = change.text();
            if (change.op() == Op.INSERT && wordWidth > 0 && endsMarked) {
                endWord();
            }
            endsMarked = change.op() == Op.DELETE;
            int end = Marked.endOfWords(text);
            if (change.op() == Op.EQUAL || end == 0) {
                styled(text, "");
            } else {
                // White space before the words goes with them: without the mark none is left over.
                mark(change, text.substring(0, end));
                styled(text.substring(end), "");
            }
        }
        endLine();
    }

    private void mark(WordChange change, String words) {
        boolean deleted = change.op() == Op.DELETE;
        if (colour) {
            styled(words, code(change));
        } else {
            styled((deleted ? "[-" : "{+") + words + (deleted ? "-]" : "+}"), "");
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String code(WordChange change) {
        boolean deleted = change.op() == Op.DELETE;
        boolean moved = change.cause() == Cause.MOVED || change.cause() == Cause.ELSEWHERE;
        return "\u001b[" + (moved ? "35" : deleted ? "31" : "32") + (deleted ? ";9m" : ";4m");
    }

    private void begin(int indent) {
        this.indent = indent;
        lineWidth = 0;
    }

    private void styled(String text, String style) {
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == ' ') {
                open = close(open);
                endWord();
                if (c == '\n') {
                    newLine();
                }
            } else if (!Character.isISOControl(c)) {
                if (!open && !style.isEmpty()) {
                    word.append(style);
                    open = true;
                }
                word.append(c);
                wordWidth++;
            }
        }
        close(open);
    }

    private boolean close(boolean open) {
        if (open) {
            word.append(RESET);
        }
        return false;
    }

    private void endWord() {
        if (wordWidth == 0) {
            return;
        }
        if (lineWidth > 0 && lineWidth + 1 + wordWidth > columns) {
            newLine();
        }
        if (lineWidth == 0) {
            out.repeat(' ', indent);
            lineWidth = indent;
        } else {
            out.append(' ');
            lineWidth++;
        }
        out.append(word);
        lineWidth += wordWidth;
        word.setLength(0);
        wordWidth = 0;
    }

    private void newLine() {
        if (lineWidth > 0) {
            out.append('\n');
            lineWidth = 0;
        }
    }

    private void endLine() {
        endWord();
        newLine();
    }
}
