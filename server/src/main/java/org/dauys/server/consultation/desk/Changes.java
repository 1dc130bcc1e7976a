package org.dauys.server.consultation.desk;

import java.util.Locale;
import org.dauys.compare.Counts;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.server.consultation.Compared;
import org.dauys.text.Language;

/**
 * The numbers of a version against an earlier one.
 *
 * @param from the number of the earlier version
 * @param name what it is called
 * @param language of the texts compared
 * @param others what changed beside the provisions, in words; empty when nothing did
 * @param corrections how many pairs were corrected by hand
 * @param doubtful how many pairs the program is not sure of
 */
public record Changes(
        int from, String name, Language language, Counts counts, String others, int corrections, int doubtful) {

    /** @param name what the earlier version is called */
    static Changes of(String name, Compared compared, Locale locale) {
        return new Changes(
                compared.from().number(),
                name,
                compared.language(),
                compared.comparison().counts(),
                ComparisonWriter.others(compared.comparison(), locale),
                compared.corrections(),
                PairFilter.DOUBTFUL.rows(compared.comparison(), "").size());
    }
}
