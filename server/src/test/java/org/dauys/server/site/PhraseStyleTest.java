package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All phrases of the program keep the rules of docs/words.md. */
class PhraseStyleTest {
    private static final Path ROOT = Path.of(System.getProperty("dauys.root", ".."));
    /** A number, of which a Kazakh suffix follows after a hyphen; a whole word does not: {@code 27-баптың} is an ordinal. */
    private static final Pattern SUFFIXED = Pattern.compile("([0-9](?:[0-9  ]*[0-9])?)[-‑–](\\p{IsCyrillic}+)");
    /** What stands in the places of a phrase: every last word that a number can have, and names with all endings. */
    private static final List<String> SAMPLES = List.of(
            "0",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10",
            "20",
            "30",
            "40",
            "50",
            "60",
            "70",
            "80",
            "90",
            "100",
            "1 000",
            "1 000 000",
            "27.3",
            "Ақдала",
            "Медный",
            "Арал");

    private record Phrase(String file, String key, String words) {
        @Override
        public String toString() {
            return file + " " + key + ": " + words;
        }
    }

    private static List<Phrase> phrases(String language) throws IOException {
        List<Phrase> all = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.sorted().toList()) {
                Path resources = module.resolve("src/main/resources");
                if (Files.isDirectory(resources)) {
                    try (Stream<Path> files = Files.walk(resources)) {
                        for (Path file : files.filter(one -> one.endsWith("phrases_" + language + ".properties"))
                                .sorted()
                                .toList()) {
                            read(file, all);
                        }
                    }
                }
            }
        }
        assertTrue(all.size() > 1_500, all.size() + " phrases");
        return all;
    }

    private static void read(Path file, List<Phrase> all) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(
                        key -> all.add(new Phrase(ROOT.relativize(file).toString(), key, properties.getProperty(key))));
    }

    private static List<Phrase> with(String language, String wrong) throws IOException {
        Pattern pattern = Pattern.compile(wrong);
        return phrases(language).stream()
                .filter(phrase -> pattern.matcher(phrase.words()).find())
                .toList();
    }

    @Test
    void englishIsWrittenInOneStyle() throws IOException {
        assertEquals(List.of(), with("en", "[«»\"]"), "quotation marks are “ ”");
        assertEquals(List.of(), with("en", "\\p{L}'\\p{L}"), "the apostrophe is ’");
        assertEquals(List.of(), with("en", "[0-9}][  ]%"), "88%");
        assertEquals(List.of(), with("en", "\\bno\\. ?[{0-9]"), "No. 73");
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        LocalDate day = LocalDate.of(2026, 9, 21);
        assertEquals("21 September 2026", new Page(Locale.of("en"), "/", "").day(day));
        assertEquals(
                "21 сентября 2026 г.",
                new Page(Locale.of("ru"), "/", "")
                        .day(day)
                        .replace('\u202f', ' ')
                        .replace('\u00a0', ' '));
        assertEquals(
                "2026 ж. 21 қыркүйек",
                new Page(Locale.of("kk"), "/", "")
                        .day(day)
                        .replace('\u202f', ' ')
                        .replace('\u00a0', ' '));
    }

    @Test
    void russianAndKazakhHaveTheirOwnMarks() throws IOException {
        for (String language : List.of("ru", "kk")) {
            assertEquals(List.of(), with(language, "[“\"]"), "quotation marks are «»");
            assertEquals(List.of(), with(language, "[0-9}]%"), "88 %");
        }
    }

    @Test
    void kazakhSuffixesAfterNumbersFollowTheNumber() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Phrase phrase : phrases("kk")) {
            for (String sample : SAMPLES) {
                Matcher found = SUFFIXED.matcher(phrase.words().replaceAll("\\{[0-9]}", sample));
                while (found.find()) {
                    KazakhNumber.wrong(found.group(1), found.group(2))
                            .ifPresent(right -> wrong.add(found.group() + ", not -" + right + ": " + phrase));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A suffix after a name would have to know the name: a noun that is known takes it instead («Ақдала нормасының»). */
    @Test
    void kazakhNamesTakeNoSuffix() throws IOException {
        assertEquals(List.of(), with("kk", "\\{[0-9]}»[-‑–]?\\p{IsCyrillic}"));
        assertEquals(
                List.of(), with("kk", "\\{[0-9]}»? (бастап|дейін|кейін|астам|қарай)(?!\\p{L})"), "they want a case");
    }

    @Test
    void aWrongSuffixIsSeenAndAWordIsNone() {
        assertEquals(Optional.of("ға"), KazakhNumber.wrong("1 000", "ге"), "мыңға");
        assertEquals(Optional.of("тен"), KazakhNumber.wrong("4", "ден"), "төрттен");
        assertEquals(Optional.of("нан"), KazakhNumber.wrong("30 010", "дан"), "оннан");
        assertEquals(Optional.of("сі"), KazakhNumber.wrong("2", "і"), "екісі");
        assertEquals(Optional.empty(), KazakhNumber.wrong("1251", "де"), "бірде");
        assertEquals(Optional.empty(), KazakhNumber.wrong("27", "баптың"), "a word of its own");
    }
}
