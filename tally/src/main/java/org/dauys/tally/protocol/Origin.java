package org.dauys.tally.protocol;

/**
 * Where something was read.
 *
 * @param file as it was named
 * @param row as a spreadsheet counts them, from 1; of a JSON list the place in it, from 1; 0 for the file as a whole
 */
public record Origin(String file, int row) {
    /** Of what was made in memory. */
    public static final Origin NONE = new Origin("", 0);

    /** "italy.csv, row 12". */
    @Override
    public String toString() {
        return row == 0 ? file : file + ", row " + row;
    }
}
