package org.dauys.server.consultation.desk;

import java.util.Locale;
import org.dauys.compare.Counts;
import org.dauys.compare.table.ComparisonWriter;
import org.dauys.server.consultation.Compared;
import org.dauys.text.Language;

/**
 * The numbers of a version against an earlier one.
 *
 * @param from what the earlier version is called
 * @param language of the texts compared
 * @param others what changed beside the provisions, in words; empty when nothing did
 * @param corrections how many pairs were corrected by hand
 */
public record Changes(String from, Language language, Counts counts, String others, int corrections) {

    /** @param from what the earlier version is called */
    static Changes of(String from, Compared compared, Locale locale) {
        return new Changes(
                from,
                compared.language(),
                compared.comparison().counts(),
                ComparisonWriter.others(compared.comparison(), locale),
                compared.corrections());
    }
}
