package org.dauys.text.read;

import java.util.Map;

/**
 * One line of print on a page.
 *
 * @param text single spaces, not blank
 * @param tag what the file says of its paragraph
 */
record PdfLine(String text, Spot spot, Face face, Colours colours, PdfTags.Tag tag) {

    /**
     * Where it stands, in points.
     *
     * @param page from 1
     * @param column 0 over the whole width, 1 and 2 on a page of two columns
     * @param x where its first letter begins, from the left edge
     * @param end where its last letter ends, from the left edge
     * @param y of the base line, from the top edge
     */
    record Spot(int page, int column, double x, double end, double y) {}

    /**
     * How it is set, in points.
     *
     * @param size of most of its letters
     * @param firstWord width of its first word
     * @param bold whether all its letters are bold
     * @param italic whether all its letters are italic
     */
    record Face(double size, double firstWord, boolean bold, boolean italic) {}

    /**
     * In which colours, as 0xRRGGBB.
     *
     * @param first of its first letter
     * @param last of its last letter
     * @param letters how many letters have which colour
     */
    record Colours(int first, int last, Map<Integer, Integer> letters) {
        Colours {
            letters = Map.copyOf(letters);
        }
    }

    int letters() {
        return colours.letters().values().stream().mapToInt(Integer::intValue).sum();
    }

    int page() {
        return spot.page();
    }

    double x() {
        return spot.x();
    }

    double end() {
        return spot.end();
    }

    double y() {
        return spot.y();
    }

    double size() {
        return face.size();
    }
}
