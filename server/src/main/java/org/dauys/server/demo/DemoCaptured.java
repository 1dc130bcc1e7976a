package org.dauys.server.demo;

import static org.dauys.server.demo.DemoRegister.text;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.minutes.MinutesDraft;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What desks captured at the demo's meetings, as they would have sent it. */
@Component
class DemoCaptured {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Submissions submissions;

    DemoCaptured(JdbcClient sql, Submissions submissions) {
        this.sql = sql;
        this.submissions = submissions;
    }

    /**
     * Adds contributions: those that are in the register by their number, others by their words.
     *
     * @return the answers given on the spot, by the id of the contribution
     */
    Map<String, MinutesDraft.Answer> add(Meeting meeting, JsonNode said) {
        Map<String, MinutesDraft.Answer> answers = new HashMap<>();
        int turn = 0;
        for (JsonNode one : said.values()) {
            String key = random();
            int number = one.path("number").asInt(0);
            ObjectNode body = number > 0
                    ? fromRegister(submissions
                            .byNumber(meeting.consultationId(), number)
                            .orElseThrow())
                    : said(text(one, "kind"), text(one, "words"), text(one, "language"), List.of());
            body.put(
                    "agenda",
                    meeting.plan().agenda().get(one.get("agenda").asInt()).id());
            body.set("speaker", speaker(text(one, "role")));
            body.put("register", false);
            write(meeting, key, "contribution", ++turn, number, body);
            if (!text(one, "answer").isEmpty()) {
                answers.put(
                        key,
                        new MinutesDraft.Answer(
                                text(one, "answer"), one.get("by").asInt()));
            }
        }
        counted(meeting, turn);
        return answers;
    }

    /** Adds what two tellers counted of each poll. */
    void count(Meeting meeting, JsonNode polls) {
        int turn = sql.sql("select coalesce(max(last), 0)::int from meeting.item_count where meeting_id = :meeting")
                .param("meeting", meeting.id())
                .query(Integer.class)
                .single();
        for (JsonNode poll : polls.values()) {
            for (JsonNode count : poll.get("counts").values()) {
                ObjectNode body = JSON.createObjectNode();
                body.put("question", text(poll, "question"));
                body.put("teller", text(count, "teller"));
                for (String answer : List.of("agree", "disagree", "undecided")) {
                    body.put(answer, count.get(answer).asInt());
                }
                write(meeting, random(), "poll", ++turn, 0, body);
            }
        }
        counted(meeting, turn);
    }

    private void counted(Meeting meeting, int turn) {
        if (turn > 0) {
            sql.sql("""
                insert into meeting.item_count (meeting_id, last) values (:meeting, :last)
                on conflict (meeting_id) do update set last = excluded.last
                """).param("meeting", meeting.id()).param("last", turn).update();
        }
    }

    private static ObjectNode fromRegister(Submission submission) {
        String kind = switch (submission.said().kind()) {
            case QUESTION -> "question";
            case AMENDMENT, PROPOSAL -> "proposal";
            case REMARK -> "statement";
        };
        String words = submission.said().words();
        if (submission.said().kind() == SubmissionKind.AMENDMENT) {
            words = submission.said().rationale().isEmpty()
                    ? submission.said().amendment().orElseThrow().proposed()
                    : submission.said().rationale();
        }
        String label = submission.anchor().label();
        return said(kind, words, submission.said().language().code(), label.isEmpty() ? List.of() : List.of(label));
    }

    private static ObjectNode said(String kind, String words, String language, List<String> labels) {
        ObjectNode body = JSON.createObjectNode();
        body.put("kind", kind.toUpperCase(Locale.ROOT));
        body.put("words", words);
        body.put("language", language);
        ArrayNode provisions = body.putArray("provisions");
        labels.forEach(provisions::add);
        return body;
    }

    private static ObjectNode speaker(String role) {
        ObjectNode speaker = JSON.createObjectNode();
        speaker.put("how", role.isEmpty() ? "ANONYMOUS" : "BY_ROLE");
        if (!role.isEmpty()) {
            speaker.put("role", role);
        }
        return speaker;
    }

    private void write(Meeting meeting, String key, String kind, int turn, int number, ObjectNode body) {
        sql.sql("""
            with item as (
              insert into meeting.item (meeting_id, key, kind, turn, number)
              values (:meeting, :key, :kind, :turn, nullif(:number, 0)) returning id)
            insert into meeting.wording (item_id, key, over, open, gone, body)
            select id, :wording, '{}', true, false, :body::jsonb from item
            """)
                .param("meeting", meeting.id())
                .param("key", key)
                .param("kind", kind)
                .param("turn", turn)
                .param("number", number)
                .param("wording", random())
                .param("body", body.toString())
                .update();
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
