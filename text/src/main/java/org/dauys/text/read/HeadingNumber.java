package org.dauys.text.read;

import java.util.regex.Pattern;

/** The forms that numbers have in headings, as regular expressions. */
final class HeadingNumber {
    /** Bounded, as every repetition here: a line may be a paragraph of megabytes. */
    private static final String DIGITS = "\\d{1,5}(?:[-–.]\\d{1,5}){0,5}";
    /** «1er», «Première», «1.º», «Ier». */
    private static final String ORDINAL_ENDING = "(?:er|ère|re|\\.?[ºª°])";

    private static final String LATIN_ENDING = "(?:[ -]?(?:bis|ter|quater|quinquies|sexies))?[a-zA-Z]?(?![\\p{L}\\d])";
    /** Of a group: «2», «3-1», «IV», «Ier»; the Cyrillic letters look like I, X and C. */
    static final String OF_GROUP = DIGITS + ORDINAL_ENDING + "?" + LATIN_ENDING + "|[IVXLCІХС]{1,9}" + ORDINAL_ENDING
            + "?(?:[-–]\\d{1,3})?(?!\\p{L})";
    /** Of an article: «27», «83-1», «L. 121-1», «1er», «3 bis», «2a», «IV». */
    static final String OF_ARTICLE =
            "(?:[LRDA]\\.?\\s?\\*?)?" + DIGITS + ORDINAL_ENDING + "?" + LATIN_ENDING + "|[IVXLC]{1,9}(?!\\p{L})";

    private static final Pattern ENDING = Pattern.compile("(?<=[\\dIVXLC])" + ORDINAL_ENDING + "$");

    private HeadingNumber() {}

    /** The number without what makes it an ordinal, and with a plain hyphen: {@code 1er} → {@code 1}. */
    static String plain(String number) {
        return ENDING.matcher(number.replace('–', '-')).replaceFirst("");
    }
}
