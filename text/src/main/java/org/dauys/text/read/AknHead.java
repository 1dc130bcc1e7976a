package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;

/** What stands before and behind the text of a document in Akoma Ntoso: its title, and notes. */
final class AknHead {
    private AknHead() {}

    /** Title and notes: a {@code docTitle} makes the line that it stands in the title, or else the long title does. */
    static void title(XmlElement head, Node top) {
        boolean titled = head.walk().anyMatch(e -> e.name().equals("docTitle"));
        for (XmlElement block : innermost(head)) {
            boolean isTitle = top.heading.isEmpty()
                    && block.walk().anyMatch(e -> e.name().equals(titled ? "docTitle" : "longTitle"));
            List<String> notes = new ArrayList<>();
            String words = AknWords.of(block, notes);
            if (isTitle && !words.isEmpty()) {
                top.heading = words;
            } else if (!words.isEmpty()) {
                top.notes.add(words);
            }
            top.notes.addAll(notes);
        }
    }

    /** What stands behind the act, as notes to it. */
    static void notes(XmlElement part, Node top) {
        for (XmlElement block : innermost(part)) {
            List<String> notes = new ArrayList<>();
            String words = AknWords.of(block, notes);
            if (!words.isEmpty()) {
                top.notes.add(words);
            }
            top.notes.addAll(notes);
        }
    }

    /** The blocks that hold words and no further blocks; the long title counts as one. */
    private static List<XmlElement> innermost(XmlElement part) {
        List<XmlElement> found = new ArrayList<>();
        boolean mixed = part.content().stream().anyMatch(c -> c instanceof String s && !s.isBlank());
        boolean hasBlocks = part.elements().anyMatch(AknElements::isBlock);
        if (mixed
                || !hasBlocks
                || part.name().equals("longTitle")
                || part.name().equals("tr")) {
            found.add(part);
        } else {
            part.elements().forEach(child -> found.addAll(innermost(child)));
        }
        return found;
    }
}
