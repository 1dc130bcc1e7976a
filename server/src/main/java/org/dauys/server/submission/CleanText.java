package org.dauys.server.submission;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people type, as the register keeps it: the same to the eye, without what only disguises.
 *
 * <ul>
 *   <li>Composed (NFC), so that й is one character however it was typed; lines end with {@code \n}.
 *   <li>Without control characters other than the line's end and the tab, without halves of a pair (lone surrogates), and
 *       without characters that are for ever none.
 *   <li>Without marks that turn the direction of writing: they can make «не согласен» read as its reverse. Right-to-left
 *       letters need none of them.
 *   <li>Without signs of no width, which hide a word from search and make copies look different; but the joiner stays
 *       inside an emoji, and both joiners between the letters of scripts that join them.
 *   <li>With at most {@value #MARKS} accents on a letter: a pile of them paints over the lines around.
 * </ul>
 * What looks like HTML is kept to the letter: pages escape everything they show.
 */
public final class CleanText {
    private static final int MARKS = 4;
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    /** After a sign that is to be shown as a picture. */
    private static final int PICTURE_SELECTOR = 0xFE0F;

    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.MALAYALAM);

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u2028\u2029\u0085\u000B\f]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}]");
    private static final Pattern DIRECTION =
            Pattern.compile("[\\x{200E}\\x{200F}\\x{061C}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x{00AD}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180E}\\x{200B}\\x{2060}-\\x{2065}\\x{206A}-\\x{206F}"
                    + "\\x{3164}\\x{FEFF}\\x{FFA0}\\x{FFF9}-\\x{FFFB}\\x{E0000}-\\x{E007F}]");
    private static final Pattern PILES = Pattern.compile("(\\p{M}{" + MARKS + "})\\p{M}+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n[ \t\n]*\n[ \t\n]*\n");

    private CleanText() {}

    /** Words of several lines: without space around them, and with at most one empty line in a row. */
    public static String lines(String typed) {
        String text = LINE_ENDS.matcher(typed).replaceAll("\n");
        text = CONTROLS.matcher(text).replaceAll("");
        text = BROKEN.matcher(text).replaceAll("");
        text = DIRECTION.matcher(text).replaceAll("");
        text = INVISIBLE.matcher(text).replaceAll("");
        text = withoutLooseJoiners(text);
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        text = PILES.matcher(text).replaceAll("$1");
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /** Words of one line, with single spaces. */
    public static String line(String typed) {
        return lines(typed).replaceAll("\\s+", " ").strip();
    }

    /** How many characters a reader would count, but for those made of several. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String withoutLooseJoiners(String text) {
        if (text.indexOf(JOINER) < 0 && text.indexOf(NON_JOINER) < 0) {
            return text;
        }
        int[] signs = text.codePoints().toArray();
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < signs.length; i++) {
            boolean joiner = signs[i] == JOINER || signs[i] == NON_JOINER;
            if (!joiner || (i > 0 && i + 1 < signs.length && joins(signs[i - 1], signs[i], signs[i + 1]))) {
                kept.appendCodePoint(signs[i]);
            }
        }
        return kept.toString();
    }

    private static boolean joins(int before, int joiner, int after) {
        boolean picture = Character.isExtendedPictographic(before)
                || Character.isEmojiModifier(before)
                || before == PICTURE_SELECTOR;
        return (joiner == JOINER && picture && Character.isExtendedPictographic(after))
                || (JOINING.contains(UnicodeScript.of(before)) && JOINING.contains(UnicodeScript.of(after)));
    }
}
