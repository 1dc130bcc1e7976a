package org.dauys.compare.table;

import org.dauys.compare.language.Phrases;

/** The style sheets of the table. */
final class Styles {
    private Styles() {}

    /** Of the parts, wherever they stand. */
    static String parts() {
        return Html.resource("parts.css");
    }

    /** Of the self-contained page around them. */
    static String page() {
        return Html.resource("table.css");
    }

    /** The words that the style sheet puts beside the text, for eyes or for screen readers. */
    static String words(Phrases phrases) {
        return ":root{--old:" + css(phrases, "table.old") + ";--new:" + css(phrases, "table.new") + ";--from:"
                + css(phrases, "table.from") + ";--to:" + css(phrases, "table.to") + ";--removed:"
                + css(phrases, "mark.removed") + ";--added:" + css(phrases, "mark.added") + ";--moved:"
                + css(phrases, "mark.moved") + "}\n";
    }

    private static String css(Phrases phrases, String key) {
        return Html.cssString(phrases.say(key));
    }
}
