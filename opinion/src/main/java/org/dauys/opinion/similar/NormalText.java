package org.dauys.opinion.similar;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form in which texts are compared: Unicode NFKC, lower case, letters, digits and their marks, one space between
 * words, ё as е, and in words with Cyrillic letters Latin look-alikes (i, a, o …) as these. Read again and again into the same memory.
 */
final class NormalText {
    /** Of characters below this the form is known beforehand, unless composition could change them. */
    private static final int KNOWN = 0x600;

    private static final char BETWEEN_WORDS = 0;
    private static final char DROPPED = 1;
    private static final char COMPOSES = 2;
    private static final char[] FORMS = forms();
    private static final String LATIN = "aceikmoptxy";
    private static final String CYRILLIC = "асеікмортху";

    private char[] chars = new char[1024];
    private int length;
    private int wordFrom;
    private boolean cyrillic;
    private boolean latin;

    /** What was read last: {@link #length} characters from the first on; overwritten by the next reading. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    void read(CharSequence text) {
        if (!fast(text)) {
            slow(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
        endWord();
        if (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
    }

    private void start(int most) {
        length = 0;
        wordFrom = 0;
        cyrillic = false;
        latin = false;
        if (chars.length < most + 1) {
            chars = new char[Math.max(most + 1, 2 * chars.length)];
        }
    }

    private boolean fast(CharSequence text) {
        start(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char form = c < KNOWN ? FORMS[c] : c >= 0x2010 && c <= 0x2027 ? BETWEEN_WORDS : COMPOSES;
            if (form == COMPOSES) {
                return false;
            }
            put(form);
        }
        return true;
    }

    private void slow(String composed) {
        start(composed.length());
        int c;
        for (int i = 0; i < composed.length(); i += Character.charCount(c)) {
            c = composed.codePointAt(i);
            char form = c < KNOWN ? FORMS[c] : COMPOSES;
            if (form != COMPOSES) {
                put(form);
            } else if (Character.getType(c) == Character.FORMAT) {
                put(DROPPED);
            } else if (belongsToWords(c)) {
                for (char part : Character.toChars(Character.toLowerCase(c))) {
                    put(part);
                }
            } else {
                put(BETWEEN_WORDS);
            }
        }
    }

    private void put(char form) {
        if (form > COMPOSES) {
            chars[length++] = form;
            cyrillic |= form >= 0x400 && form < 0x530;
            latin |= form < 0x80;
        } else if (form == BETWEEN_WORDS && length > wordFrom) {
            endWord();
            chars[length++] = ' ';
            wordFrom = length;
        }
    }

    private void endWord() {
        if (cyrillic && latin) {
            for (int i = wordFrom; i < length; i++) {
                int alike = LATIN.indexOf(chars[i]);
                if (alike >= 0) {
                    chars[i] = CYRILLIC.charAt(alike);
                }
            }
        }
        cyrillic = false;
        latin = false;
    }

    /** Whether a character stands within words, though it is no letter or digit: marks, and what is not seen. */
    static boolean withinWords(char c) {
        return belongsToWords(c) || Character.getType(c) == Character.FORMAT || Character.isSurrogate(c);
    }

    private static boolean belongsToWords(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static char[] forms() {
        char[] forms = new char[KNOWN];
        Arrays.fill(forms, COMPOSES);
        for (char c = 0; c < KNOWN; c++) {
            String composed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            boolean mark = belongsToWords(c) && !Character.isLetterOrDigit(c);
            if (composed.length() == 1 && !mark) {
                char lower = Character.toLowerCase(composed.charAt(0));
                boolean word = Character.isLetterOrDigit(lower);
                char other = Character.getType(c) == Character.FORMAT ? DROPPED : BETWEEN_WORDS;
                forms[c] = word ? lower == 'ё' ? 'е' : lower : other;
            }
        }
        return forms;
    }
}
