package org.dauys.text.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.text.Language;

/** Tells the language of an act by its function words and letters. */
final class LanguageDetector {
    private static final int LETTERS_READ = 60_000;
    /** Of a text in Kazakh that is so long a tenth at least is its own. */
    private static final int ENOUGH_LETTERS = 40;

    private static final String KAZAKH_LETTERS = "әғқңөұүһі";

    private LanguageDetector() {}

    /**
     * The language that a text is most likely in.
     *
     * @param sure whether it stands out clearly; short or mixed texts do not
     */
    record Guess(Language language, boolean sure) {}

    static Guess guess(List<String> lines) {
        String sample = sample(lines);
        Map<String, Integer> words = new HashMap<>();
        Arrays.stream(sample.split("[^\\p{L}]+")).forEach(word -> words.merge(word, 1, Integer::sum));
        Map<Language, Integer> scores = Language.KNOWN.stream()
                .sorted()
                .map(Language::new)
                .collect(Collectors.toMap(language -> language, language -> score(words, language)));
        if (sample.chars().filter(c -> KAZAKH_LETTERS.indexOf(c) >= 0).count() * 40 > sample.length()) {
            return new Guess(Language.KAZAKH, true);
        }
        if (isRussian(sample)) {
            return new Guess(Language.RUSSIAN, true);
        }
        List<Map.Entry<Language, Integer>> best = scores.entrySet().stream()
                .sorted(Map.Entry.<Language, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().code()))
                .toList();
        int first = best.get(0).getValue();
        int second = best.get(1).getValue();
        return first == 0
                ? new Guess(byScript(sample), false)
                : new Guess(best.getFirst().getKey(), first >= 3 && first * 2 > second * 3);
    }

    /** Of the languages that are known only two have Cyrillic letters, and in Kazakh a line has letters of its own. */
    private static boolean isRussian(String sample) {
        long cyrillic = sample.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                .count();
        long letters = sample.codePoints().filter(Character::isLetter).count();
        return cyrillic >= ENOUGH_LETTERS
                && cyrillic * 10 > letters * 9
                && sample.chars().noneMatch(c -> KAZAKH_LETTERS.indexOf(c) >= 0);
    }

    private static String sample(List<String> lines) {
        StringBuilder sample = new StringBuilder();
        for (String line : lines) {
            sample.append(line, 0, Math.min(line.length(), LETTERS_READ)).append(' ');
            if (sample.length() > LETTERS_READ) {
                break;
            }
        }
        return sample.toString().toLowerCase(Locale.ROOT);
    }

    private static int score(Map<String, Integer> words, Language language) {
        return Tradition.of(language).stopwords().stream()
                .mapToInt(word -> words.getOrDefault(word.toLowerCase(Locale.ROOT), 0))
                .sum();
    }

    private static Language byScript(String sample) {
        boolean cyrillic =
                sample.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? Language.RUSSIAN : Language.ENGLISH;
    }
}
