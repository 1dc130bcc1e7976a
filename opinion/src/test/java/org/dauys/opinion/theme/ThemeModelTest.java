package org.dauys.opinion.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

class ThemeModelTest {
    private static final int LABOUR = 0;
    private static final int COURTS = 1;
    private static final Language RU = Language.RUSSIAN;
    private static final Language KK = Language.KAZAKH;

    private final ThemeModel model = ThemeModel.learn(
            2,
            List.of(
                    sorted(LABOUR, RU, "Труд и заработная плата работника"),
                    sorted(COURTS, RU, "Судья и судебное решение по делу"),
                    sorted(LABOUR, KK, "Еңбек және жұмысшының жалақысы"),
                    sorted(COURTS, KK, "Сот және судьялардың шешімдері"),
                    sorted(LABOUR, Language.ENGLISH, "Labour and wages of workers"),
                    new Sorted(Set.of(), TestWords.of(RU, "Прошу дать ответ по делу"))));

    private static Sorted sorted(int theme, Language language, String text) {
        return new Sorted(Set.of(theme), TestWords.of(language, text));
    }

    private int suggested(Language language, String text) {
        return model.suggestion(TestWords.of(language, text)).orElseThrow().theme();
    }

    @Test
    void otherFormsOfTheWordsAreFoundInEachLanguage() {
        assertEquals(LABOUR, suggested(RU, "О работниках, которым не платят за труды"));
        assertEquals(COURTS, suggested(RU, "Решений судей ждут годами"));
        assertEquals(LABOUR, suggested(KK, "Жұмысшыларға еңбегі үшін төленсін"));
        assertEquals(COURTS, suggested(KK, "Соттың шешіміне шағымданамын"));
        assertEquals(LABOUR, suggested(Language.ENGLISH, "A worker must get his wage"));
    }

    @Test
    void reasonIsTheWordsAsTheyStandInTheText() {
        Nearness found = model.suggestion(TestWords.of(RU, "Решений судей ждут, и судей мало"))
                .orElseThrow();
        assertEquals(
                Set.of("Решений", "судей"),
                found.words().stream().map(Feature::written).collect(Collectors.toSet()));
        assertEquals(2, found.words().size(), "Each word once");
    }

    @Test
    void wordThatAllUseTellsLessThanOneOfATheme() {
        List<Nearness> near = model.near(TestWords.of(RU, "Ответ по делу о труде"));
        assertEquals(LABOUR, near.getFirst().theme());
        assertEquals(COURTS, near.get(1).theme(), "дело is said of courts, too");
    }

    @Test
    void nothingIsSuggestedWhereNoThemeIsClearlyNearest() {
        assertTrue(model.suggestion(TestWords.of(RU, "Мостки у реки")).isEmpty());
        assertTrue(model.suggestion(List.of()).isEmpty());
        ThemeModel even =
                ThemeModel.learn(2, List.of(sorted(LABOUR, RU, "труд и суды"), sorted(COURTS, RU, "суды и труд")));
        assertEquals(2, even.near(TestWords.of(RU, "труд")).size());
        assertTrue(even.suggestion(TestWords.of(RU, "труд")).isEmpty());
        assertTrue(ThemeModel.learn(0, List.of())
                .suggestion(TestWords.of(RU, "труд"))
                .isEmpty());
    }

    @Test
    void wordThatStandsEverywhereIsNoReasonWhereThereIsOneTheme() {
        ThemeModel one = ThemeModel.learn(
                1,
                List.of(
                        sorted(LABOUR, RU, "Труд и права работника"),
                        sorted(LABOUR, RU, "Условия для труда и отпуск для работника"),
                        sorted(LABOUR, RU, "Заработная плата, достаточная для жизни"),
                        new Sorted(Set.of(), TestWords.of(RU, "Лес для всех"))));
        List<Feature> boats = TestWords.of(RU, "Для лодок нужны мостки у реки");
        assertEquals(1, one.near(boats).size());
        assertTrue(one.suggestion(boats).isEmpty(), () -> one.near(boats).toString());
        assertTrue(one.suggestion(TestWords.of(RU, "Работникам нужна плата за труд"))
                .isPresent());
    }

    @Test
    void textOfAThemeThatThereIsNotIsRefused() {
        List<Sorted> wrong = List.of(sorted(2, RU, "труд"));
        assertThrows(IndexOutOfBoundsException.class, () -> ThemeModel.learn(2, wrong));
    }
}
