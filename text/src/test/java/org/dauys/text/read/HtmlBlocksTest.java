package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.junit.jupiter.api.Test;

class HtmlBlocksTest {

    @Test
    void listNumbersAreWrittenOut() throws BadSource {
        assertEquals(
                List.of("3. Third", "4. Fourth", "1) inner", "9. Ninth"),
                texts("<ol start=3><li>Third<li>Fourth<ol><li>inner</ol><li value=9>Ninth</ol>"));
        assertEquals(List.of("2. b", "1. a"), texts("<ol reversed><li>b<li>a</ol>"));
        assertEquals(List.of("c) x", "d) y"), texts("<ol type=a start=3><li>x<li>y</ol>"));
        assertEquals(List.of("iv) x", "– y", "1) z"), texts("<ol type=i start=4><li>x</ol><ul><li>y<li>1) z</ul>"));
        assertEquals(List.of("bare"), texts("<ol style='list-style-type: none'><li>bare</ol>"));
    }

    @Test
    void onlyThePagesMainPartIsRead() throws BadSource {
        assertEquals(
                List.of("Text"),
                texts("<header>Site</header><nav>Menu</nav><main><p>Text</main><footer>Imprint</footer>"));
        assertEquals(
                List.of("Head", "Text"), texts("<header>Head</header><nav>Menu</nav><p>Text</p><script>x</script>"));
    }

    @Test
    void whatIsHiddenOrStruckOutIsDropped() throws BadSource {
        assertEquals(
                List.of("new words"),
                texts("<p><del>old</del> <ins>new</ins> words<span style='display: none'>x</span></p><p hidden>y</p>"));
    }

    @Test
    void spacesAndSoftHyphensAreCleaned() throws BadSource {
        assertEquals(List.of("§ 5 Arbeit", "zwei"), texts("<p>§&nbsp;5  Ar&shy;beit<br>zwei</p>"));
    }

    @Test
    void raisedDigitAfterAnArticlesNumberIsPartOfIt() throws BadSource {
        assertEquals(List.of("Статья 83¹. Омбудсмен"), texts("<p>Статья 83<sup>1</sup>. Омбудсмен</p>"));
        assertEquals(List.of("Площадь 40 м²"), texts("<p>Площадь 40 м<sup>2</sup></p>"));
    }

    @Test
    void tablesAreReadRowByRow() throws BadSource {
        assertEquals(
                List.of("Old | New", "a | b c", "1) text", "alone"),
                texts("<table><tr><th>Old<th>New<tr><td>a<td>b<p>c</p><tr><td>1)<td>text<tr><td>alone<td></table>"));
    }

    @Test
    void formsAndPlacesAreKept() throws BadSource {
        assertEquals(
                List.of(
                        new Block("Статья 1", Place.line(2), Block.Form.HEADING),
                        new Block("Сноска.", Place.line(4), Block.Form.NOTE),
                        new Block("Text", Place.line(6), Block.Form.PLAIN)),
                HtmlBlocks.of(bytes("<body>\n<h3>Статья 1</h3>\n<aside>\nСноска.</aside>\n<p>\nText</p>"))
                        .blocks());
    }

    @Test
    void declaredEncodingIsFollowed() throws BadSource {
        byte[] page = "<meta charset=windows-1251><p>Статья 1".getBytes(Charset.forName("windows-1251"));
        assertEquals("Статья 1", HtmlBlocks.of(page).blocks().getFirst().text());
    }

    @Test
    void tenThousandOpenElementsAreNoTrouble() throws BadSource {
        assertEquals(List.of("deep"), texts("<div>".repeat(10_000) + "deep"));
    }

    @Test
    void emptyPageIsAnError() {
        BadSource bad = assertThrows(BadSource.class, () -> HtmlBlocks.of(bytes("<html><script>x</script></html>")));
        assertEquals(Cause.EMPTY_FILE, bad.problems().getFirst().cause());
    }

    private static List<String> texts(String html) throws BadSource {
        return HtmlBlocks.of(bytes(html)).blocks().stream().map(Block::text).toList();
    }

    @Test
    void whatIsStruckOutAndWhatBecameOfTablesIsTold() throws BadSource {
        Source read = HtmlBlocks.of(bytes("<body>\n<p>Каждый <del>вправе</del> может.</p>\n<table>\n"
                + "<tr><td>рожь</td><td>10 <s>12</s></td></tr>\n<tr><td>овёс</td><td>5</td></tr></table>"));
        assertEquals(
                List.of("Каждый может.", "рожь | 10", "овёс | 5"),
                read.blocks().stream().map(Block::text).toList());
        assertEquals(
                List.of(
                        Problem.of(Cause.STRUCK_LEFT_OUT, Place.line(2), "вправе"),
                        Problem.of(Cause.STRUCK_LEFT_OUT, Place.line(4), "12"),
                        Problem.of(Cause.TABLE_ROWS_AS_LINES, Place.line(4), 2)),
                read.doubts());
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }
}
