package org.dauys.text.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.logging.Level;
import org.dauys.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Lays out a page of HTML as PDF/A-2u, tagged for screen readers, with its fonts inside. Nothing is fetched: pictures,
 * style sheets and links to files outside the page are left out.
 *
 * <p>The style sheet of the page rules; families {@code serif} and {@code sans-serif} are DejaVu, which has all letters
 * of Kazakh. A table with {@code -fs-table-paginate: paginate} repeats its head on each page; with
 * {@code @page { size: A4 landscape }} pages lie on their side.
 */
public final class PdfPages {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    /** The engine asks for {@code serif} and {@code sans-serif} under these names. */
    private enum Face {
        SERIF("serif", "DejaVuSerif.ttf", 400, FontStyle.NORMAL),
        SERIF_BOLD("serif", "DejaVuSerif-Bold.ttf", 700, FontStyle.NORMAL),
        SERIF_ITALIC("serif", "DejaVuSerif-Italic.ttf", 400, FontStyle.ITALIC),
        SERIF_BOLD_ITALIC("serif", "DejaVuSerif-BoldItalic.ttf", 700, FontStyle.ITALIC),
        SANS("SansSerif", "DejaVuSans.ttf", 400, FontStyle.NORMAL),
        SANS_BOLD("SansSerif", "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL),
        SANS_ITALIC("SansSerif", "DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC),
        SANS_BOLD_ITALIC("SansSerif", "DejaVuSans-BoldOblique.ttf", 700, FontStyle.ITALIC);

        private final String family;
        private final String file;
        private final int weight;
        private final FontStyle style;

        Face(String family, String file, int weight, FontStyle style) {
            this.family = family;
            this.file = file;
            this.weight = weight;
            this.style = style;
        }

        InputStream open() {
            InputStream font = PdfPages.class.getResourceAsStream(FOLDER + file);
            if (font == null) {
                throw new IllegalStateException(
                        "The font " + file + " is missing: jasperreports-fonts must be on the class path");
            }
            return font;
        }
    }

    private PdfPages() {}

    /**
     * Writes a page of HTML as PDF; {@code out} stays open.
     *
     * @param html well-formed or not; should have a title, which names the document
     * @param language of most of its words
     */
    public static void write(String html, Language language, OutputStream out) throws IOException {
        Document page = Jsoup.parse(html);
        page.select("script, iframe, object, embed, link, base, [src^=http], meta[http-equiv]")
                .remove();
        if (!page.child(0).hasAttr("lang")) {
            page.child(0).attr("lang", language.code());
        }
        if (page.title().isEmpty()) {
            page.title(page.select("h1").text());
        }
        // The layout engine reports what it skips to java.util.logging, which writes to the console.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") || uri.startsWith("data:") ? uri : null);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Dauys");
        for (Face face : Face.values()) {
            builder.useFont(face::open, face.family, face.weight, face.style, true);
        }
        // Without it, words in a family that is not embedded would be left out without a word.
        builder.useFont(
                Face.SANS::open, "fallback", 400, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
        builder.toStream(out);
        try {
            builder.run();
        } catch (RuntimeException unlaid) {
            throw new IOException("The page cannot be laid out as PDF: " + unlaid.getMessage(), unlaid);
        }
    }
}
