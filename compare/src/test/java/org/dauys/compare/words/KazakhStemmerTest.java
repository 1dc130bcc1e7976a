package org.dauys.compare.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KazakhStemmerTest {

    @ParameterizedTest
    @CsvSource({
        "құқықтары, құқығы", "құқықтарын, құқықтары", "конституциясының, конституциясы", "азаматтардың, азаматтар",
        "заңмен, заңда", "баптың, бапта", "сайлаудың, сайлауда", "республикасының, республикасында"
    })
    void formsOfOneWordMeet(String one, String other) {
        String a = KazakhStemmer.stem(one);
        String b = KazakhStemmer.stem(other);
        assertEquals(a.substring(0, Math.min(5, a.length()) - 1), b.substring(0, Math.min(5, b.length()) - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "конституция, конституциясының", "конституциясы, конституциясында", "республика, республикасынан",
        "дауыс, дауысының", "кеңес, кеңесі", "жұмысқа, жұмысын"
    })
    void possessiveAfterAVowelLeavesNoTrace(String one, String other) {
        assertEquals(KazakhStemmer.stem(one), KazakhStemmer.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"заң, сот", "адам, азамат", "үкімет, парламент"})
    void differentWordsStayApart(String one, String other) {
        assertNotEquals(KazakhStemmer.stem(one), KazakhStemmer.stem(other));
    }
}
