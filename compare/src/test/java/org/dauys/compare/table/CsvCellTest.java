package org.dauys.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+2",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "'=1",
                "''",
                "'",
                "'quoted'",
                "- an item",
                "words",
                "",
                "1-2"
            })
    void whatAProgramReadsBackAreTheWords(String words) {
        assertEquals(words, CsvCell.words(CsvCell.of(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellBeginsAsAFormula(String words) {
        assertFalse(CsvCell.of(words).matches("(?s)[=+\\-@\t\r].*"));
    }

    @Test
    void wordsThatSomeoneTypedStay() {
        assertEquals("'s Gravenhage", CsvCell.words("'s Gravenhage"));
        assertEquals("Article 5", CsvCell.of("Article 5"));
    }
}
