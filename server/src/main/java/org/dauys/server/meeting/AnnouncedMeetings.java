package org.dauys.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The meetings that readers see, cancelled ones among them, page by page by key. */
@Component
public class AnnouncedMeetings {
    /** What began longer ago is past, whatever end it was given. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final String SEEN =
            "select m.id from meeting.meeting m where m.consultation_id = :consultation and m.announced_at is not null ";

    private final JdbcClient sql;
    private final MeetingRows rows;

    /** The meeting that a page ended with. */
    public record Place(Instant begins, long id) {
        public static Place of(Meeting meeting) {
            return new Place(meeting.plan().times().begins(), meeting.id());
        }
    }

    AnnouncedMeetings(JdbcClient sql, MeetingRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Those that are not over, the next one first. */
    public List<Meeting> upcoming(
            long consultation, MeetingFilter filter, Instant now, Optional<Place> after, int most) {
        return found(
                "and m.begins_at > :since and m.ends_at > :now"
                        + (after.isEmpty() ? "" : " and (m.begins_at, m.id) > (:begins, :id)"),
                "order by m.begins_at, m.id",
                consultation,
                filter,
                most,
                asked -> place(asked, after)
                        .param("now", Meetings.utc(now))
                        .param("since", Meetings.utc(now.minus(LONGEST))));
    }

    /** Those that are over, the last one first. */
    public List<Meeting> past(long consultation, MeetingFilter filter, Instant now, Optional<Place> before, int most) {
        return found(
                        "and m.begins_at <= :now and (m.ends_at <= :now or m.begins_at <= :since)"
                                + (before.isEmpty() ? "" : " and (m.begins_at, m.id) < (:begins, :id)"),
                        "order by m.begins_at desc, m.id desc",
                        consultation,
                        filter,
                        most,
                        asked -> place(asked, before)
                                .param("now", Meetings.utc(now))
                                .param("since", Meetings.utc(now.minus(LONGEST))))
                .reversed();
    }

    /** Those that begin on this day, where they are; in the order of their hours. */
    public List<Meeting> on(long consultation, MeetingFilter filter, LocalDate day, Optional<Place> after, int most) {
        return found(
                "and m.begins_at >= :from and m.begins_at < :to and (m.begins_at at time zone m.zone)::date = :day"
                        + (after.isEmpty() ? "" : " and (m.begins_at, m.id) > (:begins, :id)"),
                "order by m.begins_at, m.id",
                consultation,
                filter,
                most,
                asked -> MeetingCounts.between(place(asked, after), day, day.plusDays(1))
                        .param("day", day));
    }

    /** Those with one of these provisions on their agenda that are not over first, then the others; the next one first. */
    public List<Meeting> onAgenda(long version, Collection<String> labels, Instant now, int most) {
        List<Long> ids = sql.sql("""
            select m.id from meeting.meeting m where m.announced_at is not null and m.id in (
              select i.meeting_id from meeting.agenda_provision p join meeting.agenda_item i on i.id = p.item_id
              where p.version_id = :version and p.label = any(:labels))
            order by m.ends_at <= :now, case when m.ends_at > :now then m.begins_at end, m.begins_at desc, m.id limit :most
            """)
                .param("version", version)
                .param("labels", labels.toArray(String[]::new))
                .param("now", Meetings.utc(now))
                .param("most", most)
                .query((row, i) -> row.getLong(1))
                .list();
        return inOrder(ids);
    }

    /** The versions that agendas of a consultation name provisions of. */
    public Set<Long> versionsOnAgendas(long consultation) {
        return Set.copyOf(sql.sql("""
            select v.id from consultation.version v
            where v.consultation_id = :consultation and exists (
              select from meeting.agenda_provision p where p.version_id = v.id)
            """)
                .param("consultation", consultation)
                .query((row, i) -> row.getLong(1))
                .list());
    }

    /** All of them in the order of their days, page by page. */
    public List<Meeting> inOrder(long consultation, MeetingFilter filter, Optional<Place> after, int most) {
        return found(
                after.isEmpty() ? "" : " and (m.begins_at, m.id) > (:begins, :id)",
                "order by m.begins_at, m.id",
                consultation,
                filter,
                most,
                asked -> place(asked, after));
    }

    /** All of them, in the order of their days: for files that hold every one. */
    public List<Meeting> all(long consultation, MeetingFilter filter) {
        return rows.where(
                "m.consultation_id = :consultation and m.announced_at is not null" + filter.condition(),
                asked -> filter.fill(asked.param("consultation", consultation)));
    }

    /** Whether there is one. */
    public boolean any(long consultation) {
        return sql.sql("""
            select exists (select from meeting.meeting m where m.consultation_id = :consultation and m.announced_at is not null)
            """)
                .param("consultation", consultation)
                .query(Boolean.class)
                .single();
    }

    /** Those that were announced, cancelled or changed last, the last one first. */
    public List<Meeting> changed(long consultation, MeetingFilter filter, int most) {
        return inOrder(
                filter.fill(sql.sql(SEEN + filter.condition() + " order by m.changed_at desc, m.id desc limit :most"))
                        .param("consultation", consultation)
                        .param("most", most)
                        .query((row, i) -> row.getLong(1))
                        .list());
    }

    /** The one of this code, of any consultation. */
    public Optional<Meeting> byCode(String code) {
        return rows.where("m.code = :code and m.announced_at is not null", asked -> asked.param("code", code)).stream()
                .findFirst();
    }

    /**
     * Grows with each change of a consultation's meetings, or of the names of its themes and versions: what was made of them is
     * good as long as it stays. Both stamps only grow, and so does their sum.
     */
    public long stamp(long consultation) {
        return sql.sql("""
            select coalesce((select stamp from meeting.stamp where consultation_id = :id), 0)
              + coalesce((select stamp from consultation.stamp where consultation_id = :id), 0)
            """).param("id", consultation).query(Long.class).single();
    }

    private List<Meeting> found(
            String condition,
            String order,
            long consultation,
            MeetingFilter filter,
            int most,
            UnaryOperator<StatementSpec> values) {
        List<Long> ids = values.apply(
                        filter.fill(sql.sql(SEEN + condition + filter.condition() + " " + order + " limit :most")))
                .param("consultation", consultation)
                .param("most", most)
                .query((row, i) -> row.getLong(1))
                .list();
        return rows.where("m.id = any(:ids)", asked -> asked.param("ids", ids.toArray(Long[]::new)));
    }

    private List<Meeting> inOrder(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows.where("m.id = any(:ids)", asked -> asked.param("ids", ids.toArray(Long[]::new))).stream()
                .sorted(java.util.Comparator.comparingInt(meeting -> ids.indexOf(meeting.id())))
                .toList();
    }

    private static StatementSpec place(StatementSpec asked, Optional<Place> place) {
        return asked.param(
                        "begins", place.map(Place::begins).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
                .param("id", place.map(Place::id).orElse(0L));
    }
}
