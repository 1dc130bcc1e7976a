package org.dauys.text.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.TextPosition;

/**
 * Letters for which a file gives other words to be read ({@code ActualText}). Programs give them for hyphens, ligatures and
 * spaces; where the words are others than those on the page, a person who reads the page would never know.
 *
 * @param tag of the marked content, with its properties
 * @param glyphs what is drawn in it
 */
record PdfActualText(COSName tag, COSDictionary properties, String words, List<TextPosition> glyphs) {
    private static final Pattern NO_WORDS = Pattern.compile("[\\s\\u00A0\\p{Pd}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]+");
    /** Signs of private use, of control, and what a font does not name: nobody can tell what they look like. */
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Co}\\p{Cc}\\uFFFD]");

    PdfActualText(COSName tag, COSDictionary properties, String words) {
        this(tag, properties, words, new ArrayList<>());
    }

    static boolean isGivenBy(COSDictionary properties) {
        return properties != null && properties.containsKey(COSName.ACTUAL_TEXT);
    }

    static PdfActualText of(COSName tag, COSDictionary properties) {
        String words = PDMarkedContent.create(tag, properties).getActualText();
        return new PdfActualText(tag, properties, words == null ? "" : words);
    }

    /** The words on the page. */
    String printed() {
        StringBuilder printed = new StringBuilder();
        glyphs.forEach(glyph -> printed.append(glyph.getUnicode()));
        return printed.toString();
    }

    /** Whether the words to be read differ from those on the page by more than hyphens, ligatures and spaces. */
    boolean differs() {
        String printed = printed();
        return !printed.isBlank()
                && !UNREADABLE.matcher(printed).find()
                && !words(printed).equals(words(words));
    }

    private static String words(String text) {
        return NO_WORDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
