package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 4",
                "3 | 3-1",
                "3-1 | 3-2",
                "3-2 | 4",
                "15 | 15а",
                "15а | 15¹",
                "15¹ | 16",
                "6 | 6A",
                "6A | 6AB",
                "aa | ab",
                "b | bb",
                "bb | c",
                "3 | 3-1-3-3",
                "3-1-3-3 | 3-4",
                "15 | 15а-15в",
                "15а-15в | 15г",
                "6A-6C | 6D",
                "6A | 6B",
                "6AB | 7",
                "6a | 6a-1",
                "6a-1 | 7",
                "1 | 1 bis",
                "1 bis | 1 ter",
                "2° | 2° bis",
                "1 | 1.1",
                "1.1 | 1.2",
                "1.2 | 2",
                "е | ё",
                "е | ж",
                "и | й",
                "и | к",
                "щ | ы",
                "щ | э",
                "а | ә",
                "а | б",
                "B | C",
                "H | I",
                "I | II",
                "III | IV",
                "i | l",
                "4 | 5-7",
                "5-7 | 8",
                "8 | 9, 10",
                "8 | 9 и 10",
                "I | II-III",
                "z | aa",
                "aa | bb"
            })
    void numberIsFollowedByTheNext(String before, String number) {
        assertTrue(ListNumber.of(number).follows(ListNumber.of(before)), () -> number + " follows " + before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3 | 5", "3 | 3", "4 | 3", "3-1 | 3-3", "а | в", "A | D", "II | IV", "5 | 7-8"})
    void missingNumberIsSeen(String before, String number) {
        assertFalse(ListNumber.of(number).follows(ListNumber.of(before)), () -> number + " follows " + before);
    }

    @ParameterizedTest
    @CsvSource({"liminaire", "№ 5", "abcd", "–"})
    void whatIsNotUnderstoodSaysSo(String printed) {
        assertFalse(ListNumber.of(printed).isKnown());
        assertFalse(ListNumber.of("1").follows(ListNumber.of(printed)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"15¹ | 15-1", "12–3 | 12-3", "5 | 5"})
    void raisedFiguresStandBehindAHyphen(String printed, String plain) {
        assertEquals(plain, ListNumber.plain(printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 и 3 | 2-3",
                "9, 10 | 9-10",
                "5 to 7 | 5-7",
                "(2) and (3) | 2-3",
                "9, 12 | 9, 12",
                "III et IV | III-IV"
            })
    void severalNumbersThatFollowEachOtherAreARange(String printed, String range) {
        assertEquals(range, HeadingNumber.several(printed));
    }
}
