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
    private static final int LATIN_LETTERS = 1;
    private static final int CYRILLIC_LETTERS = 2;
    private static final byte[] SCRIPTS = scripts();
    private static final String LATIN = "aceikmoptxy";
    private static final String CYRILLIC = "асеікмортху";

    private char[] chars = new char[1024];
    private int length;
    private int wordFrom;
    /** Of the letters of the word that is being read. */
    private int scripts;

    private char[] raw = new char[1024];

    /** What was read last: {@link #length} characters from the first on; overwritten by the next reading. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    void read(CharSequence text) {
        if (!fast(text.toString())) {
            slow(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
        if (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
    }

    private void start(int most) {
        length = 0;
        wordFrom = 0;
        scripts = 0;
        if (chars.length < most + 1) {
            chars = new char[Math.max(most + 1, 2 * chars.length)];
        }
    }

    private boolean fast(String text) {
        int many = text.length();
        start(many);
        if (raw.length < many) {
            raw = new char[2 * many];
        }
        text.getChars(0, many, raw, 0);
        char[] into = chars;
        int to = 0;
        int from = 0;
        int seen = 0;
        for (int i = 0; i < many; i++) {
            char c = raw[i];
            char form = c < KNOWN ? FORMS[c] : c >= 0x2010 && c <= 0x2027 ? BETWEEN_WORDS : COMPOSES;
            if (form > COMPOSES) {
                into[to++] = form;
                seen |= script(form);
            } else if (form == COMPOSES) {
                return false;
            } else if (form == BETWEEN_WORDS && to > from) {
                endWord(from, to, seen);
                into[to++] = ' ';
                from = to;
                seen = 0;
            }
        }
        endWord(from, to, seen);
        length = to;
        return true;
    }

    private static int script(char form) {
        return form < KNOWN ? SCRIPTS[form] : 0;
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
        endWord(wordFrom, length, scripts);
    }

    private void put(char form) {
        if (form > COMPOSES) {
            chars[length++] = form;
            scripts |= script(form);
        } else if (form == BETWEEN_WORDS && length > wordFrom) {
            endWord(wordFrom, length, scripts);
            chars[length++] = ' ';
            wordFrom = length;
            scripts = 0;
        }
    }

    private void endWord(int from, int to, int seen) {
        if (seen == (LATIN_LETTERS | CYRILLIC_LETTERS)) {
            for (int i = from; i < to; i++) {
                int alike = LATIN.indexOf(chars[i]);
                if (alike >= 0) {
                    chars[i] = CYRILLIC.charAt(alike);
                }
            }
        }
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

    private static byte[] scripts() {
        byte[] scripts = new byte[KNOWN];
        Arrays.fill(scripts, 0, 0x80, (byte) LATIN_LETTERS);
        Arrays.fill(scripts, 0x400, 0x530, (byte) CYRILLIC_LETTERS);
        return scripts;
    }
}
