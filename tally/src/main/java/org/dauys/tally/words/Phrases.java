package org.dauys.tally.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.dauys.tally.number.Ratio;

/** Phrases of one language with places to fill, and its numbers. */
public final class Phrases {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Properties texts = new Properties();
    private final boolean english;

    private Phrases(Class<?> beside, String name, String language) {
        english = language.equals("en");
        try (InputStream file = beside.getResourceAsStream(name + "_" + language + ".properties")) {
            if (file == null) {
                throw new IllegalArgumentException("There are no phrases in \"" + language + "\", but in kk, ru, en.");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads them from the file {@code NAME_LANGUAGE.properties} that lies beside a class.
     *
     * @throws IllegalArgumentException for another language than kk, ru and en
     */
    public static Phrases in(Locale locale, Class<?> beside, String name) {
        return new Phrases(beside, name, locale.getLanguage());
    }

    /** Whether it is English, whose words often stand in the program itself. */
    public boolean isEnglish() {
        return english;
    }

    /**
     * A phrase with its places filled.
     *
     * @throws IllegalArgumentException when there is none of this key
     */
    public String say(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no phrase " + key + ".");
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** A share in words where it has some, in the form that the key's beginning asks for; the usual one where that has none. */
    public String share(String form, Ratio share) {
        String key = form + share;
        if (texts.containsKey(key)) {
            return say(key);
        }
        String percent = number(share.times(Ratio.of(100, 1)));
        return texts.containsKey(form + "percent") ? say(form + "percent", percent) : say("percent", percent);
    }

    /** Whether there is a phrase of this key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** "9,127,192", in Kazakh and Russian with no-break spaces. */
    public String number(long value) {
        String digits = BigInteger.valueOf(value).abs().toString();
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(english ? ',' : NO_BREAK_SPACE);
            }
            grouped.append(digits.charAt(i));
        }
        return (value < 0 ? "−" : "") + grouped;
    }

    /** Whole or with a decimal mark, "11.5"; of thirds the fraction. */
    public String number(Ratio value) {
        try {
            BigDecimal decimal = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
            return english ? decimal.toPlainString() : decimal.toPlainString().replace('.', ',');
        } catch (ArithmeticException endless) {
            return value.toString();
        }
    }

    /** "87.15%", in Kazakh and Russian "87,15 %"; "–" of nothing. */
    public String percent(long part, long whole, int decimals) {
        if (whole <= 0) {
            return "–";
        }
        BigDecimal percent = Ratio.of(part, whole).percent(decimals);
        return english
                ? percent.toPlainString() + "%"
                : percent.toPlainString().replace('.', ',') + NO_BREAK_SPACE + "%";
    }
}
