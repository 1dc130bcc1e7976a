package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/** Headings with an Arabic number and no word, among paragraphs that are counted through. */
class CountedGroupsTest {
    private static final String FERRIES = """
            УКАЗ О ПАРОМАХ

            1. Утвердить прилагаемые Правила паромов.
            2. Настоящий Указ вводится в действие со дня подписания.

            Президент И. Паромов

            УТВЕРЖДЕНЫ
            Указом Президента
            от 5 мая 2020 года № 5

            ПРАВИЛА ПАРОМОВ

            1. Общие положения
            1. Паром ходит днём.
            2. Паром ходит ночью:
            1) по договору;
            2) при пожаре.

            2. Плата
            3. Плата вносится вперёд.
            4. Плата возвращается, если паром не пошёл.

            3. Споры
            5. Споры решает староста.
            """;

    @Test
    void headingsOfRulesThatADecreeApprovesAreGroups() throws Exception {
        Reading reading = text(FERRIES);
        assertEquals(
                List.of(
                        "1",
                        "2",
                        "conclusion",
                        "annex",
                        "annex:2",
                        "section-1",
                        "section-1.1",
                        "section-1.2",
                        "section-1.2(1)",
                        "section-1.2(2)",
                        "section-2",
                        "section-2.3",
                        "section-2.4",
                        "section-3",
                        "section-3.5"),
                labels(reading.act()));
        assertEquals("Плата", at(reading.act(), "section-2").heading());
        assertEquals(List.of(), reading.warnings());
    }

    @Test
    void groupsComeBackFromEveryFormat() throws Exception {
        Act act = text(FERRIES).act();
        for (Format format : Format.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ActWriter.write(act, List.of(), format, out);
            Act again = ActReader.read("again", out.toByteArray(), format, Optional.empty())
                    .act();
            assertEquals(ActWriter.sha256(act), ActWriter.sha256(again), format.toString());
        }
    }

    @Test
    void rulesInKazakhAreReadAlike() throws Exception {
        Act act = text("""
                Паромды пайдалану қағидалары

                1. Жалпы ережелер
                1. Паром күндіз жүреді.
                2. Паром түнде шарт бойынша жүреді.
                2. Төлем
                3. Төлем алдын ала енгізіледі.
                4. Паром жүрмесе, төлем қайтарылады.
                """).act();
        assertEquals(
                List.of("section-1", "section-1.1", "section-1.2", "section-2", "section-2.3", "section-2.4"),
                labels(act));
    }

    @Test
    void numbersThatAreNotCountedThroughAreNoGroups() throws Exception {
        Act plain = text("""
                ПРАВИЛА

                1. Паром ходит днём
                2. Паром ходит ночью
                3. Плата вносится вперёд
                4. Плата возвращается
                """).act();
        assertEquals(List.of("1", "2", "3", "4"), labels(plain));
        Act anew = text("""
                ПРАВИЛА

                1. Общие положения
                1. Паром ходит днём.
                2. Плата
                1. Плата вносится вперёд.
                2. Плата возвращается.
                """).act();
        assertEquals(
                0, anew.walk().filter(provision -> provision.kind().isGroup()).count());
    }
}
