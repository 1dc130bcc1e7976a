package org.dauys.server.poll;

import java.util.List;
import org.dauys.server.disclosure.Thresholds;

/**
 * What readers are told of printed codes.
 *
 * @param sheets all that were printed, the first one first
 * @param usedAtLeast with how many codes somebody voted, rounded down to a multiple of {@value Thresholds#LEAST_TOOK_PART}, so that two
 *     readings never tell of a few people; 0 for fewer than that
 */
public record PrintedFigures(List<PrintedSheet> sheets, long usedAtLeast) {
    /** Copies the sheets. */
    public PrintedFigures {
        sheets = List.copyOf(sheets);
    }

    /** How many codes were printed. */
    public int codes() {
        return sheets.stream().mapToInt(PrintedSheet::codes).sum();
    }

    /** How many of them are on sheets that were taken back. */
    public int takenBack() {
        return sheets.stream()
                .filter(PrintedSheet::isTakenBack)
                .mapToInt(PrintedSheet::codes)
                .sum();
    }
}
