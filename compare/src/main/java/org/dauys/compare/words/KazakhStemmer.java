package org.dauys.compare.words;

/**
 * Strips the endings of Kazakh nouns, adjectives and verbs by rules: plural, possessive, case, person, and the commonest
 * verbal endings, each in its forms by vowel harmony and assimilation. No analyser with a dictionary exists that knows
 * the words of the law; for comparing texts it is enough that forms of one word meet.
 */
final class KazakhStemmer {
    /** The shortest stem that is left. */
    private static final int SHORTEST = 3;

    private static final String VOWELS = "аәеиоөуұүыіэюя";

    /** Endings in the order in which they are stripped: what stands outermost first; long before short. */
    private static final String[][] LAYERS = {
        {"мыз", "міз", "быз", "біз", "пыз", "піз", "сыз", "сіз", "мын", "мін", "сың", "сің"},
        {
            "ларының", "лерінің", "ларына", "леріне", "дарының", "дерінің", "тарының", "терінің", "дарына", "деріне",
            "тарына", "теріне"
        },
        {"нікі", "дікі", "тікі", "ындағы", "індегі", "дағы", "дегі", "тағы", "тегі"},
        {
            "ының", "інің", "ның", "нің", "дың", "дің", "тың", "тің", "ына", "іне", "нан", "нен", "дан", "ден", "тан",
            "тен", "мен", "бен", "пен", "нда", "нде", "дағы", "дегі", "ында", "інде", "ынан", "інен", "ымен", "імен",
            "да", "де", "та", "те", "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді", "ты", "ті", "ын", "ін",
            "н"
        },
        {"лары", "лері", "дары", "дері", "тары", "тері", "сы", "сі", "ы", "і"},
        {"лар", "лер", "дар", "дер", "тар", "тер"},
        {
            "луы", "луі", "уы", "уі", "у", "ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін", "ады", "еді",
            "йды", "йді", "ып", "іп"
        }
    };

    private KazakhStemmer() {}

    static String stem(String word) {
        String stem = word;
        for (String[] layer : LAYERS) {
            stem = strip(stem, layer);
        }
        return hardened(withoutBuffer(stem));
    }

    /**
     * After a vowel the possessive begins with с: «конституция», «конституциясы», and with a case «конституциясының», which
     * the case's ending cuts after the с. Whether the с belongs to the word («дауыс») only a dictionary knows, so it goes
     * always: «дауыс», «дауысы» and «дауысының» meet too.
     */
    private static String withoutBuffer(String stem) {
        int last = stem.length() - 1;
        boolean buffer = last >= SHORTEST && stem.charAt(last) == 'с' && VOWELS.indexOf(stem.charAt(last - 1)) >= 0;
        return buffer ? stem.substring(0, last) : stem;
    }

    /** Before a vowel қ, к, п become ғ, г, б: «құқық», but «құқығы». */
    private static String hardened(String stem) {
        int last = stem.length() - 1;
        return switch (stem.isEmpty() ? ' ' : stem.charAt(last)) {
            case 'ғ' -> stem.substring(0, last) + 'қ';
            case 'г' -> stem.substring(0, last) + 'к';
            case 'б' -> stem.substring(0, last) + 'п';
            default -> stem;
        };
    }

    private static String strip(String word, String[] endings) {
        String longest = "";
        for (String ending : endings) {
            if (ending.length() > longest.length()
                    && word.endsWith(ending)
                    && word.length() - ending.length() >= SHORTEST) {
                longest = ending;
            }
        }
        return word.substring(0, word.length() - longest.length());
    }
}
