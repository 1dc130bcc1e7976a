package org.dauys.tally.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Origin;

/**
 * Reads whole numbers as offices write them. What is written otherwise than in digits alone is told, once for a column with the
 * rows in which it was met; what is no number is told for each cell.
 */
final class NumberReader {
    private static final int ROWS_TOLD = 10;

    /** So that sums of a million rows stay far below the largest long. */
    private static final int DIGITS = 12;

    private final String file;
    private final TableMapping.Numbers form;
    private final Consumer<Finding> found;
    private final Map<Rule, Map<String, Met>> met = new LinkedHashMap<>();

    /** The rows of a column where something was met. */
    private static final class Met {
        private final List<String> first = new ArrayList<>();
        private long rows;
    }

    NumberReader(String file, TableMapping.Numbers form, Consumer<Finding> found) {
        this.file = file;
        this.form = form;
        this.found = found;
    }

    /** The number in a cell; empty where there is none. */
    OptionalLong whole(String column, Table.Row row, String cell, String subject) {
        if (isDigits(cell)) {
            return OptionalLong.of(Long.parseLong(cell));
        }
        if (form.missing().contains(cell)) {
            return OptionalLong.empty();
        }
        if (cell.isEmpty()) {
            note(Rule.BLANK, column, row);
            return OptionalLong.empty();
        }
        String bare = ungrouped(cell);
        Optional<BigDecimal> number = decimal(bare);
        if (number.isEmpty()
                || number.get().stripTrailingZeros().scale() > 0
                || number.get().precision() - number.get().scale() > DIGITS) {
            found.accept(Finding.of(
                    Rule.NOT_A_NUMBER,
                    subject,
                    "",
                    new Origin(file, row.number()),
                    Finding.values("column", column, "cell", cell)));
            return OptionalLong.empty();
        }
        if (bare.indexOf(',') >= 0) {
            note(Rule.DECIMAL_COMMA, column, row);
        } else if (!bare.equals(cell) || bare.indexOf('.') >= 0) {
            note(Rule.GROUPED_DIGITS, column, row);
        }
        return OptionalLong.of(number.get().longValueExact());
    }

    /** A number with decimals, after a point or a comma; the comma is told. */
    Optional<BigDecimal> decimal(String column, Table.Row row, String cell) {
        if (cell.indexOf(',') >= 0) {
            note(Rule.DECIMAL_COMMA, column, row);
        }
        String bare = cell.endsWith("%") ? cell.substring(0, cell.length() - 1).strip() : cell;
        return decimal(bare);
    }

    private static Optional<BigDecimal> decimal(String cell) {
        String pointed = cell.replace(',', '.').replace('\u2212', '-');
        return pointed.length() <= 40 && pointed.matches("[-+]?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(pointed))
                : Optional.empty();
    }

    /** Whether it is written in at most twelve digits alone; no count of people needs more. */
    static boolean isDigits(String cell) {
        int length = cell.length();
        if (length == 0 || length > DIGITS) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Blanks of all kinds and apostrophes between digits go, and the signs that the mapping names. */
    private String ungrouped(String cell) {
        StringBuilder bare = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            boolean inside = i > 0 && i + 1 < cell.length() && Character.isDigit(cell.charAt(i - 1));
            boolean groups = Character.isSpaceChar(sign)
                    || sign == '\''
                    || sign == '’'
                    || form.grouping().indexOf(sign) >= 0;
            if (!(groups && inside && threeDigits(cell, i + 1))) {
                bare.append(sign);
            }
        }
        return bare.toString();
    }

    private static boolean threeDigits(String cell, int from) {
        int digits = 0;
        while (from + digits < cell.length() && Character.isDigit(cell.charAt(from + digits))) {
            digits++;
        }
        return digits == 3;
    }

    void note(Rule rule, String column, Table.Row row) {
        Met here = met.computeIfAbsent(rule, _ -> new LinkedHashMap<>()).computeIfAbsent(column, _ -> new Met());
        here.rows++;
        if (here.first.size() < ROWS_TOLD) {
            here.first.add(String.valueOf(row.number()));
        }
    }

    /** What another has met in later rows, as if this one had read them. */
    void add(NumberReader later) {
        later.met.forEach((rule, columns) -> columns.forEach((column, there) -> {
            Met here = met.computeIfAbsent(rule, _ -> new LinkedHashMap<>()).computeIfAbsent(column, _ -> new Met());
            here.rows += there.rows;
            there.first.stream().limit(ROWS_TOLD - here.first.size()).forEach(here.first::add);
        }));
    }

    /** Tells what was met in columns. */
    void finish() {
        met.forEach((rule, columns) -> columns.forEach((column, here) -> found.accept(Finding.of(
                rule,
                "",
                "",
                new Origin(file, 0),
                Finding.values(
                        "column",
                        column,
                        "rows",
                        here.rows,
                        "the first",
                        String.join(" ", here.first) + (here.rows > ROWS_TOLD ? " …" : ""))))));
    }
}
