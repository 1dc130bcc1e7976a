package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dauys.text.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
    private static final String LETTERS = "ӘҒҚҢӨҰҮҺІәғқңөұүһі";

    private static byte[] pdf(String head, String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPages.write(
                "<html><head><title>Кесте</title>" + head + "</head><body>" + body + "</body></html>",
                Language.KAZAKH,
                out);
        return out.toByteArray();
    }

    @Test
    void kazakhLettersArePrintedInEveryFaceAndFamily() throws IOException {
        StringBuilder body = new StringBuilder();
        for (String family : new String[] {"serif", "sans-serif", "monospace", "Arial"}) {
            body.append("<p style='font-family:").append(family).append("'>");
            for (String face : new String[] {"span", "b", "i"}) {
                body.append("<%1$s>%2$s</%1$s> ".formatted(face, LETTERS));
            }
            body.append("</p>");
        }
        try (PDDocument document = Loader.loadPDF(pdf("", body.toString()))) {
            String text = new PDFTextStripper().getText(document);
            assertEquals(12, text.split(LETTERS, -1).length - 1, text);
        }
    }

    @Test
    void documentIsTaggedArchivableAndCarriesItsFontsTitleAndLanguage() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("", "<h1>Қазақ тілі</h1><p>Мәтін</p>"))) {
            assertNotNull(document.getDocumentCatalog().getStructureTreeRoot());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertFalse(document.getDocumentCatalog().getOutputIntents().isEmpty());
            assertEquals("Кесте", document.getDocumentInformation().getTitle());
            assertEquals("kk", document.getDocumentCatalog().getLanguage());
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(metadata.contains("pdfaid"), metadata);
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    assertTrue(resources.getFont(name).isEmbedded(), name.getName());
                }
            }
        }
    }

    @Test
    void nothingIsFetched() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            pdf(
                    "<style>@import '" + url + "a.css'; body{background:url(" + url + "b.png)}</style>"
                            + "<link rel='stylesheet' href='" + url + "c.css'/>",
                    "<img alt='x' src='" + url + "d.png'/><p>Мәтін</p>");
            assertEquals(0, requests.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void tableOfFiveHundredRowsRepeatsItsHeadAndIsWrittenInSeconds() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            rows.append("<tr><td>")
                    .append(i)
                    .append("</td><td>")
                    .append("Каждый имеет право на свободу труда. ".repeat(5))
                    .append("</td><td>")
                    .append("Әркімнің еңбек ету бостандығына құқығы бар. ".repeat(4))
                    .append("</td></tr>");
        }
        Assertions.assertTimeout(Duration.ofMinutes(10), () -> {
            byte[] pdf = pdf(
                    "<style>@page{size:A4 landscape} body{margin:0} table{-fs-table-paginate:paginate}</style>",
                    "<table><thead><tr><th>№</th><th>Қолданыстағы редакция</th><th>Жоба</th></tr></thead><tbody>" + rows
                            + "</tbody></table>");
            try (PDDocument document = Loader.loadPDF(pdf)) {
                int pages = document.getNumberOfPages();
                String text = new PDFTextStripper().getText(document);
                assertTrue(pages > 10);
                assertEquals(pages, text.split("Қолданыстағы редакция", -1).length - 1);
                assertTrue(document.getPage(0).getMediaBox().getWidth()
                        > document.getPage(0).getMediaBox().getHeight());
            }
        });
    }

    @Test
    void nothingIsPrintedToTheConsole() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            pdf("<style>p{colour:none;float:nowhere}</style>", "<p><img src='no.png'/>Мәтін 漢字</p>");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }
}
