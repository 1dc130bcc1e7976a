package org.dauys.server.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  a  |a",
                "a\\r\\nb|a\\nb",
                "a\\u0000\\u0007b\\u0085c|ab\\nc",
                "a\\n\\n\\n\\n\\nb|a\\n\\nb",
                "и\\u0306|й",
                "\\u202Eabc\\u202C|abc",
                "a\\u200Fb\\u2066c\\u2069|abc",
                "за\\u00ADкон|закон",
                "за\\u200Bкон\\uFEFF|закон",
                "q\\u200Dq|qq",
                "👩\\u200D🚀|👩\\u200D🚀",
                "👍🏽|👍🏽",
                "❤\\uFE0F\\u200D🔥|❤\\uFE0F\\u200D🔥",
                "🏳\\uFE0F\\u200D🌈|🏳\\uFE0F\\u200D🌈",
                "می\\u200Cخواهم|می\\u200Cخواهم",
                "z\\u0301\\u0302\\u0303\\u0304\\u0305\\u0306\\u0307|ź\\u0302\\u0303\\u0304\\u0305",
                "a\\uD800b|ab",
                "<b>&amp;|<b>&amp;",
            })
    void keepsWhatIsSeenAndNothingThatDisguises(String typed, String kept) {
        assertEquals(plain(kept), CleanText.lines(plain(typed)));
    }

    /** Signs that one could not see in this file are written by their numbers. */
    private static String plain(String written) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(written.replace("\\n", "\n").replace("\\r", "\r"))
                .replaceAll(number ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(number.group(1), 16))));
    }
}
