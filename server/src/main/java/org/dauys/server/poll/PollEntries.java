package org.dauys.server.poll;

import java.util.List;
import org.dauys.server.record.EntrySource;
import org.dauys.server.record.EntryType;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What polls enter in the public log: never a vote. */
@Component
@Order(60)
class PollEntries implements EntrySource {
    @Override
    public List<EntryType> types() {
        return List.of(
                poll("opinion-poll-opened", "A poll of statements is opened, with the seed of its draws", "open"),
                poll("opinion-poll-changed", "Its title, what it is about or its last day is changed", "open"),
                poll("opinion-poll-closed", "It is closed: no vote is taken any more", "closed"),
                sheet("poll-sheet-printed", "A sheet of printed codes can be used", "good", ""),
                sheet(
                        "poll-sheet-withdrawn",
                        "It is taken back: no vote is taken with its codes any more",
                        "withdrawn",
                        "lost on the way"),
                EntryType.salted(
                        "statement-published",
                        "A statement is voted on",
                        statement("published", ""),
                        "{\"poll\":1,\"statement\":3,\"words\":{\"en\":\"what the statement says\"},\"provision\":\"27\",\"theme\":\"\"}"),
                EntryType.saying(
                        "statement-hidden",
                        "A moderator hides a statement: votes on it have no influence",
                        statement("hidden", ",\"reason\":\"insult\"")),
                EntryType.saying("statement-restored", "It is voted on again", statement("published", "")),
                EntryType.of(
                        "opinion-result",
                        "The final result of a poll, as far as it may be told",
                        "{\"poll\":1,\"result\":4}",
                        "{\"number\":4,\"outcome\":\"groups\",\"participants\":214,\"statements\":[],\"groups\":[],\"places\":[]}"));
    }

    private static EntryType poll(String type, String meaning, String state) {
        return EntryType.of(
                type,
                meaning,
                "{\"poll\":1,\"state\":\"" + state
                        + "\",\"closes\":\"2026-12-06T15:00Z\",\"seed\":\"00000000000000000000000000000000\",\"rows\":false}",
                "{\"poll\":1,\"title\":{\"en\":\"Water and land\"},\"about\":{\"en\":\"what it is about\"}}");
    }

    private static EntryType sheet(String type, String meaning, String state, String reason) {
        return EntryType.of(
                type,
                meaning,
                "{\"poll\":1,\"sheet\":2,\"codes\":40,\"state\":\"" + state + "\"}",
                "{\"poll\":1,\"sheet\":2,\"name\":\"Hall of the plant\",\"reason\":\"" + reason + "\"}");
    }

    private static String statement(String state, String more) {
        return "{\"poll\":1,\"statement\":3,\"source\":\"participant\",\"state\":\"" + state + "\"" + more + "}";
    }
}
