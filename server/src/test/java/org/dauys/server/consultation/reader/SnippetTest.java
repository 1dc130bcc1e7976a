package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.dauys.compare.Stems;
import org.dauys.server.consultation.reader.Snippet.Piece;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

class SnippetTest {
    private static final Stems STEMS = Stems.of(Language.RUSSIAN);

    @Test
    void otherFormsOfTheWordAreMarked() {
        Snippet snippet = Snippet.whole("Право на труд и права человека", STEMS, STEMS.stem("право")::equals);
        assertEquals(List.of("Право", "права"), hits(snippet));
        assertEquals("Право на труд и права человека", text(snippet));
    }

    @Test
    void farHitIsShownWithWhatStandsAroundIt() {
        String far = "слово ".repeat(200) + "забастовка " + "слово ".repeat(200);
        Snippet snippet = Snippet.around(far.strip(), STEMS, STEMS.stem("забастовку")::equals);
        assertEquals(List.of("забастовка"), hits(snippet));
        assertTrue(text(snippet).startsWith("… слово"), text(snippet));
        assertTrue(text(snippet).endsWith("слово …"), text(snippet));
        assertTrue(text(snippet).length() < 280, () -> "length " + text(snippet).length());
    }

    @Test
    void textWithoutAHitIsShownFromItsBeginning() {
        assertEquals("Каждый свободен.", text(Snippet.around("Каждый свободен.", STEMS, "x"::equals)));
    }

    @Test
    void longestWordIsCutRatherThanLost() {
        String endless = "а".repeat(1000);
        assertTrue(text(Snippet.around(endless, STEMS, "x"::equals)).startsWith("ааа"));
    }

    private static List<String> hits(Snippet snippet) {
        return snippet.pieces().stream().filter(Piece::hit).map(Piece::text).toList();
    }

    private static String text(Snippet snippet) {
        return snippet.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}
