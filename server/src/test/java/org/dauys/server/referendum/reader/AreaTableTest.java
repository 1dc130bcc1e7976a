package org.dauys.server.referendum.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.TestVote;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The table of areas says of both answers the same: how many, and what share. */
class AreaTableTest {
    private static final TestVote VOTE = TestVote.open(TestCommission.make(), 2);

    @Test
    void bothAnswersHaveTheirNumberAndTheirShare() {
        VOTE.take(TestVote.official("S001", 590, 200));
        TestVisitor reader = TestVisitor.of(VOTE.commission().site());
        reader.get("/?lang=en");
        Document page = TestVisitor.page(reader.get(VOTE.pages()));
        List<String> heads = page.select("table:has(#areas-now) thead th").eachText();
        assertEquals(
                List.of("For", "Against", "For, of those who took part", "Against, of those who took part"),
                heads.subList(heads.size() - 4, heads.size()));
        List<String> cells =
                page.select("#areas-now tr:contains(Region 01) :is(th, td)").eachText();
        assertEquals(heads.size(), cells.size());
        assertEquals(List.of("590", "200", "73.75%", "25.00%"), cells.subList(cells.size() - 4, cells.size()));
    }
}
