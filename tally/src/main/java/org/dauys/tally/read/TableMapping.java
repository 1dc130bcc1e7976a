package org.dauys.tally.read;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.tally.protocol.Figure;

/**
 * How one table is to be understood. Columns are named as the table names them.
 *
 * @param single columns of single values: question, id, replaces, kind, closed, signed, signatories, observers, photographs
 * @param fixed values of the same that stand in no column
 * @param observerWords what stands in the column "kind" for an observer's copy
 * @param figures how each is made; empty in tables with a row for each option
 * @param extra how each extra category is made
 * @param questions figures by question where one row holds several
 * @param unique columns in which nothing should stand twice
 * @param percentages columns with percentages to be recomputed
 */
record TableMapping(
        Layout layout,
        Choice choice,
        Place place,
        Map<String, String> single,
        Map<String, String> fixed,
        List<String> observerWords,
        Map<Figure, Sum> figures,
        Map<String, Sum> extra,
        Map<String, Map<Figure, Sum>> questions,
        Optional<ByOption> byOption,
        Numbers numbers,
        List<String> unique,
        List<Percentage> percentages) {
    /** Before the code of an area that stands in no column. */
    static final String FIXED = "=";

    /**
     * How the file is laid out.
     *
     * @param file the name of the only file that it is for; empty: any
     * @param charset of its bytes
     * @param delimiter between cells; empty: found by trying
     * @param header the rows that name the columns, from 1, neighbours; none: they are called 1, 2, 3 …
     * @param rows where the lists of rows are in JSON; empty: the file is the list
     */
    record Layout(String file, Charset charset, Optional<Character> delimiter, List<Integer> header, String rows) {}

    /**
     * Which rows are wanted.
     *
     * @param only what must stand in columns; other rows are told and kept aside
     * @param skip what stands in columns of rows that are passed over in silence
     * @param fillDown columns in which nothing stands where the same as above is meant
     */
    record Choice(Map<String, List<String>> only, Map<String, List<String>> skip, List<String> fillDown) {}

    /**
     * Where a row is.
     *
     * @param station columns that make the station's code, joined by "-"
     * @param name column with the station's name; empty: none
     * @param kind column with the kind of place; empty: none
     * @param areas columns with the codes of areas, from the top down; "=code" is a code itself
     * @param areaNames columns with their names, in the same order; may be fewer
     * @param pad to how many digits the numbers in a column of codes are filled with zeros in front
     */
    record Place(
            List<String> station,
            String name,
            String kind,
            List<String> areas,
            List<String> areaNames,
            Map<String, Integer> pad) {}

    /**
     * A table with a row for each option.
     *
     * @param option column that names what a row counts
     * @param votes column with the count
     * @param options a figure's key, or an extra category, by what stands in the first
     */
    record ByOption(String option, String votes, Map<String, String> options) {}

    /**
     * How numbers are written.
     *
     * @param missing what is written where there is no figure
     * @param grouping signs between groups of digits besides blanks and apostrophes
     */
    record Numbers(List<String> missing, String grouping) {}

    /**
     * A column with a percentage.
     *
     * @param of a figure's key, or an extra category
     * @param base figures whose sum it is a percentage of
     * @param decimals as they are written
     */
    record Percentage(String column, String of, List<Figure> base, int decimals) {}
}
