package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

/** What veraPDF passes and people who listen would hear wrong. */
class PdfTagsTest {
    private static byte[] pdf(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String head = "<title>Таблица</title><style>table{-fs-table-paginate:paginate}</style>";
        PdfPages.write(
                "<html lang='ru'><head>" + head + "</head><body>" + body + "</body></html>", Language.RUSSIAN, out);
        return out.toByteArray();
    }

    @Test
    void wordsOfAMarkedLineStandInTheirOrderInBothOrders() throws IOException {
        TaggedPdf read =
                TaggedPdf.of(pdf("<p>Каждый <del>человек</del> <ins>гражданин <b>страны</b></ins>, x<sup>2</sup>, "
                        + "имеет один голос.</p>"));
        String said = "Каждый человек гражданин страны, x2, имеет один голос.";
        assertEquals(said, read.inContentOrder());
        assertEquals(said, read.inReadingOrder());
    }

    @Test
    void whatIsRemovedAndAddedSaysSoAndIsReadItself() throws IOException {
        TaggedPdf read = TaggedPdf.of(
                pdf("<p>Каждый <del title='19.4'>человек</del> <ins title='x'>гражданин</ins> голосует.</p>"));
        assertEquals("человек", read.within("Strikeout"));
        assertEquals("гражданин", read.within("Underline"));
        try (PDDocument document = Loader.loadPDF(pdf("<p><del title='19.4'>человек</del></p>"))) {
            assertTrue(new PDFTextStripper().getText(document).contains("человек"));
        }
    }

    @Test
    void languageOfWordsInALineIsTold() throws IOException {
        TaggedPdf read = TaggedPdf.of(pdf("<p>По-казахски <span lang='kk'>еңбек</span>, по-английски "
                + "<del lang='en'>labour</del>.</p><p lang='kk'>Әркім</p><p><span lang='kk'>Бір</span></p>"));
        assertEquals("еңбекӘркімБір", read.in("kk").replace(" ", ""));
        assertEquals("labour", read.in("en"));
    }

    @Test
    void headOfALongTableIsSaidOnceAndSeenOnEachPage() throws Exception {
        String rows = "<tr><td>Слова</td><td>Ответ</td></tr>".repeat(200);
        byte[] pdf =
                pdf("<table><caption>Подпись</caption><thead><tr><th>Спросили</th><th>Ответили</th></tr></thead><tbody>"
                        + rows + "</tbody></table>");
        TaggedPdf read = TaggedPdf.of(pdf);
        assertEquals("СпросилиОтветили", read.within("TH").replace(" ", ""));
        assertEquals(1, read.inContentOrder().split("Спросили", -1).length - 1);
        assertEquals("Подпись", read.within("Caption"));
        assertTrue(read.within("Table").startsWith("Подпись"), "the caption is its table's");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 3);
            assertEquals(
                    document.getNumberOfPages(),
                    new PDFTextStripper().getText(document).split("Спросили", -1).length - 1);
        }
        PdfConformance.check(pdf);
    }

    @Test
    void aTableThatOnlyArrangesIsNotSaidToBeOne() throws Exception {
        byte[] pdf =
                pdf("<table role='presentation'><tr><td>Слева</td><td><table><thead><tr><th>Голова</th></tr></thead>"
                        + "<tbody><tr><td>Справа</td></tr></tbody></table></td></tr></table>");
        TaggedPdf read = TaggedPdf.of(pdf);
        assertEquals("Слева Голова Справа", read.inReadingOrder());
        assertEquals("Голова Справа", read.within("Table"));
        assertEquals("Справа", read.within("TD"));
        PdfConformance.check(pdf);
    }

    @Test
    void linksAndPicturesAreDescribed() throws Exception {
        byte[] pdf = pdf(
                "<h1>Заголовок</h1><p>Смотрите <a href='#x'>норму</a> и <a href='https://dauys.example/'>сайт</a>.</p>"
                        + "<p id='x'>Норма <abbr title='Республика Казахстан'>РК</abbr></p><ul><li>Один</li><li>Два</li></ul>"
                        + "<img alt='Точка' src='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='/>");
        TaggedPdf read = TaggedPdf.of(pdf);
        assertEquals("норму сайт", read.within("Link").replaceAll("уса", "у са"));
        PdfConformance.check(pdf);
    }
}
