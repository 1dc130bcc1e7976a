package org.dauys.compare.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both readers say the same of a text without quotation marks. */
class PlainCsvTest {
    private static List<String> plain(String text) {
        PlainCsv csv = PlainCsv.of(text).orElseThrow();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < csv.rows(); row++) {
            int at = row;
            rows.add(csv.number(row)
                    + IntStream.range(0, csv.width(row))
                            .mapToObj(column -> csv.cell(at, column))
                            .toList()
                            .toString());
        }
        return rows;
    }

    private static List<String> copied(String text) throws BrokenCsvException {
        return CsvText.rows(text).stream()
                .map(row -> row.number() + row.cells().toString())
                .toList();
    }

    @Test
    void rowsAreThoseOfTheReaderThatCopiesThem() throws BrokenCsvException {
        String signs = "ab12,;\t \n\r\u00a0é";
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seed % 5 == 0 ? "sep=;\n" : "");
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertEquals(copied(text.toString()), plain(text.toString()), "seed " + seed + ": «" + text + "»");
        }
    }

    @Test
    void numbersAreReadWhereNothingButDigitsStands() {
        PlainCsv csv =
                PlainCsv.of("7,0012,123456789012,1234567890123,-1, 5,,1a\n").orElseThrow();
        assertEquals(
                List.of(7L, 12L, 123_456_789_012L, -1L, -1L, -1L, -1L, -1L),
                IntStream.range(0, 8).mapToObj(column -> csv.digits(0, column)).toList());
    }

    @Test
    void textWithAQuotationMarkIsLeftToTheOther() {
        assertTrue(PlainCsv.of("a,\"b\"\n").isEmpty());
    }
}
