package org.dauys.server.meeting;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of consultations, from their plan to their minutes. */
@Component
public class Meetings {
    private final JdbcClient sql;
    private final MeetingRows rows;
    private final PlanParts parts;
    private final InstantSource clock;

    Meetings(JdbcClient sql, MeetingRows rows, PlanParts parts, InstantSource clock) {
        this.sql = sql;
        this.rows = rows;
        this.parts = parts;
        this.clock = clock;
    }

    /** The meeting of this code, announced or not. */
    public Optional<Meeting> byCode(long consultation, String code) {
        return rows
                .where(
                        "m.consultation_id = :consultation and m.code = :code",
                        asked -> asked.param("consultation", consultation).param("code", code))
                .stream()
                .findFirst();
    }

    /** The same, as far as readers may see it. */
    public Optional<Meeting> announced(long consultation, String code) {
        return byCode(consultation, code).filter(meeting -> meeting.standing().isAnnounced());
    }

    /** Those of these ids, in the order of their days. */
    public List<Meeting> byId(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.where("m.id = any(:ids)", asked -> asked.param("ids", ids.toArray(Long[]::new)));
    }

    /** Those that were planned together, in the order of their days. */
    public List<Meeting> ofSeries(long consultation, UUID series) {
        return rows.where(
                "m.consultation_id = :consultation and m.series = :series",
                asked -> asked.param("consultation", consultation).param("series", series));
    }

    /**
     * Plans a meeting; readers do not see it before it is announced.
     *
     * @param sourceKey of the row of a table that it came from
     * @throws org.springframework.dao.DuplicateKeyException when that row made a meeting before
     */
    @Transactional
    public Meeting plan(long consultation, Plan plan, Optional<UUID> series, Optional<String> sourceKey) {
        String code = MeetingCode.next();
        long id = PlanRow.set(sql.sql("""
            insert into meeting.meeting (consultation_id, code, series, source_key, kind, host, region_id, settlement, address, link,
              accessibility, begins_at, ends_at, zone, capacity, languages, changed_at)
            values (:consultation, :code, :series, :source, :kind, :host::jsonb, :region, :settlement::jsonb, :address::jsonb, :link,
              :accessibility::jsonb, :begins, :ends, :zone, :capacity, :languages, :now) returning id
            """), plan)
                .param("consultation", consultation)
                .param("code", code)
                .param("series", series.orElse(null))
                .param("source", sourceKey.orElse(null))
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single();
        parts.write(id, plan);
        return byCode(consultation, code).orElseThrow();
    }

    /**
     * Changes what is planned; items of the agenda keep their ids.
     *
     * @param revision that the clerk saw
     * @throws ConflictException when someone else changed the meeting since
     */
    @Transactional
    public void change(Meeting meeting, int revision, Plan plan) {
        int changed = PlanRow.set(sql.sql("""
            update meeting.meeting set kind = :kind, host = :host::jsonb, region_id = :region, settlement = :settlement::jsonb,
              address = :address::jsonb, link = :link, accessibility = :accessibility::jsonb, begins_at = :begins, ends_at = :ends,
              zone = :zone, capacity = :capacity, languages = :languages, changed_at = :now, revision = revision + 1
            where id = :id and revision = :revision
            """), plan)
                .param("id", meeting.id())
                .param("revision", revision)
                .param("now", utc(clock.instant()))
                .update();
        if (changed == 0) {
            throw new ConflictException("Meeting " + meeting.code());
        }
        parts.write(meeting.id(), plan);
    }

    /** Shows it to readers; once announced, it is never taken back, only cancelled. */
    public void announce(Meeting meeting) {
        sql.sql("""
            update meeting.meeting set announced_at = coalesce(announced_at, :now), changed_at = :now, revision = revision + 1
            where id = :id
            """)
                .param("id", meeting.id())
                .param("now", utc(clock.instant()))
                .update();
    }

    /**
     * It will not take place; in the calendar it stays, with the reason.
     *
     * @throws ConflictException when it was held or cancelled meanwhile
     */
    public void cancel(Meeting meeting, Words reason) {
        move(meeting, MeetingState.CANCELLED, reason);
    }

    /**
     * It took place.
     *
     * @throws ConflictException when it is not planned any more
     */
    public void held(Meeting meeting) {
        move(meeting, MeetingState.HELD, Words.NONE);
    }

    /**
     * Its minutes are published.
     *
     * @throws ConflictException when it was not held
     */
    public void published(Meeting meeting) {
        move(meeting, MeetingState.PUBLISHED, Words.NONE);
    }

    private void move(Meeting meeting, MeetingState to, Words cancelled) {
        int moved = sql.sql("""
            update meeting.meeting set state = :to, cancelled = :cancelled::jsonb, changed_at = :now, revision = revision + 1
            where id = :id and state = any(:before)
            """)
                .param("id", meeting.id())
                .param("to", to.code())
                .param("cancelled", WordsJson.write(cancelled))
                .param("now", utc(clock.instant()))
                .param("before", MeetingState.STEPS.before(to))
                .update();
        if (moved == 0) {
            throw new ConflictException("Meeting " + meeting.code());
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
