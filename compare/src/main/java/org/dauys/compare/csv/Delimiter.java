package org.dauys.compare.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Finds what stands between cells by reading with each sign that it may be: the right one gives rows as wide as the first.
 * Counting signs in the first line would take «"words, as written, in full";kind» for three cells.
 */
final class Delimiter {
    /** The earlier one where nothing tells them apart: in a table of one column. */
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t');

    /** Rows; more do not tell more. */
    private static final int SAMPLE = 200;

    private Delimiter() {}

    /**
     * How a text reads with a delimiter.
     *
     * @param whole no quotation mark was out of place
     * @param columns of the first row
     * @param even the share of further rows that are as wide, 0 to 1; 1 where there are none
     */
    private record Trial(char delimiter, boolean whole, int columns, double even) {
        boolean divides() {
            return columns > 1 && even > 0;
        }
    }

    static char of(String text) {
        return of(() -> new StringReader(text));
    }

    /** @param text in UTF-8 */
    static char of(byte[] text) {
        return of(() -> new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8));
    }

    private static char of(Supplier<Reader> text) {
        Comparator<Trial> better = Comparator.comparing(Trial::divides)
                .thenComparing(Trial::whole)
                .thenComparingDouble(Trial::even)
                .thenComparingInt(Trial::columns);
        Trial best = attempt(text, CANDIDATES.getFirst());
        for (char candidate : CANDIDATES.subList(1, CANDIDATES.size())) {
            Trial other = attempt(text, candidate);
            best = better.compare(other, best) > 0 ? other : best;
        }
        return best.delimiter();
    }

    private static Trial attempt(Supplier<Reader> text, char delimiter) {
        List<Integer> widths = new ArrayList<>();
        boolean whole = true;
        try (CSVParser parser = CsvText.parser(text.get(), delimiter)) {
            for (CSVRecord record : parser) {
                if (!record.stream().allMatch(String::isBlank)) {
                    widths.add(record.size());
                }
                if (widths.size() >= SAMPLE) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            whole = false;
        }
        int columns = widths.isEmpty() ? 0 : widths.getFirst();
        double even = widths.size() < 2
                ? 1
                : widths.stream().skip(1).filter(width -> width == columns).count() / (widths.size() - 1.0);
        return new Trial(delimiter, whole, columns, even);
    }
}
