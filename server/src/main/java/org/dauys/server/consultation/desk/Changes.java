package org.dauys.server.consultation.desk;

import org.dauys.compare.Counts;
import org.dauys.text.Language;

/**
 * The five numbers of a version against an earlier one.
 *
 * @param from what the earlier version is called
 * @param language of the texts compared
 * @param corrections how many pairs were corrected by hand
 */
public record Changes(String from, Language language, Counts counts, int corrections) {}
