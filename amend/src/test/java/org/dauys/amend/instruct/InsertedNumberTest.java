package org.dauys.amend.instruct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsertedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARAGRAPH | 1 2 3 | 3 | 4",
                "PARAGRAPH | 1 2 3 | 2 | 2-1",
                "PARAGRAPH | 2 2-1 3 | 2 | 2-2",
                "PARAGRAPH | 2 2-9 3 | 2 | 2-10",
                "PARAGRAPH | 1 2 3 3-1 | 4 | 4",
                "SUBPARAGRAPH | 7 8 9 | 2 | 8-1",
                "SUBPARAGRAPH | а б в | 3 | г",
                "SUBPARAGRAPH | а е ж з и | 5 | к",
                "SUBPARAGRAPH | а б в | 1 | а-1",
                "SUBPARAGRAPH | a b | 2 | c",
                "SECTION | III IV V | 2 | IV-1",
                "SECTION | I II III | 3 | IV",
                "SECTION | VII VIII | 2 | IX",
                "ARTICLE | 83 83-1 84 | 2 | 83-2",
                // No rule: before the first, and between 3 and 3-1.
                "ARTICLE | 1 2 | 0 | ''",
                "PARAGRAPH | 3 3-1 4 | 1 | ''",
            })
    void numbersGoOnAsTheLawSays(Kind kind, String numbers, int at, String expected) {
        List<Provision> siblings =
                Stream.of(numbers.split(" ")).map(one -> provision(kind, one)).toList();
        assertEquals(expected, InsertedNumber.of(siblings, at, kind).orElse(""));
    }

    @Test
    void firstOfItsKindIsOneAndOtherKindsDoNotCount() {
        assertEquals("1", InsertedNumber.of(List.of(), 0, Kind.PARAGRAPH).orElseThrow());
        assertEquals(
                "1",
                InsertedNumber.of(List.of(provision(Kind.SUBPARAGRAPH, "5")), 1, Kind.PARAGRAPH)
                        .orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> InsertedNumber.of(List.of(), 0, Kind.PART));
    }

    @Test
    void numberOfARepealedElementIsNotGivenAgain() {
        Provision repealed = new Provision(Kind.PARAGRAPH, "2", "", "", "", "", true, List.of(), List.of());
        assertEquals(
                "3",
                InsertedNumber.of(List.of(provision(Kind.PARAGRAPH, "1"), repealed), 2, Kind.PARAGRAPH)
                        .orElseThrow());
    }

    private static Provision provision(Kind kind, String number) {
        return new Provision(kind, number, "", "", "", "Слова.", false, List.of(), List.of());
    }
}
