package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the library that writes RFC 8785 does where it matters to us, and what is refused before it. */
class CanonicalJsonTest {
    private static String of(String json) {
        return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
    }

    /** RFC 8785 §3.2.3: by UTF-16 units, so that a letter beyond the first plane stands before U+FB33. */
    @Test
    void keysAreSortedByTheirUtf16Units() {
        String json = """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",\
                "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}""";
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With"
                        + " Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning"
                        + " Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                of(json));
    }

    /** RFC 8785 §3.2.2.2: short forms where JSON has them, else four small digits; nothing else is escaped. */
    @Test
    void controlCharactersAreWrittenInOneForm() {
        assertEquals(
                "{\"a\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\\\"\\\\/\u007f\u2028<'\"}",
                of("{\"a\":\"\\u0008\\u0009\\u000A\\u000c\\u000D\\u0000\\u001F\\\"\\\\\\/\\u007f\\u2028<'\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "9007199254740991 9007199254740991",
                "9007199254740992 \"9007199254740992\"",
                "-9007199254740993 \"-9007199254740993\"",
                "12.0 12",
                "-0 0",
                "1e3 1000",
                "0.5 \"0.5\"",
                "1e-7 \"0.0000001\""
            })
    void numbersThatLanguagesPrintDifferentlyBecomeText(String number, String written) {
        assertEquals("{\"n\":" + written.replace("'", "\"") + "}", of("{\"n\":" + number + "}"));
    }

    @Test
    void halfACharacterIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> of("{\"a\":\"\\ud83d\"}"));
        assertThrows(IllegalArgumentException.class, () -> of("{\"\\ude00\":1}"));
        assertThrows(IllegalArgumentException.class, () -> of("[1]"));
    }
}
