package org.dauys.opinion.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is one's own is surfaced, and nothing of a text is lost. */
class OwnWordsTest {
    private static final String LETTER =
            "Keep the right to strike in the Constitution. The law may say how it is used.";

    private static List<String> own(String text, String other) {
        return OwnWords.of(text, other).stream()
                .filter(passage -> !passage.common())
                .map(passage -> passage.in(text).strip())
                .toList();
    }

    @Test
    void addedSentenceIsOnesOwn() {
        assertEquals(
                List.of("My father worked in the mine for thirty years."),
                own(
                        "Keep the right to strike in the Constitution. My father worked in the mine for thirty years."
                                + " The law may say how it is used.",
                        LETTER));
    }

    @Test
    void sentencesInAnotherOrderAreNobodysOwn() {
        assertEquals(
                List.of(),
                own("The law may say how it is USED — keep the right to strike in the constitution!", LETTER));
    }

    @Test
    void changedWordIsOnesOwn() {
        assertEquals(List.of("assemble"), own(LETTER.replace("strike", "assemble"), LETTER));
    }

    @Test
    void whatOthersLeftOutIsToldTheOtherWayRound() {
        assertEquals(
                List.of("The law may say how it is used."),
                own(LETTER, "Keep the right to strike in the Constitution."));
    }

    @Test
    void whatMostSendersKeptIsCommon() {
        String half = "Keep the right to strike in the Constitution.";
        assertEquals(
                List.of(half),
                OwnWords.kept(LETTER, List.of(LETTER, half + " Thank you.", half)).stream()
                        .filter(Passage::common)
                        .map(passage -> passage.in(LETTER).strip())
                        .toList());
    }

    @Test
    void passagesMakeUpTheWholeText() {
        Random random = new Random(5);
        String signs = "ab ё.,—і\u0301 \n№½ 字\ud83d\ude00";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            StringBuilder other = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
                other.append(signs.charAt(random.nextInt(signs.length())));
            }
            StringBuilder again = new StringBuilder();
            OwnWords.of(text.toString(), other.toString())
                    .forEach(passage -> again.append(passage.in(text.toString())));
            assertEquals(text.toString(), again.toString());
        }
    }
}
