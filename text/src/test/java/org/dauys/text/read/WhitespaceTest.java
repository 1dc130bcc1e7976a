package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhitespaceTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "лодка и весло,лодка и весло",
                " лодка,лодка",
                "лодка ,лодка",
                "лодка  и\tвесло,лодка и весло",
                "лодка\u00A0и весло,лодка и весло",
                "лод\u00ADка,лодка",
                "лодка \u00AD,лодка",
                "лодка \u00AD весло,лодка весло",
                "лодка \u200B,лодка",
                "\u200B лодка,лодка",
                "лодка\u200B весло,лодка весло",
                "Вице\u2011Президент,Вице-Президент",
                "лодка\u2028весло,лодка весло",
                "«лодка» – № 5 … “весло”,«лодка» – № 5 … “весло”",
                "лодка\u0007,лодка",
                "\u2003лодка\u00A0,лодка",
            })
    void aTextHasSingleSpacesAndNothingThatIsNotSeen(String text, String clean) {
        assertEquals(clean, Whitespace.clean(text));
    }

    @Test
    void aCleanTextIsNotCopied() {
        String text = "Статья 5-1. «Вёсла» хранят в сарае № 2 – до весны";
        assertSame(text, Whitespace.clean(text));
    }

    @Test
    void linesEndWhereUnicodeSaysSoAndAreCountedWithTheEmptyOnes() {
        List<TextLine> lines = TextLine.of("one\r\n\r\ntwo\rthree\u0085four\u2028five\n\nsix\r\n");
        assertEquals(
                List.of("1 one true", "3 two true", "4 three false", "5 four false", "6 five false", "8 six true"),
                lines.stream()
                        .map(line -> line.number() + " " + line.text() + " " + line.afterEmpty())
                        .toList());
    }
}
