package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of an element of Akoma Ntoso on one line. */
final class AknWords {
    /** Inline elements that keep words apart: a table of contents puts its number and heading in spans. */
    private static final Set<String> APART = Set.of("eol", "br", "span", "marker", "img");

    /** Where a note was taken out; cleaning drops it as a control character. */
    static final char NOTE_MARK = '\u0007';

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[\\p{L}\\p{N}])\u0007+(?=[\\p{L}\\p{N}])");

    private AknWords() {}

    /**
     * All words of an element.
     *
     * @param notes receives the notes inside it
     */
    static String of(XmlElement element, List<String> notes) {
        StringBuilder words = new StringBuilder();
        collect(element, words, notes, true);
        return clean(words);
    }

    /** What is no law: metadata, and words that the file says are deleted. */
    static boolean isLeftOut(XmlElement element) {
        return element.name().equals("meta") || element.name().equals("del");
    }

    /** A note, and behind it those that stand in it. */
    static void note(XmlElement note, List<String> notes) {
        List<String> inside = new ArrayList<>();
        notes.add(of(note, inside));
        notes.addAll(inside);
    }

    /** All words of an element, notes inside it included. */
    static String withNotes(XmlElement element) {
        StringBuilder words = new StringBuilder();
        collect(element, words, new ArrayList<>(), false);
        return clean(words);
    }

    private static void collect(XmlElement element, StringBuilder words, List<String> notes, boolean notesApart) {
        for (Object item : element.content()) {
            if (item instanceof String characters) {
                words.append(characters);
            } else if (item instanceof XmlElement child) {
                if (notesApart && child.name().equals("authorialNote")) {
                    note(child, notes);
                    words.append(NOTE_MARK);
                } else if (child.name().equals("sup")) {
                    words.append(Raised.of(withNotes(child)));
                } else if (!isLeftOut(child)) {
                    boolean apart = AknElements.isBlock(child) || APART.contains(child.name());
                    words.append(apart ? " " : "").append(child.attribute("startQuote"));
                    collect(child, words, notes, notesApart);
                    words.append(child.attribute("endQuote")).append(apart ? " " : "");
                }
            }
        }
    }

    /** One line; a note between two words parts them, one before a comma leaves nothing. */
    static String clean(StringBuilder words) {
        return Whitespace.clean(BETWEEN_WORDS.matcher(words).replaceAll(" "));
    }
}
