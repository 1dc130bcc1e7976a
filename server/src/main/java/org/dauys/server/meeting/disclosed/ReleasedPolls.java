package org.dauys.server.meeting.disclosed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.server.disclosure.Answers;
import org.dauys.server.disclosure.Axis;
import org.dauys.server.disclosure.Breakdown;
import org.dauys.server.disclosure.Checker;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Earlier;
import org.dauys.server.disclosure.Figure;
import org.dauys.server.disclosure.Group;
import org.dauys.server.disclosure.KeptJson;
import org.dauys.server.disclosure.Publication;
import org.dauys.server.disclosure.Release;
import org.dauys.server.disclosure.Stage;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Straw polls, each a publication of its own: other people were in each hall, and no page adds up answers to different questions. Where
 * a correction of the minutes changes a poll, the checker decides whether the change may be seen.
 */
@Component
@NamedInterface("figures")
public class ReleasedPolls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Kept>> FIGURES = new TypeReference<>() {};
    private static final String OPTION = "option";
    private static final List<String> OPTIONS = List.of("agree", "disagree", "undecided");
    private static final String ALL = "all";
    /** Those who were there, whatever they were asked. */
    private static final String HALL = "hall";

    private final JdbcClient sql;
    private final Checker checker = new Checker(Thresholds.standard());

    private record Kept(long people, Instant asOf) {}

    /**
     * A poll among all of a consultation.
     *
     * @param code of the meeting
     */
    public record OfMeeting(String code, Words host, PollFigures poll) {}

    ReleasedPolls(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Releases the polls of minutes that are signed now. One that a correction leaves out is told no more; where it puts another
     * question in its place, the same people gave the answers, and the change is checked as theirs.
     */
    @CountsPeople
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Meeting meeting, List<PollCount> polls, Instant at) {
        Map<String, Earlier> earlier = new TreeMap<>();
        sql.sql("select key, kept from meeting.poll where meeting_id = :meeting")
                .param("meeting", meeting.id())
                .query(row -> {
                    earlier.put(row.getString("key"), KeptJson.read(row.getString("kept")));
                });
        List<String> left = new ArrayList<>(earlier.keySet());
        polls.forEach(poll -> left.remove(poll.key()));
        sql.sql("update meeting.poll set listed = false where meeting_id = :meeting")
                .param("meeting", meeting.id())
                .update();
        for (PollCount poll : polls) {
            String before = earlier.containsKey(poll.key()) || left.isEmpty() ? poll.key() : left.removeFirst();
            keep(
                    meeting,
                    poll,
                    checker.release(publication(poll, at), earlier.getOrDefault(before, Earlier.none())),
                    at);
        }
    }

    private static Publication publication(PollCount poll, Instant at) {
        PollCount.Count counted = poll.standing();
        Group hall = new Group(
                HALL,
                Map.of(),
                Map.of(
                        List.of("agree"), (long) counted.agree(),
                        List.of("disagree"), (long) counted.disagree(),
                        List.of("undecided"), (long) counted.undecided()));
        return new Publication(
                "poll",
                List.of(new Answers(OPTION, OPTIONS)),
                List.of(hall),
                List.of(Breakdown.by(Axis.of(OPTION))),
                Stage.RUNNING,
                at);
    }

    private void keep(Meeting meeting, PollCount poll, Release release, Instant at) {
        Map<String, Kept> figures = new HashMap<>();
        release.disclosed().all().forEach(entry -> {
            if (entry.getValue() instanceof Figure.Shown shown) {
                figures.put(
                        entry.getKey().coordinates().getOrDefault(OPTION, ALL), new Kept(shown.people(), shown.asOf()));
            }
        });
        sql.sql("""
            insert into meeting.poll as p (meeting_id, key, question, phones, differed, why, figures, kept, released_at)
            values (:meeting, :key, :question, :phones, :differed, :why, :figures::jsonb, :kept::jsonb, :at)
            on conflict (meeting_id, key) do update set question = excluded.question, differed = excluded.differed,
              why = excluded.why, figures = excluded.figures, kept = excluded.kept, listed = true
            """)
                .param("meeting", meeting.id())
                .param("key", poll.key())
                .param("question", poll.question())
                .param("phones", poll.onPhones())
                .param("differed", poll.differed())
                .param("why", poll.why())
                .param("figures", JSON.writeValueAsString(figures))
                .param("kept", KeptJson.write(release.next()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a meeting, in the order of their questions. */
    public List<PollFigures> of(Meeting meeting) {
        return sql.sql("""
            select question, phones, differed, why, figures from meeting.poll
            where meeting_id = :meeting and listed order by question, key
            """)
                .param("meeting", meeting.id())
                .query((row, i) -> figures(row))
                .list();
    }

    /**
     * Those of a consultation, the newest first.
     *
     * @param most of them
     */
    public List<OfMeeting> newest(long consultation, int most) {
        return sql.sql("""
            select p.question, p.phones, p.differed, p.why, p.figures, m.code, m.host from meeting.poll p
            join meeting.meeting m on m.id = p.meeting_id
            where m.consultation_id = :consultation and m.state = 'published' and p.listed
            order by p.released_at desc, p.meeting_id, p.key limit :most
            """)
                .param("consultation", consultation)
                .param("most", most)
                .query((row, i) ->
                        new OfMeeting(row.getString("code"), WordsJson.read(row.getString("host")), figures(row)))
                .list();
    }

    private static PollFigures figures(ResultSet row) throws SQLException {
        Map<String, Kept> shown = JSON.readValue(row.getString("figures"), FIGURES);
        return new PollFigures(
                row.getString("question"),
                row.getBoolean("phones"),
                row.getBoolean("differed"),
                row.getString("why"),
                figure(shown, ALL),
                figure(shown, "agree"),
                figure(shown, "disagree"),
                figure(shown, "undecided"));
    }

    private static Figure figure(Map<String, Kept> shown, String which) {
        return Optional.ofNullable(shown.get(which))
                .<Figure>map(one -> new Figure.Shown(one.people(), one.asOf()))
                .orElseGet(Figure.Suppressed::new);
    }
}
