package org.dauys.text.write;

import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.FSFont;
import java.io.IOException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * How wide words are. The engine asks for each word of a line, again with each that may follow, and PDFBox encodes and decodes
 * them to say so, which is a quarter of all the work: here each letter of a face is asked for once.
 */
final class PdfWidths extends PdfBoxTextRenderer {
    /** Up to the end of general punctuation; the others are asked for one by one. */
    private static final int KNOWN = 0x2070;

    private static final char SOFT_HYPHEN = '\u00AD';
    /** As the engine rounds: up, unless it is nearly a whole number. */
    private static final float NEARLY = 0.01f;

    private final IdentityHashMap<PDFont, float[]> widths = new IdentityHashMap<>();

    @Override
    public int getWidth(FontContext context, FSFont font, String string) {
        List<FontDescription> faces = ((PdfBoxFSFont) font).getFontDescriptions();
        PDFont first = faces.isEmpty() ? null : faces.getFirst().getFont();
        if (first == null) {
            return super.getWidth(context, font, string);
        }
        float[] known = widths.computeIfAbsent(first, face -> unknown());
        float sum = 0;
        for (int i = 0; i < string.length(); i++) {
            char letter = string.charAt(i);
            float width = letter < KNOWN && letter != SOFT_HYPHEN ? width(first, known, letter) : -1;
            if (width < 0) {
                return super.getWidth(context, font, string);
            }
            sum += width;
        }
        float points = sum / 1000f * font.getSize2D();
        return points - Math.floor(points) < NEARLY ? (int) points : (int) Math.ceil(points);
    }

    private static float[] unknown() {
        float[] none = new float[KNOWN];
        Arrays.fill(none, Float.NaN);
        return none;
    }

    /** Thousandths of the size of the type; less than 0 for a letter that the face has not. */
    private static float width(PDFont face, float[] known, char letter) {
        if (Float.isNaN(known[letter])) {
            try {
                known[letter] = face.getStringWidth(String.valueOf(letter));
            } catch (IOException | IllegalArgumentException missing) {
                known[letter] = -1;
            }
        }
        return known[letter];
    }
}
