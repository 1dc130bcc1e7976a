package org.dauys.server.table;

import java.util.List;
import org.dauys.server.site.Page;

/**
 * What is wrong with a file or a row of it, to be said in the language of whoever reads it.
 *
 * @param column of the import, by its code; empty when the whole row or file is meant
 * @param key of a phrase
 */
public record Problem(String column, String key, List<String> values) {
    private static final int LONGEST = 80;

    public Problem {
        values = values.stream().map(Problem::cut).toList();
    }

    /** A problem of a column, with the values of its phrase. */
    public static Problem of(String column, String key, Object... values) {
        return new Problem(
                column, key, List.of(values).stream().map(String::valueOf).toList());
    }

    /** In the language of the page. */
    public String in(Page page) {
        return page.say(key, values.toArray());
    }

    /** What someone wrote may be long. */
    private static String cut(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
