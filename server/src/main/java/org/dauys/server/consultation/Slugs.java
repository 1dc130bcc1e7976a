package org.dauys.server.consultation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names of consultations and themes in addresses: small Latin letters, digits and hyphens. */
public final class Slugs {
    /** What both the database and readers of addresses can take. */
    private static final int LONGEST = 60;

    /** Kazakh and Russian letters as both are commonly written in addresses. */
    private static final Map<Integer, String> LATIN = Map.ofEntries(
            entry('а', "a"),
            entry('ә', "a"),
            entry('б', "b"),
            entry('в', "v"),
            entry('г', "g"),
            entry('ғ', "g"),
            entry('д', "d"),
            entry('е', "e"),
            entry('ё', "e"),
            entry('ж', "zh"),
            entry('з', "z"),
            entry('и', "i"),
            entry('й', "i"),
            entry('к', "k"),
            entry('қ', "q"),
            entry('л', "l"),
            entry('м', "m"),
            entry('н', "n"),
            entry('ң', "n"),
            entry('о', "o"),
            entry('ө', "o"),
            entry('п', "p"),
            entry('р', "r"),
            entry('с', "s"),
            entry('т', "t"),
            entry('у', "u"),
            entry('ұ', "u"),
            entry('ү', "u"),
            entry('ф', "f"),
            entry('х', "kh"),
            entry('һ', "h"),
            entry('ц', "ts"),
            entry('ч', "ch"),
            entry('ш', "sh"),
            entry('щ', "shch"),
            entry('ъ', ""),
            entry('ы', "y"),
            entry('і', "i"),
            entry('ь', ""),
            entry('э', "e"),
            entry('ю', "yu"),
            entry('я', "ya"));

    private Slugs() {}

    private static Map.Entry<Integer, String> entry(char letter, String latin) {
        return Map.entry((int) letter, latin);
    }

    /** A slug for a title, of 2 to 60 characters, ending at a word: {@code konstitutsiya-respubliki}. */
    public static String of(String title) {
        StringBuilder slug = new StringBuilder();
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .codePoints()
                .forEach(letter -> slug.append(latin(letter)));
        String hyphened = slug.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (hyphened.length() > LONGEST) {
            int end = hyphened.lastIndexOf('-', LONGEST);
            hyphened = hyphened.substring(0, end > LONGEST / 2 ? end : LONGEST);
        }
        return hyphened.length() < 2 ? "consultation" : hyphened;
    }

    private static String latin(int letter) {
        String known = LATIN.get(letter);
        if (known != null) {
            return known;
        }
        // "é" without its accent.
        String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        return plain.substring(0, Character.charCount(plain.codePointAt(0)));
    }
}
