package org.dauys.compare.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both readers say the same of a text without quotation marks. */
class PlainCsvTest {
    private static List<String> plain(String text) {
        return said(PlainCsv.of(bytes(text)).orElseThrow());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> said(PlainCsv csv) {
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
        String signs = "ab12,;\t \n\u00a0\u2003é";
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seed % 5 == 0 ? "sep=;\n" : "");
            String here = seed % 2 == 0 ? signs : signs + "\r";
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(here.charAt(random.nextInt(here.length())));
            }
            assertEquals(copied(text.toString()), plain(text.toString()), "seed " + seed + ": «" + text + "»");
            List<String> inParts = PlainCsv.parts(bytes(text.toString()), 1 + random.nextInt(20)).orElseThrow().stream()
                    .flatMap(part -> said(part).stream())
                    .toList();
            assertEquals(plain(text.toString()), inParts, "seed " + seed + ": «" + text + "»");
        }
    }

    @Test
    void numbersAreReadWhereNothingButDigitsStands() {
        PlainCsv csv = PlainCsv.of(bytes("7,0012,123456789012,1234567890123,-1, 5,,1a\n"))
                .orElseThrow();
        assertEquals(
                List.of(7L, 12L, 123_456_789_012L, -1L, -1L, -1L, -1L, -1L),
                IntStream.range(0, 8).mapToObj(column -> csv.digits(0, column)).toList());
    }

    @Test
    void cellsMayBeAskedForInAnyOrder() {
        PlainCsv csv = PlainCsv.of(bytes("sep=,\na,b\nc\n\nd,e,f\n")).orElseThrow();
        assertEquals("f", csv.cell(2, 2));
        assertEquals(2, csv.width(0));
        assertEquals("c", csv.cell(1, 0));
        assertEquals("b", csv.cell(0, 1));
        assertEquals(
                List.of(1, 2, 4), IntStream.range(0, 3).mapToObj(csv::number).toList());
    }

    @Test
    void cellIsKnownByItsSignsOnly() {
        PlainCsv csv = PlainCsv.of(bytes("abcdef\nabXdef\nabcdef\né\nè\né\n")).orElseThrow();
        Known known = new Known();
        List<String> cells = IntStream.range(0, csv.rows())
                .mapToObj(row -> csv.cell(row, 0, known))
                .toList();
        assertEquals(List.of("abcdef", "abXdef", "abcdef", "é", "è", "é"), cells);
    }

    @Test
    void bareCellBeginsAndEndsWithALetterOrDigit() {
        PlainCsv csv = PlainCsv.of(bytes("a b,7,'x, y,y ,,é,aé,-1,Z\n")).orElseThrow();
        assertEquals(
                List.of(true, true, false, false, false, false, false, false, false, true),
                IntStream.range(0, 10).mapToObj(column -> csv.isBare(0, column)).toList());
    }

    @Test
    void textWithAQuotationMarkIsLeftToTheOther() {
        assertTrue(PlainCsv.of(bytes("a,\"b\"\n")).isEmpty());
    }

    @Test
    void delimiterOfAnotherAlphabetIsLeftToTheOther() {
        assertTrue(PlainCsv.of(bytes("sep=§\na§b\n")).isEmpty());
    }

    @Test
    void rowMayBeLong() {
        String cell = "a".repeat(1 << 17);
        assertEquals(
                cell, PlainCsv.of(bytes("1," + cell + ",b\n")).orElseThrow().cell(0, 1));
    }
}
