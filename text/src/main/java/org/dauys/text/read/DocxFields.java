package org.dauys.text.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The fields around a place of a DOCX: what a word processor fills in, such as a table of contents. */
final class DocxFields {
    /** Their instructions, the innermost last. */
    private final Deque<StringBuilder> instructions = new ArrayDeque<>();

    /** A field begins or ends; between its instruction and its result stands another mark. */
    void mark(String type) {
        if (type.equals("begin")) {
            instructions.addLast(new StringBuilder());
        } else if (type.equals("end")) {
            instructions.pollLast();
        }
    }

    void instruct(String instruction) {
        if (!instructions.isEmpty()) {
            instructions.getLast().append(instruction);
        }
    }

    /** Whether the place stands in a table of contents. */
    boolean areContents() {
        return instructions.stream()
                .anyMatch(field ->
                        field.toString().strip().toUpperCase(Locale.ROOT).startsWith("TOC "));
    }
}
