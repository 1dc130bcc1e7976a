package org.dauys.server.referendum.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.Text;
import org.dauys.server.referendum.TestVote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A poster is compared word by word; nobody keeps the server busy with it. */
class ComparePageTest {
    /** Of its own: from this address nothing more is compared there for a while. */
    private static final TestSite SITE = TestSite.empty();

    private static final TestVote VOTE = TestVote.open(TestCommission.make(SITE), 1);
    private static final String PAGE = VOTE.pages() + "/compare";

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void howLinesAreBrokenDoesNotMatterAndNobodyComparesWithoutEnd() {
        TestVisitor reader = TestVisitor.of(VOTE.commission().site());
        reader.get("/?lang=en");
        Text text = VOTE.commission().newest().readTexts().getFirst();
        String plain = reader.get(VOTE.commission().pages() + "/v/"
                        + VOTE.commission().newest().number() + "/text.txt?text="
                        + text.language().orElseThrow().code())
                .body();
        assertTrue(said(compare(reader, plain.replace("\n", " \n  "))).startsWith("It is the text that is voted on"));
        for (int i = 1; i < ComparePage.OFTEN; i++) {
            assertTrue(said(compare(reader, "Another one.")).startsWith("It is another text."));
        }
        HttpResponse<String> tooOften = compare(reader, plain);
        assertEquals(422, tooOften.statusCode());
        assertEquals("", said(tooOften));
        assertEquals(
                plain.strip(),
                TestVisitor.page(tooOften).select("#text").val().strip(),
                "nothing that was typed is lost");
    }

    @Test
    void theWordsOfATextAreWrittenOnce() {
        PosterTexts texts = VOTE.bean(PosterTexts.class);
        Text text = VOTE.commission().newest().readTexts().getFirst();
        assertSame(texts.words(text), texts.words(text));
    }

    private static HttpResponse<String> compare(TestVisitor reader, String text) {
        return reader.submit(PAGE, PAGE, Map.of("text", text));
    }

    private static String said(HttpResponse<String> answer) {
        return TestVisitor.page(answer).select("#result").text();
    }
}
