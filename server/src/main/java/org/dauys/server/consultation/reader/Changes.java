package org.dauys.server.consultation.reader;

import java.util.List;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Theme;

/**
 * What the newest draft changes in the text in force, in short.
 *
 * @param five HTML of the five numbers
 * @param strip HTML of the heat strip; empty when there are no articles
 * @param themes those that something changes for
 */
public record Changes(Compared compared, String five, String strip, List<Concern> themes) {

    /** A theme, and how many changes it has: provisions that change, and headings, notes and the like. */
    public record Concern(Theme theme, int changed) {}

    public Changes {
        themes = List.copyOf(themes);
    }
}
