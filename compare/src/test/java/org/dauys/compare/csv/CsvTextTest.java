package org.dauys.compare.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as spreadsheets, offices and people write them. */
class CsvTextTest {
    private static List<List<String>> cells(String text) throws BrokenCsvException {
        return CsvText.rows(text).stream().map(CsvRow::cells).toList();
    }

    private static CsvFault fault(String text) {
        return assertThrows(BrokenCsvException.class, () -> CsvText.rows(text)).fault();
    }

    @Test
    void commasInAQuotedHeadingDoNotDivideATableOfSemicolons() throws BrokenCsvException {
        String head = "номер;\"суть, своими словами, целиком, без правки\";тема\n";
        assertEquals(
                List.of(
                        List.of("номер", "суть, своими словами, целиком, без правки", "тема"),
                        List.of("7", "Про озеро", "вода")),
                cells(head + "7;Про озеро;вода\n"));
    }

    @Test
    void commasInAHeadingWithoutQuotationMarksDoNotEither() throws BrokenCsvException {
        assertEquals(
                List.of(List.of("key", "what, in full, was said", "kind"), List.of("1", "yes", "view")),
                cells("key;what, in full, was said;kind\n1;yes;view\n"));
    }

    @Test
    void rowsThatAllHaveADecimalCommaAreDividedWhereMostCellsComeOut() throws BrokenCsvException {
        assertEquals(
                List.of(List.of("a, b", "c", "d"), List.of("1,5", "x", "y"), List.of("2,5", "z", "w")),
                cells("a, b;c;d\n1,5;x;y\n2,5;z;w\n"));
    }

    @Test
    void semicolonsAndTabulatorsInsideOfQuotationMarksStayThere() throws BrokenCsvException {
        assertEquals(
                List.of(List.of("a;b;c;d", "e"), List.of("f\tg", "h\n;i")),
                cells("\"a;b;c;d\",e\n\"f\tg\",\"h\n;i\"\n"));
    }

    @Test
    void tabulatorsAreFound() throws BrokenCsvException {
        assertEquals(List.of(List.of("a, b", "c"), List.of("d", "e; f")), cells("a, b\tc\nd\te; f\n"));
    }

    @Test
    void whatTheFirstLineSaysIsBelievedAndIsNoRow() throws BrokenCsvException {
        for (String said : List.of("sep=;\r\n", "SEP=;\n", "\"sep=;\"\r\n")) {
            List<CsvRow> rows = CsvText.rows(said + "a,b;c\r\nd,e;f\r\n");
            assertEquals(List.of("a,b", "c"), rows.getFirst().cells(), said);
            assertEquals(1, rows.getFirst().number(), said);
            assertEquals(3, rows.getLast().line(), said);
        }
        assertEquals(List.of(List.of("a", "b;c")), cells("sep=|\na|b;c"));
    }

    @Test
    void tableOfOneColumnIsOne() throws BrokenCsvException {
        assertEquals(List.of(List.of("words"), List.of("one, two")), cells("words\n\"one, two\"\n"));
        assertEquals(List.of(List.of("words"), List.of("one, two, three")), cells("words\none, two, three\n"));
    }

    @Test
    void emptyRowsAreLeftOutButCounted() throws BrokenCsvException {
        List<CsvRow> rows = CsvText.rows("a,b\n\n,\n1,2\n");
        assertEquals(List.of(1, 4), rows.stream().map(CsvRow::number).toList());
        assertEquals(List.of(1L, 4L), rows.stream().map(CsvRow::line).toList());
        assertEquals(List.of(), CsvText.rows(""));
    }

    @Test
    void nothingIsReadBehindAsManyRowsAsAreWanted() throws BrokenCsvException {
        assertEquals(2, CsvText.rows("a,b\n\n1,2\n3,\"left open", 2).size());
    }

    @Test
    void quotationMarkThatIsLeftOpenIsNamedByItsRowAndColumn() {
        assertEquals(new CsvFault(3, 2, 4, CsvFault.Kind.LEFT_OPEN), fault("a;b;c\n\"1\n1\";2;3\n4;\"5;6\n7;8;9\n"));
        assertEquals(
                new CsvFault(2, 1, 3, CsvFault.Kind.LEFT_OPEN),
                fault("sep=;\na;b\n\"1;2\n"),
                "the line of sep= counts");
    }

    @Test
    void whatStandsBehindAClosedCellIsNamedByItsRowAndColumn() {
        CsvFault fault = fault("a;b;c\n1;\"озеро\" Балхаш;3\n4;5;6\n");
        assertEquals(new CsvFault(2, 2, 2, CsvFault.Kind.AFTER_QUOTATION), fault);
        assertEquals(
                "line 2 (row 2, column 2): something stands behind the quotation mark that ends the cell. Double the"
                        + " marks inside of a cell, or save the file again as CSV.",
                fault.toString());
    }
}
