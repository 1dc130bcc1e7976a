package org.dauys.text.read;

import java.util.Locale;

/** A sign that a DOCX names by its place in a font. In the fonts of pictures the places mean nothing elsewhere. */
final class DocxSymbol {
    static final int NONE = -1;
    /** A sign of a font of pictures, which no text has. */
    static final int PICTURE = -2;

    private static final int BULLET = 0x2022;

    private DocxSymbol() {}

    /** The character; a bullet for those of fonts of pictures that lists begin with. */
    static int of(String hex, String font) {
        if (!hex.matches("[0-9A-Fa-f]{4,5}")) {
            return NONE;
        }
        int code = Integer.parseInt(hex, 16);
        boolean pictures = font.toLowerCase(Locale.ROOT).matches(".*(symbol|dings).*");
        if (code >= 0xF000 && code <= 0xF0FF && !pictures) {
            code -= 0xF000;
        }
        if (code < 0xE000 || code > 0xF8FF) {
            return code;
        }
        return code == 0xF0B7 || code == 0xF0A7 ? BULLET : PICTURE;
    }
}
