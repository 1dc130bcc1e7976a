package org.dauys.server.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27.3|27.3",
                "27|27",
                "статья 27|27",
                "Ст. 27.3|27.3",
                "46.1(13)|46.1(13)",
                "83-1|83-1",
                "27-бап|27",
                "83-1-бап|83-1",
                "27 баптың|27",
                "27-баптың 3-тармағы|27.3",
                "46-баптың 1-тармағының 13) тармақшасы|46.1(13)",
                "пункт 3 статьи 27|27.3",
                "п. 3 ст. 27|27.3",
                "пп. 13 п. 1 ст. 46|46.1(13)",
                "статья 27, пункт 3|27.3",
                "Article 27|27",
                "Art. 27(3)|27(3)",
                "paragraph 3 of article 27|27.3",
                "Преамбула|preamble",
                "кіріспе|preamble"
            })
    void numbersAsPeopleWriteThemAreLabels(String typed, String label) {
        assertEquals(label, LabelQuery.labels(typed).iterator().next());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "труд", "27 судей", "12345", "статья", "5 лет", "1,5", "-", "2026-03-16", "(1)"})
    void wordsAreToBeSearchedFor(String typed) {
        assertEquals(Set.of(), LabelQuery.labels(typed));
    }
}
