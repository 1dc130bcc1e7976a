package org.dauys.server.referendum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Map;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.referendum.AuditState;
import org.junit.jupiter.api.Test;

/** An audit in real browsers, from the plan to its end: an editor, two clerks, a reader on a phone. */
class AuditWalkTest {
    private final ClosedVote vote;

    AuditWalkTest() throws Exception {
        vote = ClosedVote.with(0);
    }

    private Page open(BrowserContext window, Member who) {
        return TestBrowser.logIn(
                window,
                URI.create(vote.commission().site().at("/login").toString()),
                who.name(),
                TestCommission.PASSWORD);
    }

    private String at(String path) {
        return vote.commission().site().at(path).toString();
    }

    @Test
    void planSeedSheetsRecountsAndEnd() {
        Member first = vote.clerk();
        Member second = vote.clerk();
        String desk = at(vote.desk() + "/audit");
        try (BrowserContext editors = TestBrowser.window(Look.desk("ru"));
                BrowserContext clerks = TestBrowser.window(Look.phone("kk"));
                BrowserContext others = TestBrowser.window(Look.desk("en"));
                BrowserContext readers = TestBrowser.window(Look.phone("ru"))) {
            Page editor = open(editors, vote.commission().editor());
            editor.navigate(desk);
            TestBrowser.assertUsable(editor);
            editor.click("form[action$='/plan'] button");
            editor.waitForSelector(".notice");
            editor.fill("#seed", ClosedVote.SEED);
            editor.fill("#minutes", "Бросала А. Ким при трёх наблюдателях.");
            editor.check("#confirm");
            TestBrowser.assertUsable(editor);
            editor.click("form[action$='/seed'] button");
            editor.waitForSelector("#evaluate");
            editor.navigate(desk + "/sheets");
            TestBrowser.assertUsable(editor);

            Page clerk = open(clerks, first);
            clerk.navigate(desk);
            clerk.click("ul.stations a");
            TestBrowser.assertUsable(clerk);
            String station = vote.round().stations().getFirst();
            for (Map.Entry<String, String> one : ClosedVote.sheet(station).entrySet()) {
                clerk.fill("#" + one.getKey(), one.getValue());
            }
            clerk.click("form.protocol button");
            clerk.waitForSelector(".notice");
            Page other = open(others, second);
            other.navigate(desk);
            other.click("a[href*='/audit/entered/']");
            TestBrowser.assertUsable(other);
            other.click("#sign");
            other.waitForSelector(".notice");

            Page reader = readers.newPage();
            reader.navigate(at(vote.page()));
            TestBrowser.assertUsable(reader);
            for (String code : vote.round().stations()) {
                if (!code.equals(station)) {
                    vote.recount(code, ClosedVote.protocol(Integer.parseInt(code.substring(1))), first, second);
                }
            }
            editor.navigate(desk);
            editor.click("#evaluate");
            editor.waitForSelector(".notice");
            assertEquals(AuditState.FINISHED, vote.audit().state());
            reader.reload();
            TestBrowser.assertUsable(reader);
            assertTrue(reader.textContent(".decision").contains("подтверждает итог"));
        }
    }
}
