package org.dauys.amend.instruct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.text.Language;

/** Numbers as words of order, from 1 to 99: «часть вторая», «екінші бөлік», "second". Beyond, digits stand. */
final class Ordinals {
    private static final List<String> RUSSIAN = List.of(
            "",
            "перв",
            "втор",
            "трет",
            "четверт",
            "пят",
            "шест",
            "седьм",
            "восьм",
            "девят",
            "десят",
            "одиннадцат",
            "двенадцат",
            "тринадцат",
            "четырнадцат",
            "пятнадцат",
            "шестнадцат",
            "семнадцат",
            "восемнадцат",
            "девятнадцат");
    private static final List<String> RUSSIAN_TENS = List.of(
            "", "", "двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност");
    private static final List<String> RUSSIAN_BEFORE = List.of(
            "",
            "",
            "двадцать",
            "тридцать",
            "сорок",
            "пятьдесят",
            "шестьдесят",
            "семьдесят",
            "восемьдесят",
            "девяносто");
    private static final List<String> KAZAKH = List.of(
            "", "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы");
    private static final List<String> KAZAKH_TENS = List.of(
            "",
            "оныншы",
            "жиырмасыншы",
            "отызыншы",
            "қырқыншы",
            "елуінші",
            "алпысыншы",
            "жетпісінші",
            "сексенінші",
            "тоқсаныншы");
    private static final List<String> KAZAKH_BEFORE =
            List.of("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан");
    private static final List<String> ENGLISH = List.of(
            "",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> ENGLISH_TENS = List.of(
            "",
            "",
            "twentieth",
            "thirtieth",
            "fortieth",
            "fiftieth",
            "sixtieth",
            "seventieth",
            "eightieth",
            "ninetieth");
    private static final List<String> ENGLISH_BEFORE =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** Russian endings by form; the stem «трет» has its own. */
    private static final Map<String, String> ENDINGS =
            Map.of("f", "ая", "fo", "ой", "fa", "ую", "m", "ый", "mg", "ого", "ml", "ом", "mi", "ым");

    private static final Map<String, String> THIRD =
            Map.of("f", "ья", "fo", "ьей", "fa", "ью", "m", "ий", "mg", "ьего", "ml", "ьем", "mi", "ьим");
    private static final List<String> STRESSED = List.of("втор", "шест", "седьм", "восьм", "сороков");

    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    private Ordinals() {}

    static Ordinals of(Language language) {
        Ordinals ordinals = new Ordinals();
        for (int n = 1; n <= 99; n++) {
            switch (language.code()) {
                case "kk" -> ordinals.put(n, "o", word(n, 10, KAZAKH, KAZAKH_TENS, KAZAKH_BEFORE, " "));
                case "ru" -> ordinals.russian(n);
                default -> ordinals.put(n, "o", word(n, 20, ENGLISH, ENGLISH_TENS, ENGLISH_BEFORE, "-"));
            }
        }
        return ordinals;
    }

    private void russian(int n) {
        String word = word(n, 20, RUSSIAN, RUSSIAN_TENS, RUSSIAN_BEFORE, " ");
        String stem = word.substring(word.lastIndexOf(' ') + 1);
        (stem.equals("трет") ? THIRD : ENDINGS).forEach((form, ending) -> {
            boolean stressed = form.equals("m") && STRESSED.contains(stem);
            put(n, form, word + (stressed ? "ой" : ending));
        });
    }

    private static String word(
            int n, int simple, List<String> units, List<String> tens, List<String> before, String join) {
        if (n < simple) {
            return units.get(n);
        }
        return n % 10 == 0 ? tens.get(n / 10) : before.get(n / 10) + join + units.get(n % 10);
    }

    private void put(int n, String form, String word) {
        words.put(n + form, word);
        values.put(word, n);
    }

    /** The word for a number; the number itself where there is none. */
    String word(String number, String form) {
        return words.getOrDefault(number + form, number);
    }

    /** The number of a word. */
    Optional<String> value(String word) {
        return Optional.ofNullable(values.get(word.toLowerCase(Locale.ROOT))).map(String::valueOf);
    }

    /** All words, the longest first, as a regular expression. */
    String pattern() {
        return values.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.joining("|"));
    }
}
