package org.dauys.text.write;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dauys.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Lays out a page of HTML as PDF/A-2a and PDF/UA-1, tagged for screen readers, with its fonts inside. Nothing is fetched: pictures,
 * style sheets and links to files outside the page are left out.
 *
 * <p>The style sheet of the page rules; families {@code serif} and {@code sans-serif} are those of the site, with all
 * letters of Kazakh. A table with {@code -fs-table-paginate: paginate} repeats its head on each page; with
 * {@code @page { size: A4 landscape }} pages lie on their side.
 */
public final class PdfPages {
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
        PdfPieces.part(page);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().fromJsoup(page), null);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") || uri.startsWith("data:") ? uri : null);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Dauys");
        PdfFonts.give(builder);
        builder.usePageSupplier(
                (document, width, height, number, shadow) -> PdfProperties.page(document, width, height));
        // Pages are compressed after their tags are mended.
        builder.testMode(true);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.getSharedContext().setTextRenderer(new PdfWidths());
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                PdfTree.mend(document);
                document.save(out);
            }
        } catch (RuntimeException unlaid) {
            throw new IOException("The page cannot be laid out as PDF: " + unlaid.getMessage(), unlaid);
        }
    }
}
