package org.dauys.server.meeting.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.disclosed.PollCount.Count;
import org.dauys.server.meeting.minutes.MinutesContent.Kind;
import org.dauys.server.meeting.minutes.MinutesContent.Part;
import org.dauys.server.meeting.minutes.MinutesContent.Said;
import org.dauys.server.meeting.minutes.MinutesContent.SpotAnswer;
import org.dauys.server.site.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What desks and phones captured at a meeting, by ids that devices made at random: never in the order of the hall, whether or not
 * somebody has ended the meeting at its desk.
 */
@Component
class Captured {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;

    Captured(JdbcClient sql) {
        this.sql = sql;
    }

    /** A contribution, and the id of the item of the agenda that it belongs to; 0 for none. */
    private record Placed(long agenda, Said said) {}

    /** How many wordings contradict each other and wait for a clerk: minutes of those would choose in silence. */
    int conflicts(Meeting meeting) {
        return sql.sql("""
            select count(*)::int from (
              select 1 from meeting.item i join meeting.wording w on w.item_id = i.id and w.open
              where i.meeting_id = :meeting group by i.id having count(*) > 1) open
            """).param("meeting", meeting.id()).query(Integer.class).single();
    }

    /** Whether sound was recorded on the device of a desk, with the hall's consent. */
    boolean recorded(Meeting meeting) {
        return sql.sql("""
            select exists (select 1 from meeting.settled
              where meeting_id = :meeting and kind = 'mark' and upper(body ->> 'recording') = 'RECORDED')
            """).param("meeting", meeting.id()).query(Boolean.class).single();
    }

    /** The highest number of people that a desk counted; empty when none did. */
    @CountsPeople
    OptionalInt attended(Meeting meeting) {
        return sql.sql("""
            select max((body ->> 'people')::int) from meeting.settled where meeting_id = :meeting and kind = 'attendance'
            """)
                .param("meeting", meeting.id())
                .query((row, i) -> row.getObject(1) == null ? OptionalInt.empty() : OptionalInt.of(row.getInt(1)))
                .single();
    }

    /** What tellers counted, by the questions of the polls. */
    List<CountedPoll> polls(Meeting meeting) {
        Map<String, CountedPoll> polls = new TreeMap<>();
        sql.sql("select body from meeting.settled where meeting_id = :meeting and kind = 'poll' order by key")
                .param("meeting", meeting.id())
                .query((row, i) -> JSON.readTree(row.getString("body")))
                .list()
                .forEach(body -> {
                    CountedPoll one = new CountedPoll(
                            body.path("question").asString(""),
                            List.of(new Count(
                                    body.path("teller").asString("").strip(),
                                    body.path("agree").asInt(0),
                                    body.path("disagree").asInt(0),
                                    body.path("undecided").asInt(0))),
                            body.path("phones").asBoolean(false));
                    polls.merge(one.key(), one, CountedPoll::and);
                });
        return polls.values().stream()
                .sorted(Comparator.comparing(CountedPoll::question))
                .toList();
    }

    /** What was said, under the items of the agenda. */
    List<Part> agenda(Meeting meeting, Map<String, SpotAnswer> answers) {
        List<Placed> all = new ArrayList<>(contributions(meeting, answers));
        all.addAll(fromTheHall(meeting, answers));
        List<Part> parts = new ArrayList<>();
        List<Long> known = new ArrayList<>();
        for (AgendaItem item : meeting.plan().agenda()) {
            known.add(item.id());
            parts.add(new Part(item.title(), said(all, List.of(item.id()))));
        }
        List<Said> others = all.stream()
                .filter(one -> !known.contains(one.agenda()))
                .map(Placed::said)
                .toList();
        if (!others.isEmpty()) {
            parts.add(new Part(Words.NONE, others));
        }
        return parts;
    }

    private static List<Said> said(List<Placed> all, List<Long> agenda) {
        return all.stream()
                .filter(one -> agenda.contains(one.agenda()))
                .map(Placed::said)
                .toList();
    }

    /** Without sheets that are for the commission only. */
    private List<Placed> contributions(Meeting meeting, Map<String, SpotAnswer> answers) {
        return sql.sql("""
            select key, number, body, who from meeting.settled
            where meeting_id = :meeting and kind = 'contribution'
              and coalesce(body -> 'sheet' ->> 'closed', 'false') <> 'true' order by key
            """)
                .param("meeting", meeting.id())
                .query((row, n) -> contribution(row, answers))
                .list();
    }

    private static Placed contribution(ResultSet row, Map<String, SpotAnswer> answers) throws SQLException {
        JsonNode body = JSON.readTree(row.getString("body"));
        String key = row.getString("key");
        JsonNode speaker = body.path("speaker");
        boolean named = kind(speaker.path("how").asString("")).equals("BY_NAME");
        return new Placed(
                body.path("agenda").asLong(0),
                new Said(
                        key,
                        Kind.valueOf(kind(body.path("kind").asString(""))),
                        body.path("words").asString(""),
                        body.path("language").asString(""),
                        speaker.path("role").asString(""),
                        named ? Optional.ofNullable(row.getObject("who", UUID.class)) : Optional.empty(),
                        StreamSupport.stream(body.path("provisions").spliterator(), false)
                                .map(label -> label.asString(""))
                                .toList(),
                        number(row),
                        Optional.ofNullable(answers.get(key))));
    }

    private List<Placed> fromTheHall(Meeting meeting, Map<String, SpotAnswer> answers) {
        return sql.sql("""
            select key::text, kind, words, number from meeting.hall_message
            where meeting_id = :meeting and state = 'accepted' order by key
            """)
                .param("meeting", meeting.id())
                .query((row, i) -> hall(row, meeting, answers))
                .list();
    }

    private static Placed hall(ResultSet row, Meeting meeting, Map<String, SpotAnswer> answers) throws SQLException {
        String key = "hall-" + row.getString("key");
        return new Placed(
                0,
                new Said(
                        key,
                        Kind.valueOf(kind(row.getString("kind"))),
                        row.getString("words"),
                        meeting.plan().audience().languages().stream()
                                .findFirst()
                                .orElse("ru"),
                        "",
                        Optional.empty(),
                        List.of(),
                        number(row),
                        Optional.ofNullable(answers.get(key))));
    }

    private static OptionalInt number(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return row.wasNull() || number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String kind(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
