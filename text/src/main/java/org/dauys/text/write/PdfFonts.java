package org.dauys.text.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.EnumSet;

/**
 * The faces of printed pages, those of the site: Noto Serif and Noto Sans, cut to the letters of Europe and Cyrillic, all
 * letters of Kazakh among them. A character that they lack is taken from DejaVu Sans.
 */
enum PdfFonts {
    /** The engine asks for {@code serif} and {@code sans-serif} under these names. */
    SERIF("serif", "NotoSerif-Regular", 400, FontStyle.NORMAL),
    SERIF_BOLD("serif", "NotoSerif-Bold", 700, FontStyle.NORMAL),
    SERIF_ITALIC("serif", "NotoSerif-Italic", 400, FontStyle.ITALIC),
    SERIF_BOLD_ITALIC("serif", "NotoSerif-BoldItalic", 700, FontStyle.ITALIC),
    SANS("SansSerif", "NotoSans-Regular", 400, FontStyle.NORMAL),
    SANS_BOLD("SansSerif", "NotoSans-Bold", 700, FontStyle.NORMAL),
    SANS_ITALIC("SansSerif", "NotoSans-Italic", 400, FontStyle.ITALIC),
    SANS_BOLD_ITALIC("SansSerif", "NotoSans-BoldItalic", 700, FontStyle.ITALIC);

    private static final String OTHERS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private final String family;
    private final String file;
    private final int weight;
    private final FontStyle style;

    PdfFonts(String family, String name, int weight, FontStyle style) {
        this.family = family;
        this.file = "fonts/" + name + ".ttf";
        this.weight = weight;
        this.style = style;
    }

    /** Without the last ones, words in a family that is not embedded, and characters that no face has, would be left out. */
    static void give(PdfRendererBuilder builder) {
        for (PdfFonts face : values()) {
            builder.useFont(() -> open(face.file), face.family, face.weight, face.style, true);
        }
        last(builder, SERIF.file);
        last(builder, OTHERS);
    }

    private static void last(PdfRendererBuilder builder, String file) {
        builder.useFont(() -> open(file), file, 400, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
    }

    private static InputStream open(String file) {
        InputStream font = PdfFonts.class.getResourceAsStream(file);
        if (font == null) {
            throw new IllegalStateException("The font " + file + " is missing: it must be on the class path");
        }
        return font;
    }
}
