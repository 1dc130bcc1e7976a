package org.dauys.server.meeting.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.meeting.DelegationChanged;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.disclosed.ReleasedFigures;
import org.dauys.server.meeting.disclosed.ReleasedPolls;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the clerk adds, and the versions of minutes that were signed. */
@Component
@NamedInterface("minutes")
public class MinutesStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, MinutesDraft.Answer>> ANSWERS = new TypeReference<>() {};

    private static final TypeReference<Map<String, MinutesDraft.Choice>> CHOICES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Captured captured;
    private final Meetings meetings;
    private final ReleasedPolls polls;
    private final Jobs jobs;

    MinutesStore(JdbcClient sql, Captured captured, Meetings meetings, ReleasedPolls polls, Jobs jobs) {
        this.sql = sql;
        this.captured = captured;
        this.meetings = meetings;
        this.polls = polls;
        this.jobs = jobs;
    }

    MinutesDraft draft(Meeting meeting) {
        return sql.sql(
                        "select attended, came, answers, polls, revision from meeting.minutes_draft where meeting_id = :meeting")
                .param("meeting", meeting.id())
                .query((row, i) -> draft(row))
                .optional()
                .orElseGet(() -> MinutesDraft.first(meeting, captured.attended(meeting)));
    }

    private static MinutesDraft draft(ResultSet row) throws SQLException {
        int attended = row.getInt("attended");
        return new MinutesDraft(
                row.wasNull() ? OptionalInt.empty() : OptionalInt.of(attended),
                new TreeSet<>(Arrays.asList((Integer[]) row.getArray("came").getArray())),
                JSON.readValue(row.getString("answers"), ANSWERS),
                JSON.readValue(row.getString("polls"), CHOICES),
                row.getInt("revision"));
    }

    /**
     * Keeps what the clerk adds.
     *
     * @param draft with the revision that the clerk saw
     * @throws ConflictException when another has changed it since
     */
    public void save(Meeting meeting, MinutesDraft draft) {
        int saved = sql.sql("""
            insert into meeting.minutes_draft as d (meeting_id, attended, came, answers, polls, revision)
            select :meeting, :attended, :came, :answers::jsonb, :polls::jsonb, 1
            where :revision = 0 or exists (select 1 from meeting.minutes_draft where meeting_id = :meeting)
            on conflict (meeting_id) do update
            set attended = excluded.attended, came = excluded.came, answers = excluded.answers,
              polls = excluded.polls, revision = d.revision + 1
            where d.revision = :revision
            """)
                .param("meeting", meeting.id())
                .param("attended", number(draft.attended()))
                .param("came", draft.came().toArray(Integer[]::new))
                .param("answers", JSON.writeValueAsString(draft.answers()))
                .param("polls", JSON.writeValueAsString(draft.polls()))
                .param("revision", draft.revision())
                .update();
        if (saved == 0) {
            throw new ConflictException("Draft of the minutes of meeting " + meeting.code());
        }
    }

    /** Ticks and answers stay with the people whom they are about. Whoever has seen the draft before is told that it changed. */
    @EventListener
    public void moved(DelegationChanged change) {
        sql.sql("""
            select attended, came, answers, polls, revision from meeting.minutes_draft where meeting_id = :id for update
            """)
                .param("id", change.meetingId())
                .query((row, i) -> draft(row))
                .optional()
                .map(draft -> draft.moved(change))
                .ifPresent(draft -> sql.sql("""
                    update meeting.minutes_draft set came = :came, answers = :answers::jsonb, revision = revision + 1
                    where meeting_id = :id
                    """)
                        .param("came", draft.came().toArray(Integer[]::new))
                        .param("answers", JSON.writeValueAsString(draft.answers()))
                        .param("id", change.meetingId())
                        .update());
    }

    /** What would be signed now. */
    MinutesContent content(Meeting meeting, MinutesDraft draft) {
        return new MinutesContent(
                draft.came().stream()
                        .filter(place -> place < meeting.plan().delegation().size())
                        .map(place -> meeting.plan().delegation().get(place))
                        .toList(),
                draft.attended(),
                captured.agenda(meeting, draft.spotAnswers(meeting)),
                captured.polls(meeting).stream()
                        .flatMap(poll ->
                                poll.signed(Optional.ofNullable(draft.polls().get(poll.key()))).stream())
                        .toList(),
                captured.recorded(meeting));
    }

    /**
     * Signs and publishes: the first version, or one that takes the place of the last.
     *
     * @param reason why it takes the place of the last; empty for the first
     * @param at when it is signed
     * @throws ConflictException when another version was published since, or the meeting was not held
     */
    @Transactional
    public void publish(
            Meeting meeting, MinutesDraft draft, Optional<SecondSignature> second, Words reason, Instant at) {
        MinutesContent content = content(meeting, draft);
        if (meeting.standing().state() != MeetingState.PUBLISHED) {
            meetings.published(meeting);
        } else {
            meetings.told(meeting);
        }
        sql.sql("""
            insert into meeting.minutes (meeting_id, number, content, second, reason, published_at)
            values (:meeting, (select coalesce(max(number), 0) + 1 from meeting.minutes where meeting_id = :meeting),
              :content::jsonb, :second::jsonb, :reason::jsonb, :now)
            """)
                .param("meeting", meeting.id())
                .param("content", MinutesJson.write(content))
                .param("second", second.map(MinutesJson::write).orElse(null))
                .param("reason", WordsJson.write(reason))
                .param("now", at.atOffset(ZoneOffset.UTC))
                .update();
        polls.release(meeting, content.polls(), at);
        jobs.add(ReleasedFigures.JOB, String.valueOf(meeting.consultationId()));
    }

    /** The versions that were signed, the newest first. */
    List<Minutes> of(Meeting meeting) {
        return sql.sql("""
            select number, content, second, reason, published_at from meeting.minutes
            where meeting_id = :meeting order by number desc
            """)
                .param("meeting", meeting.id())
                .query(MinutesStore::minutes)
                .list();
    }

    private static Minutes minutes(ResultSet row, int i) throws SQLException {
        return new Minutes(
                row.getInt("number"),
                MinutesJson.read(row.getString("content"), MinutesContent.class),
                Optional.ofNullable(row.getString("second")).map(json -> MinutesJson.read(json, SecondSignature.class)),
                WordsJson.read(row.getString("reason")),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
