package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTest {

    @ParameterizedTest
    @CsvSource({
        "kk, азаматтардың, Азамат",
        "kk, құқығы, құқықтары",
        "kk, заңмен, заңда",
        "kk, сайлаудың, сайлауда",
        "kk, Конституцияның, конституциясында",
        "ru, Президентом, президента",
        "ru, забастовку, забастовки",
        "ru, ещё, ЕЩЕ",
        "en, Rights, right",
        "en, elections, election",
        "fr, libertés, liberté"
    })
    void formsOfOneWordHaveOneStem(String language, String one, String other) {
        Stems stems = Stems.of(new Language(language));
        assertEquals(stems.stem(one), stems.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"kk, заң, сот", "ru, право, труд", "en, law, court"})
    void differentWordsStayApart(String language, String one, String other) {
        Stems stems = Stems.of(new Language(language));
        assertNotEquals(stems.stem(one), stems.stem(other));
    }

    @Test
    void wordsOfALanguageWithoutStemmerAreInLowerCase() {
        assertEquals("hükûmet", Stems.of(new Language("tr")).stem("Hükûmet"));
    }

    @Test
    void wordsKeepTheirPlacesInTheText() {
        String text = "  «Право на труд» — статья 83-1, 1,5 %.";
        List<Stems.Word> words = Stems.of(Language.RUSSIAN).words(text);
        assertEquals(
                List.of("Право", "на", "труд", "статья", "83-1", "1,5"),
                words.stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList());
        assertEquals("прав", words.getFirst().stem());
    }

    @Test
    void decomposedLettersAreTheSameWordAtItsOwnPlace() {
        String composed = "Ещё район";
        String decomposed = "Еще\u0308 раи\u0306он";
        List<Stems.Word> words = Stems.of(Language.RUSSIAN).words(decomposed);
        assertEquals(
                Stems.of(Language.RUSSIAN).words(composed).stream()
                        .map(Stems.Word::stem)
                        .toList(),
                words.stream().map(Stems.Word::stem).toList());
        assertEquals(
                "раи\u0306он",
                decomposed.substring(words.get(1).start(), words.get(1).end()));
    }

    @Test
    void threadsCanShareOne() {
        Stems stems = Stems.of(Language.RUSSIAN);
        String text = "Признаётся право на индивидуальные и коллективные трудовые споры";
        List<Stems.Word> alone = stems.words(text);
        IntStream.range(0, 2000).parallel().forEach(i -> assertEquals(alone, stems.words(text)));
    }
}
