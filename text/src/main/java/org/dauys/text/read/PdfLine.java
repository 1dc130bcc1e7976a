package org.dauys.text.read;

import java.util.Map;

/**
 * One line of print on a page.
 *
 * @param page from 1
 * @param column 0 over the whole width, 1 and 2 on a page of two columns
 * @param x where its first letter begins, in points from the left edge
 * @param end where its last letter ends, in points from the left edge
 * @param y of the base line, in points from the top edge
 * @param size of most of its letters, in points
 * @param text single spaces, not blank
 * @param firstWord width of its first word, in points
 * @param bold whether all its letters are bold
 * @param italic whether all its letters are italic
 * @param firstColour of its first letter, as 0xRRGGBB
 * @param lastColour of its last letter
 * @param colours how many letters have which colour
 */
record PdfLine(
        int page,
        int column,
        double x,
        double end,
        double y,
        double size,
        String text,
        double firstWord,
        boolean bold,
        boolean italic,
        int firstColour,
        int lastColour,
        Map<Integer, Integer> colours) {

    PdfLine {
        colours = Map.copyOf(colours);
    }

    int letters() {
        return colours.values().stream().mapToInt(Integer::intValue).sum();
    }
}
