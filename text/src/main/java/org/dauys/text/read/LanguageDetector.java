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

    private static final String KAZAKH_ALONE = "әғқұһ";
    private static final String SHARED = "іңөү";
    /** Of Ukrainian, Belarusian, Uzbek, Tajik, Serbian and Macedonian. */
    private static final String FOREIGN = "їєґўҳӣӯҷђћџљњјѓќѕ";

    private static final char FIRST_CYRILLIC = '\u0400';
    private static final char LAST_CYRILLIC = '\u052F';
    private static final char FIRST_RUSSIAN = 'а';
    private static final char LAST_RUSSIAN = 'я';

    private static final int FEWEST_FOREIGN = 3;
    private static final int FEWEST_SHARED = 8;

    private LanguageDetector() {}

    /**
     * The language that a text is most likely in.
     *
     * @param sure whether it stands out clearly; short or mixed texts do not
     */
    record Guess(Language language, boolean sure) {}

    static Guess guess(List<String> lines) {
        String sample = sample(lines);
        Letters letters = Letters.of(sample);
        if (letters.areOfAnotherLanguage()) {
            return new Guess(byScript(letters), false);
        }
        if (letters.inKazakh() * 40 > sample.length()) {
            return new Guess(Language.KAZAKH, true);
        }
        if (letters.areRussian()) {
            return new Guess(Language.RUSSIAN, true);
        }
        return byWords(sample, letters);
    }

    private static Guess byWords(String sample, Letters letters) {
        Map<String, Integer> words = new HashMap<>();
        Arrays.stream(sample.split("[^\\p{L}]+")).forEach(word -> words.merge(word, 1, Integer::sum));
        Map<Language, Integer> scores = Language.KNOWN.stream()
                .sorted()
                .map(Language::new)
                .collect(Collectors.toMap(language -> language, language -> score(words, language)));
        List<Map.Entry<Language, Integer>> best = scores.entrySet().stream()
                .sorted(Map.Entry.<Language, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().code()))
                .toList();
        int first = best.get(0).getValue();
        int second = best.get(1).getValue();
        return first == 0
                ? new Guess(byScript(letters), false)
                : new Guess(best.getFirst().getKey(), first >= 3 && first * 2 > second * 3);
    }

    /** How many letters of each kind a text has, told in one pass: it is asked of every act, and twice of plain text. */
    private record Letters(int all, int cyrillic, int inKazakh, int inKazakhAlone, int shared, int foreign) {
        static Letters of(String sample) {
            int all = 0;
            int cyrillic = 0;
            int kazakh = 0;
            int alone = 0;
            int shared = 0;
            int foreign = 0;
            for (int i = 0; i < sample.length(); i++) {
                char c = sample.charAt(i);
                all += Character.isLetter(c) ? 1 : 0;
                if (c >= FIRST_CYRILLIC && c <= LAST_CYRILLIC) {
                    cyrillic++;
                    if (c < FIRST_RUSSIAN || c > LAST_RUSSIAN) {
                        kazakh += KAZAKH_LETTERS.indexOf(c) >= 0 ? 1 : 0;
                        alone += KAZAKH_ALONE.indexOf(c) >= 0 ? 1 : 0;
                        shared += SHARED.indexOf(c) >= 0 ? 1 : 0;
                        foreign += FOREIGN.indexOf(c) >= 0 ? 1 : 0;
                    }
                }
            }
            return new Letters(all, cyrillic, kazakh, alone, shared, foreign);
        }

        /**
         * Whether a text is in a language with Cyrillic letters that is not known: it has letters which neither Kazakh nor
         * Russian has, or of the letters of Kazakh beyond those of Russian only those that it shares (Ukrainian has і, Kyrgyz
         * ң, ө and ү).
         */
        boolean areOfAnotherLanguage() {
            return (foreign >= FEWEST_FOREIGN && foreign > inKazakhAlone / 4)
                    || (shared >= FEWEST_SHARED && inKazakhAlone * 10 < shared);
        }

        /**
         * Of the languages that are known only two have Cyrillic letters, and in Kazakh each line has letters of its own; a few
         * of them are names in a text in Russian.
         */
        boolean areRussian() {
            return cyrillic >= ENOUGH_LETTERS && cyrillic * 10 > all * 9 && inKazakh * 400 <= cyrillic;
        }
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

    private static Language byScript(Letters letters) {
        return letters.cyrillic() > 0 ? Language.RUSSIAN : Language.ENGLISH;
    }
}
