package org.dauys.server.referendum.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.TestVote;
import org.dauys.server.site.SiteAddress;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A slip is cut off and handed over: whoever holds it alone knows where to send. */
class KeysPageTest {
    private static final TestVote VOTE = TestVote.open(TestCommission.make(), 2);
    private static final TestCommission.Member EDITOR = VOTE.commission().editor();

    @Test
    void everySlipSaysTheWholeAddressThatItIsFor() {
        String pages = VOTE.bean(SiteAddress.class).usual() + VOTE.pages();
        String keys = VOTE.desk() + "/keys";
        Document stations = TestVisitor.page(EDITOR.post(keys + "/stations"));
        String slip = stations.select(".slips li:contains(S002)").text();
        assertTrue(slip.contains(pages + "/send/S002/protocol"), stations.select(".slips")::text);
        Document observers = TestVisitor.page(EDITOR.post(keys + "/observers", "many", "1", "name", "Observers"));
        assertTrue(
                observers.select(".slips li").text().contains(pages + "/observe"),
                observers.select(".slips")::text);
    }
}
