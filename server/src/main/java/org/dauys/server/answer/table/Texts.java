package org.dauys.server.answer.table;

import java.util.List;
import org.dauys.compare.WordChange;

/**
 * The words of a provision in the text in force, in the draft that people spoke of, and in the version after it.
 *
 * @param label as people cite it; empty for the whole draft
 * @param name "Article 27", "27.3"; empty for the whole draft
 * @param heading of an article or a group, in the language of the draft; often empty
 */
record Texts(String label, String name, String heading, Column inForce, Column before, Column after) {

    /**
     * One of the three.
     *
     * @param language of the words
     * @param note the key of a phrase that stands instead of words, or says what became of them; empty for none
     */
    record Column(String language, List<Part> parts, String note) {
        static final Column NONE = new Column("", List.of(), "");

        Column {
            parts = List.copyOf(parts);
        }

        static Column note(String key) {
            return new Column("", List.of(), key);
        }

        int length() {
            return parts.stream().mapToInt(Part::length).sum();
        }
    }

    /**
     * A provision of a column.
     *
     * @param name under which it stands there: "24.3"
     * @param words marked against the draft before where they are of the version after
     */
    record Part(String name, List<WordChange> words) {
        Part {
            words = List.copyOf(words);
        }

        int length() {
            return words.stream().map(WordChange::text).mapToInt(String::length).sum();
        }
    }

    /** The provision's words in the draft, plain; of a group, which shows none of those in it, what it is called. */
    String words() {
        if (before.parts().isEmpty()) {
            return heading.isEmpty() ? name : name + ". " + heading;
        }
        StringBuilder words = new StringBuilder();
        for (Part part : before.parts()) {
            words.append(words.isEmpty() ? "" : "\n");
            part.words().forEach(run -> words.append(run.text()));
        }
        return words.toString();
    }

    /** How many characters its three columns have together. */
    int length() {
        return inForce.length() + before.length() + after.length();
    }
}
