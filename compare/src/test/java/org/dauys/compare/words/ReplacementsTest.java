package org.dauys.compare.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    @Test
    void spaceAtTheEdgesBelongsToWhatIsReplaced() {
        assertEquals(
                List.of(new Replacement(1, 2, " dark ", " light ")),
                Replacements.of("the dark mill stands", "the light mill stands"));
        assertEquals(
                List.of(new Replacement(2, 2, "", ", if it rains")),
                Replacements.of("mills stop.", "mills stop, if it rains."));
        assertEquals(List.of(new Replacement(2, 3, " now", "")), Replacements.of("mills stop now.", "mills stop."));
    }

    @Test
    void differentSpaceAloneIsAReplacement() {
        assertEquals(List.of(new Replacement(1, 1, " ", "")), Replacements.of("№ 5", "№5"));
        assertEquals(List.of(new Replacement(0, 0, " ", "")), Replacements.of(" a b", "a b"));
        assertEquals(List.of(new Replacement(2, 2, "", " ")), Replacements.of("a b", "a b "));
        assertEquals(List.of(), Replacements.of("", ""));
        assertEquals(List.of(new Replacement(0, 0, "", "a")), Replacements.of("", "a"));
    }

    @Test
    void togetherTheyGiveTheOtherTextToTheLetter() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            String before = text(random);
            String after = random.nextInt(4) == 0 ? text(random) : edited(before, random);
            List<Replacement> replacements = Replacements.of(before, after);
            TokenSpans spans = TokenSpans.of(before);
            StringBuilder made = new StringBuilder();
            int at = 0;
            int last = -1;
            for (Replacement replacement : replacements) {
                assertTrue(replacement.from() > last, "they are apart, seed " + seed);
                made.append(before, at, spans.end(replacement.from() - 1)).append(replacement.becomes());
                at = spans.start(replacement.to());
                last = replacement.to();
                assertEquals(replacement.was(), spans.between(replacement.from(), replacement.to()));
            }
            assertEquals(after, made.append(before.substring(at)).toString(), "seed " + seed);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(6) == 0 ? " " : "");
        for (int n = random.nextInt(14); n > 0; n--) {
            text.append(List.of("a", "bb", "ccc", "dam", "l'", ",", ".", "-", "«", "1.5", " ", "  ")
                    .get(random.nextInt(12)));
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String edited(String before, Random random) {
        int cut = random.nextInt(before.length() + 1);
        int end = Math.min(before.length(), cut + random.nextInt(4));
        return before.substring(0, cut) + (random.nextBoolean() ? text(random) : "") + before.substring(end);
    }
}
