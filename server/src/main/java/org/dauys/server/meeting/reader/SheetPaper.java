package org.dauys.server.meeting.reader;

import java.util.List;

/** On what a sheet for a hall is printed. */
public enum SheetPaper {
    /** Two of A5 on a page of A4. */
    HALVES("", 2),
    /** One of A4. */
    WHOLE("-a4", 1);

    private final String ending;
    private final int sheets;

    SheetPaper(String ending, int sheets) {
        this.ending = ending;
        this.sheets = sheets;
    }

    /**
     * How much is written by hand and how much is printed; the next where all does not fit on the page.
     *
     * @param lines to write on
     * @param agenda items that are printed to be ticked; whoever means another writes its number
     * @param longest letters of an item or a name, which are cut behind it
     */
    public record Room(int lines, int agenda, int longest) {
        /** Words as long as there is room. */
        public String cut(String words) {
            return words.length() <= longest
                    ? words
                    : words.substring(0, longest - 1).stripTrailing() + "…";
        }
    }

    /** What stands behind the name of the file. */
    String ending() {
        return ending;
    }

    /** How many on a page. */
    public int sheets() {
        return sheets;
    }

    List<Room> rooms() {
        return switch (this) {
            case HALVES ->
                List.of(
                        new Room(11, 12, 120),
                        new Room(9, 12, 90),
                        new Room(6, 10, 70),
                        new Room(8, 4, 60),
                        new Room(5, 4, 50));
            case WHOLE ->
                List.of(
                        new Room(17, 20, 160),
                        new Room(13, 20, 160),
                        new Room(9, 16, 90),
                        new Room(11, 8, 70),
                        new Room(8, 8, 60));
        };
    }
}
