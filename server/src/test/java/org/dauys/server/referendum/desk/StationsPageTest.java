package org.dauys.server.referendum.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.StationList;
import org.dauys.server.referendum.StationLists;
import org.dauys.server.referendum.TestVote;
import org.junit.jupiter.api.Test;

/** What is published is the list that the editor looked at, or nothing. */
class StationsPageTest {
    private static final TestVote VOTE = TestVote.prepared(TestCommission.make());
    private static final TestVisitor EDITOR = VOTE.commission().editor().visitor();
    private static final String PAGE = VOTE.desk() + "/stations";

    @Test
    void onlyTheListThatWasLookedAtIsPublished() {
        assertEquals(409, publish("").statusCode(), "there is none");
        String looked = read(3);
        String other = read(4);
        assertNotEquals(looked, other);
        HttpResponse<String> told = publish(looked);
        assertEquals(409, told.statusCode());
        assertEquals(
                1,
                TestVisitor.page(told).select(".errors a[href=#confirm]").size(),
                TestVisitor.page(told).text());
        assertEquals(409, publish("").statusCode(), "nobody publishes what no page has shown them");
        assertEquals(Optional.empty(), published());
        assertEquals(302, publish(other).statusCode());
        assertEquals(Optional.of(4), published().map(list -> list.stations().size()));
        assertEquals(409, publish(other).statusCode(), "it is published already");
    }

    /** Gives a file to the desk. Returns what its page hides in the form that publishes. */
    private static String read(int stations) {
        byte[] csv = TestVote.stations(stations).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                302, TestVote.upload(EDITOR, PAGE, PAGE, Map.of(), "file", csv).statusCode());
        return TestVisitor.page(EDITOR.get(PAGE)).select("[name=list]").val();
    }

    private static HttpResponse<String> publish(String list) {
        return EDITOR.submit(PAGE, PAGE + "/publish", Map.of("confirm", "yes", "list", list));
    }

    private static Optional<StationList> published() {
        return VOTE.bean(StationLists.class).published(VOTE.one().id());
    }
}
