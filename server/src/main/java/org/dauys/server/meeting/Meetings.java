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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of consultations, from their plan to their minutes. */
@Component
public class Meetings {
    private final JdbcClient sql;
    private final MeetingRows rows;
    private final NewRows added;
    private final PlanParts parts;
    private final ApplicationEventPublisher events;
    private final ClashRows clashes;
    private final InstantSource clock;

    Meetings(
            JdbcClient sql,
            MeetingRows rows,
            NewRows added,
            PlanParts parts,
            ClashRows clashes,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.sql = sql;
        this.rows = rows;
        this.added = added;
        this.parts = parts;
        this.events = events;
        this.clashes = clashes;
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

    /** The meeting of this code, of whichever consultation: codes are given once. */
    public Optional<Meeting> byCode(String code) {
        return rows.where("m.code = :code", asked -> asked.param("code", code)).stream()
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
     * @throws DuplicateKeyException when that row made a meeting before
     */
    @Transactional
    public Meeting plan(long consultation, Plan plan, Optional<UUID> series, Optional<String> sourceKey) {
        return plan(consultation, List.of(new NewMeeting(plan, series, sourceKey))).stream()
                .findFirst()
                .orElseThrow(() -> new DuplicateKeyException("Meeting of " + sourceKey));
    }

    /**
     * Plans all of them, or none; readers see none before it is announced.
     *
     * @return those that were made, in the order of their days: a row of a table that made a meeting before makes no other
     */
    @Transactional
    public List<Meeting> plan(long consultation, List<NewMeeting> meetings) {
        List<Long> ids = added.add(consultation, meetings);
        clashes.renew(consultation, ids);
        return byId(ids);
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
        List<String> before = Delegate.identities(
                byId(List.of(meeting.id())).getFirst().plan().delegation());
        parts.write(meeting.id(), plan);
        List<String> now = Delegate.identities(plan.delegation());
        if (!now.equals(before)) {
            events.publishEvent(new DelegationChanged(meeting.id(), before, now));
        }
        clashes.renew(meeting.consultationId(), List.of(meeting.id()));
    }

    /**
     * Removes what was planned by mistake and no reader has seen; what was announced can only be cancelled.
     *
     * @throws ConflictException when it was announced, held or cancelled meanwhile
     */
    public void remove(Meeting meeting) {
        int removed = sql.sql("""
            delete from meeting.meeting where id = :id and state = 'planned' and announced_at is null
            """).param("id", meeting.id()).update();
        if (removed == 0) {
            throw new ConflictException("Meeting " + meeting.code());
        }
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
    @Transactional
    public void cancel(Meeting meeting, Words reason) {
        move(meeting, MeetingState.CANCELLED, reason);
        events.publishEvent(new MeetingCancelled(meeting));
        clashes.renew(meeting.consultationId(), List.of(meeting.id()));
    }

    /**
     * It took place, and what is still open at it ends with it.
     *
     * @throws ConflictException when it is not planned any more
     * @throws ResultNotKeptException when what was counted there cannot be kept; then it has not ended
     */
    @Transactional
    public void held(Meeting meeting) {
        move(meeting, MeetingState.HELD, Words.NONE);
        events.publishEvent(new MeetingHeld(meeting));
    }

    /**
     * Its minutes are published.
     *
     * @throws ConflictException when it was not held
     */
    public void published(Meeting meeting) {
        move(meeting, MeetingState.PUBLISHED, Words.NONE);
    }

    /** Something new is told of a meeting that was announced: its minutes were corrected. */
    public void told(Meeting meeting) {
        sql.sql("update meeting.meeting set changed_at = :now where id = :id")
                .param("id", meeting.id())
                .param("now", utc(clock.instant()))
                .update();
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
