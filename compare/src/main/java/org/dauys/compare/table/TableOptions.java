package org.dauys.compare.table;

import java.util.Locale;

/**
 * How a table is written.
 *
 * @param locale of the table's own words: kk, ru or en; any other is written in English
 * @param level which rows it has
 * @param onlyChanged whether rows without a change of words or place are left out
 * @param colour whether {@link TableFormat#TEXT} marks changes by escape codes; without, by {@code [-…-]} and
 *     {@code {+…+}}
 * @param columns the width of {@link TableFormat#TEXT} in characters, at least 40
 */
public record TableOptions(Locale locale, LevelFilter level, boolean onlyChanged, boolean colour, int columns) {

    public TableOptions {
        if (columns < 40) {
            throw new IllegalArgumentException("A table is at least 40 columns wide, not " + columns);
        }
    }

    /** Every provision, in this language, plain, 100 columns wide. */
    public static TableOptions in(Locale locale) {
        return new TableOptions(locale, LevelFilter.PARAGRAPH, false, false, 100);
    }
}
