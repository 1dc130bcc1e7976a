package org.dauys.server.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kazakh suffixes after a number in digits, as one reads it: the last word of the number decides on the vowel (harmony) and on the
 * consonant (assimilation). After the tables of any grammar of the language, such as R. Muhamedowa, Kazakh: A Comprehensive
 * Grammar (2015), chapters 2 and 5.
 */
final class KazakhNumber {
    private static final List<String> ONES =
            List.of("нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз");
    private static final List<String> TENS =
            List.of("он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан");
    private static final String VOICELESS = "пкқтсшщфхцчбвгд";
    private static final String NASAL = "мнң";
    private static final String VOWELS = "аәеоөұүыіиуэ";
    private static final String BACK = "аоұы";
    private static final String FRONT = "әеөүіиэ";

    /** The cases and the possessive: after a vowel, after a nasal, after another voiced sound, after a voiceless one. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "dative", List.of("Га", "Га", "Га", "Ка"),
            "locative", List.of("да", "да", "да", "та"),
            "ablative", List.of("дан", "нан", "дан", "тан"),
            "genitive", List.of("ның", "ның", "дың", "тың"),
            "accusative", List.of("ны", "ды", "ды", "ты"),
            "possessive", List.of("сы", "ы", "ы", "ы"));

    private KazakhNumber() {}

    /** What should follow instead; empty when the suffix is right, or is none but a word of its own. */
    static Optional<String> wrong(String digits, String suffix) {
        String word = lastWord(digits.replaceAll("[^0-9]", ""));
        boolean front = isFront(word);
        for (List<String> forms : ENDINGS.values()) {
            boolean one = forms.stream()
                    .anyMatch(form -> suffix.equals(sounded(form, true)) || suffix.equals(sounded(form, false)));
            if (one) {
                String right = sounded(forms.get(after(word.charAt(word.length() - 1))), front);
                return right.equals(suffix) ? Optional.empty() : Optional.of(right);
            }
        }
        return Optional.empty();
    }

    private static int after(char last) {
        if (VOWELS.indexOf(last) >= 0) {
            return 0;
        }
        return NASAL.indexOf(last) >= 0 ? 1 : VOICELESS.indexOf(last) >= 0 ? 3 : 2;
    }

    private static String sounded(String form, boolean front) {
        return front
                ? form.replace('а', 'е').replace('ы', 'і').replace('Г', 'г').replace('К', 'к')
                : form.replace('Г', 'ғ').replace('К', 'қ');
    }

    private static boolean isFront(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            if (FRONT.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
            if (BACK.indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static String lastWord(String digits) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(digits.length() - 1 - zeros) == '0') {
            zeros++;
        }
        int digit = digits.charAt(digits.length() - 1 - zeros) - '0';
        return switch (zeros) {
            case 0 -> ONES.get(digit);
            case 1 -> TENS.get(digit - 1);
            case 2 -> "жүз";
            case 3, 4, 5 -> "мың";
            default -> "миллион";
        };
    }
}
