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
 * @param firsts the first that went, and the first that is new
 */
public record Changes(Compared compared, String five, String strip, List<Concern> themes, List<First> firsts) {

    /**
     * A theme, and how many changes it has.
     *
     * @param changed provisions that change, and headings, notes and the like
     * @param added of them, those that are new
     * @param removed of them, those that went
     */
    public record Concern(Theme theme, int changed, int added, int removed) {}

    /**
     * The first of a kind.
     *
     * @param removed or else added
     * @param name of the provision
     * @param words it begins with
     */
    public record First(boolean removed, String name, String href, String words) {}

    public Changes {
        themes = List.copyOf(themes);
        firsts = List.copyOf(firsts);
    }
}
