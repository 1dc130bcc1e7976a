package org.dauys.compare.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Collectors;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "в порядке, установленном законом | в порядке, определённом законом | в порядке, [-установленном -]{+определённом +}законом",
                "Вице-Президент и Премьер-Министр | Президент и Премьер-Министр | [-Вице-Президент -]{+Президент +}и Премьер-Министр",
                "статьи 83-1 закона № 5 | статьи 83-2 закона № 5 | статьи [-83-1 -]{+83-2 +}закона № 5",
                "Акт «О воде» действует | Акт «О земле» действует | Акт «О [-воде-]{+земле+}» действует",
                "способов их разрешения, включая право на забастовку. | способов их разрешения. | способов их разрешения[-, включая право на забастовку-].",
                "от 09.01.2026 на 1,5 года | от 09.02.2026 на 1,5 года | от [-09.01.2026 -]{+09.02.2026 +}на 1,5 года",
                "Президент, Сенат | Президент Республики, Сенат | Президент{+ Республики+}, Сенат",
                "l'État et la loi | l'Union et la loi | l'[-État -]{+Union +}et la loi",
                "вода - благо | вода – благо | вода [-- -]{+– +}благо",
            })
    void textIsMarkedAsAPersonWould(String was, String is, String marked) {
        assertEquals(marked, shown(was, is));
    }

    @Test
    void rewrittenStretchIsMarkedWholeAndNotInIslands() {
        assertEquals(
                "[-Работникам предприятий гарантируется за их труд достойная месячная плата-]"
                        + "{+Тот, кто нанят по договору, получает за год вознаграждение, которого хватает для жизни+}.",
                shown(
                        "Работникам предприятий гарантируется за их труд достойная месячная плата.",
                        "Тот, кто нанят по договору, получает за год вознаграждение, которого хватает для жизни."));
    }

    @Test
    void sentenceThatIsGoneIsMarkedFromItsBeginning() {
        assertEquals(
                "Суд решает спор. [-Суд слушает обе стороны. -]Суд объявляет решение.",
                shown(
                        "Суд решает спор. Суд слушает обе стороны. Суд объявляет решение.",
                        "Суд решает спор. Суд объявляет решение."));
    }

    @Test
    void sentenceThatIsAddedAtTheEndIsMarkedWithItsFullStop() {
        assertEquals(
                "Суд решает спор.{+ Суд объявляет решение.+}",
                shown("Суд решает спор.", "Суд решает спор. Суд объявляет решение."));
    }

    @Test
    void wordsThatMovedWithinTheProvisionAreMarkedAsMoved() {
        var changes = MarkedText.of(
                "По решению общего собрания жителей канал закрывают на зиму, а весной его чистят и вновь открывают.",
                "Канал закрывают на зиму, а весной его чистят и вновь открывают по решению общего собрания жителей.");
        assertEquals(2, changes.stream().filter(c -> c.cause() == Cause.MOVED).count(), () -> changes.toString());
    }

    @Test
    void lineBreakIsADifferenceOfWhiteSpaceOnly() {
        var changes = MarkedText.of("Первая часть. Вторая часть.", "Первая часть.\nВторая часть.");
        assertEquals(
                0,
                changes.stream()
                        .filter(c -> c.op() != Op.EQUAL && !c.text().isBlank())
                        .count());
    }

    @Test
    void bothTextsComeBackToTheLetterWhateverTheyAre() {
        String[] pieces = {
            "слово", " ", ", ", "-", "№", "5", "l'", "'", "\n", "«", "»", ".", "Вице-Президент", "ё", "1,5", "  "
        };
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            String was = text(random, pieces);
            String is = text(random, pieces);
            var changes = MarkedText.of(was, is);
            assertEquals(was.stripLeading(), joined(changes, Op.INSERT), "seed " + seed);
            assertEquals(is.stripLeading(), joined(changes, Op.DELETE), "seed " + seed);
        }
    }

    private static String text(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(25); i > 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static String joined(Iterable<WordChange> changes, Op without) {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append(change.op() == without ? "" : change.text()));
        return text.toString();
    }

    private static String shown(String was, String is) {
        return MarkedText.of(was, is).stream()
                .map(change -> switch (change.op()) {
                    case EQUAL -> change.text();
                    case INSERT -> "{+" + change.text() + "+}";
                    case DELETE -> "[-" + change.text() + "-]";
                })
                .collect(Collectors.joining());
    }
}
