package org.dauys.text.read;

import java.util.regex.Pattern;

/** The forms that numbers have in headings and marks, as regular expressions. */
final class HeadingNumber {
    /** Bounded, as every repetition here: a line may be a paragraph of megabytes. */
    private static final String DIGITS = "\\d{1,5}(?:[-–./]\\d{1,5}){0,5}";

    private static final String RAISED = "[⁰¹²³⁴-⁹]{1,4}";
    /** «1er», «Première», «1.º», «Ier». */
    private static final String ORDINAL_ENDING = "(?:er|ère|re|\\.?[ºª°])";

    static final String LATIN_WORD =
            "(?:bis|ter|quater|quinquies|sexies|septies|octies|no[vn]ies|decies|undecies|duodecies)";
    /** «22 прим», «22 прим. 1», «22 примечание 2»: how older laws call what was put in behind 22. */
    private static final String PRIMED = "(?:[ -]?(?:прим(?:\\.?[ -]?\\d{1,3})?|примечание\\s\\d{1,3})(?![\\p{L}\\d]))";
    /** «12¹», «3 bis», «2a», «6AB», «15а», «6a-1», «3-bis A», «22 прим. 1». */
    private static final String ENDING = "(?:" + RAISED + ")?" + PRIMED + "?(?:[ -]?" + LATIN_WORD
            + "(?: [A-Z](?!\\p{L}))?)?(?:\\p{L}{1,2}[-–]\\d{1,3}|[-–]?\\p{L}{1,3}(?![\\p{L}\\d]))?(?![\\p{L}\\d])";
    /** Of a group: «2», «3-1», «IV», «Ier», «A»; the Cyrillic letters look like I, X and C. */
    static final String OF_GROUP = DIGITS + ORDINAL_ENDING + "?" + ENDING + "|[IVXLCІХС]{1,9}" + ORDINAL_ENDING + "?(?:"
            + RAISED + "|[-–]\\d{1,3}|[A-Z]|[ -]" + LATIN_WORD + ")?(?!\\p{L})|(?-i:[A-ZА-Я])(?!\\p{L})";
    /** «L. 121-1», «LO 6», «R. * 123-4», «R*. 5-2», «*R. 6»: organic and other laws, decrees, those of the council with a star. */
    static final String KIND_OF_LAW =
            "(?:\\*\\s?)?(?:L\\.?\\s?O|[LRDA])(?:[.*]{1,3}\\s?\\*?\\s?|\\s\\*?\\s?|(?=\\d))(?=\\d)";
    /** Of an article: «27», «83-1», «L. 121-1», «1er», «3 bis», «2a», «IV», «V bis». */
    static final String OF_ARTICLE = "(?:" + KIND_OF_LAW + ")?" + DIGITS + ORDINAL_ENDING + "?" + ENDING
            + "|[IVXLC]{1,9}(?:[-–]\\d{1,3}|[ -]" + LATIN_WORD + ")?(?!\\p{L})";
    /** Several at once: «5-7», «9, 10», «2 и 3», «5 bis 7». */
    static final String OF_SEVERAL;

    static {
        // The hyphen of «2-бап» is none of the number's.
        String word = "(?!-?\\p{IsCyrillic}{3})";
        String one =
                "\\(?[\\dIVXLC]{1,6}(?:(?:" + word + "[\\p{L}\\d⁰¹²³⁴-⁹-]){0,5}" + word + "[\\p{L}\\d⁰¹²³⁴-⁹])?\\)?";
        OF_SEVERAL =
                one + "(?:(?:\\s?[-–—]\\s?|,\\s?|\\s(?:и|және|and|et|und|y|e|to|по|bis|à|al?)\\s)" + one + "){0,12}";
    }

    /** Of a paragraph or a list's item that is numbered in digits: «2», «2-1», «1¹», «1.1», «2а». */
    static final String OF_MARK = "\\d{1,5}(?:" + RAISED
            + "|[-–]\\d{1,5}|\\.\\d{1,3}(?!\\d)){0,5}(?:[-–]?\\p{L}{1,2}(?:[-–]\\d{1,3})?)?" + PRIMED + "?";

    private static final Pattern PRIME = Pattern.compile(
            "[ -]?прим(?:ечание)?\\.?[ -]?(?=\\d|\\z)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ORDINAL = Pattern.compile("(?<=[\\dIVXLC])" + ORDINAL_ENDING + "(?!\\p{L})");
    /** «1 a» is «1a». */
    private static final Pattern LETTER_APART = Pattern.compile("(?<=\\d)\\s(?=[a-z]\\z)");

    /** «4/1»: what was put in behind 4 in Belgium; a name with a stroke would be two parts of an address. */
    private static final Pattern STROKE = Pattern.compile("(?<=\\d)/(?=\\d)");

    private static final Pattern HYPHEN = Pattern.compile("\\s?-\\s?");
    private static final Pattern BRACKETS = Pattern.compile("[()]");

    private HeadingNumber() {}

    /** The number without what makes it an ordinal, with a plain hyphen and no raised digits: {@code 1er} → {@code 1}, {@code 22 прим. 1} → {@code 22 прим 1}. */
    static String plain(String number) {
        String plain = LETTER_APART.matcher(ListNumber.plain(number)).replaceFirst("");
        String cardinal =
                STROKE.matcher(ORDINAL.matcher(plain).replaceFirst("")).replaceAll("-");
        return PRIME.matcher(cardinal).replaceFirst(" прим ").strip();
    }

    /**
     * Several numbers without their brackets, those that follow each other as a range: {@code (2) and (3)} → {@code 2-3},
     * {@code 5 to 7} → {@code 5-7}, {@code 9, 12} stays.
     */
    static String several(String numbers) {
        if (isOne(numbers)) {
            return numbers;
        }
        String plain =
                HYPHEN.matcher(plain(BRACKETS.matcher(numbers).replaceAll(""))).replaceAll("-");
        String[] members = ListNumber.members(plain);
        if (members.length < 2) {
            return plain;
        }
        boolean range = members.length == 2 && ListNumber.isRange(plain);
        for (int i = 1; i < members.length && !range; i++) {
            if (!ListNumber.of(members[i]).follows(ListNumber.of(members[i - 1]))) {
                return String.join(", ", members);
            }
        }
        return members[0] + "-" + members[members.length - 1];
    }

    /** A letter or digits alone, as most numbers are. */
    private static boolean isOne(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (number.length() > 1 || !Character.isLetter(c))) {
                return false;
            }
        }
        return !number.isEmpty();
    }
}
