package org.dauys.text.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body of an amending act as plain lines, one for each block, with the lines of what it quotes between their marks: so
 * its sentences are read as those of a plain text.
 */
final class AmendingLines {
    private static final Set<String> HEADINGS = Set.of("heading", "subheading");
    private static final String OPENING = "«“„\"";

    private final StringBuilder done = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private final Map<Integer, Integer> fileLines = new HashMap<>();
    private final Map<Integer, Integer> marked = new HashMap<>();
    private int count = 1;
    private int sentences;
    /** What stands on the line is only the number of what follows. */
    private boolean isNumber;

    private AmendingLines() {}

    static AmendingLines of(List<XmlElement> bodies) {
        AmendingLines lines = new AmendingLines();
        bodies.forEach(lines::inside);
        lines.flush();
        return lines;
    }

    /** What is quoted, a line for each block. */
    static String quoted(XmlElement quotation) {
        return of(List.of(quotation)).text().strip();
    }

    String text() {
        return done.toString();
    }

    /** The line on which an element begins, from 1; empty where the body has none of this id. */
    Optional<Integer> line(String id) {
        return Optional.ofNullable(lineOfId.get(id));
    }

    /** How many blocks with words there are, without those that are quoted. */
    int sentences() {
        return sentences;
    }

    /** How many elements {@code mod} begin on a line. */
    int marked(int of) {
        return marked.getOrDefault(of, 0);
    }

    /** The line of the file from which a line is. */
    int fileLine(int of) {
        return fileLines.getOrDefault(of, 1);
    }

    private void inside(XmlElement element) {
        for (Object item : element.content()) {
            if (item instanceof String words) {
                words(words);
            } else if (item instanceof XmlElement child) {
                visit(child);
            }
        }
    }

    private void words(String words) {
        line.append(words.replaceAll("[\\s\\u00a0]+", " "));
        isNumber &= words.isBlank();
    }

    private void visit(XmlElement element) {
        String name = element.name();
        if (AknWords.isLeftOut(element) || name.equals("authorialNote")) {
            return;
        }
        boolean isBlock = AknElements.isBlock(element) || HEADINGS.contains(name);
        if (isBlock && !isNumber) {
            flush();
        }
        fileLines.putIfAbsent(count, element.line());
        lineOfId.putIfAbsent(AknMarks.id(element), count);
        if (name.equals("mod")) {
            marked.merge(count, 1, Integer::sum);
        }
        if (name.equals("num")) {
            flush();
            line.append(number(AknWords.withNotes(element))).append(' ');
            isNumber = true;
            return;
        }
        if (AknElements.QUOTES.contains(name)) {
            String quoted = quoted(element);
            boolean hasMarks = !quoted.isEmpty() && OPENING.indexOf(quoted.charAt(0)) >= 0;
            boolean isBare = element.attribute("startQuote").isEmpty() && !hasMarks;
            element.walk().forEach(inner -> lineOfId.putIfAbsent(AknMarks.id(inner), count));
            line.append('\n')
                    .append(isBare ? "«" : element.attribute("startQuote"))
                    .append(quoted)
                    .append(isBare ? "»" : element.attribute("endQuote"));
            isNumber = false;
            return;
        }
        if (name.equals("eol") || name.equals("br")) {
            line.append(' ');
        }
        line.append(element.attribute("startQuote"));
        inside(element);
        line.append(element.attribute("endQuote"));
        if (isBlock && !isNumber) {
            flush();
        }
    }

    /** "§ 9" as "9.", which is known as the number of a line; one with a word in it stays, for it may be a place. */
    private static String number(String printed) {
        return printed.matches("§?\\s*\\d[\\d-]*") ? printed.replaceFirst("^§?\\s*", "") + "." : printed;
    }

    private void flush() {
        String all = line.toString()
                .replaceAll(" *\\n *", "\n")
                .replaceAll(" +", " ")
                .strip();
        line.setLength(0);
        isNumber = false;
        if (!all.isEmpty()) {
            done.append(all).append('\n');
            sentences++;
            count += 1 + (int) all.chars().filter(c -> c == '\n').count();
        }
    }
}
