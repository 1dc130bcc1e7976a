package org.dauys.text.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the number out of a {@code num} that does not follow the tradition of its language: without the words for kinds
 * of elements in any language that we know, and without punctuation around it; the rest is the number, whatever it is.
 */
final class AknNumbers {
    /** As they are shortened in headings; the full words come from the forms in which headings are written. */
    private static final Set<String> SHORT = Set.of(
            "art",
            "arts",
            "arte",
            "sec",
            "sect",
            "chap",
            "chp",
            "cap",
            "cl",
            "par",
            "para",
            "paragraph",
            "abs",
            "schedule",
            "ст",
            "гл",
            "пункт",
            "подпункт",
            "тармақ",
            "тармақша",
            "comma",
            "tit",
            "appendix");

    private static final Pattern EDGE = Pattern.compile("^[\\s\\p{Punct}§°º№«»“”„–—…]+|[\\s\\p{Punct}§°º№«»“”„–—…]+$");
    private static final Set<String> KIND_WORDS = kindWords();

    private AknNumbers() {}

    static String number(String printed) {
        return Arrays.stream(printed.split("\\s+", -1))
                .map(AknNumbers::withoutSuffix)
                .filter(word -> !KIND_WORDS.contains(bare(word).toLowerCase(Locale.ROOT)))
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), AknNumbers::bare));
    }

    /** Whether it is the mark of an item without a number: a dash or a bullet. */
    static boolean isDash(String printed) {
        return printed.strip().matches("[-–—−•·*▪●◦■▫‣\\uE000-\\uF8FF]+");
    }

    private static String withoutSuffix(String word) {
        int hyphen = word.lastIndexOf('-');
        boolean suffixed = hyphen > 0
                && KIND_WORDS.contains(bare(word.substring(hyphen + 1)).toLowerCase(Locale.ROOT));
        return suffixed ? word.substring(0, hyphen) : word;
    }

    private static String bare(String word) {
        return EDGE.matcher(word).replaceAll("");
    }

    private static Set<String> kindWords() {
        Properties forms = new Properties();
        try (InputStream in = AknNumbers.class.getResourceAsStream("/org/dauys/text/write/headings.properties")) {
            if (in == null) {
                throw new IllegalStateException("headings.properties is missing from the jar");
            }
            forms.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Set<String> words = new HashSet<>(SHORT);
        forms.forEach((name, form) -> {
            if (!String.valueOf(name).endsWith(".note")) {
                for (String word : String.valueOf(form).split("[\\s{}0-]+", -1)) {
                    words.add(bare(word).toLowerCase(Locale.ROOT));
                }
            }
        });
        words.remove("");
        return Set.copyOf(words);
    }
}
