package org.dauys.server.consultation;

import org.dauys.compare.Comparison;
import org.dauys.text.Language;

/**
 * Two versions of a draft, compared in one language.
 *
 * @param corrections how many pairs an editor corrected by hand
 */
public record Compared(
        Version from,
        Version to,
        Text oldText,
        Text newText,
        Language language,
        Comparison comparison,
        int corrections) {}
