package org.dauys.server.meeting.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.meeting.Clash;
import org.dauys.server.meeting.Clashes;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds meetings for the desk. Pages go by key, so that none is slower than another. */
@Component
class MeetingList {
    static final int PAGE = 50;
    /** More than these are not counted: it would take as long as reading them all. */
    static final int COUNTED = 1000;

    private final JdbcClient sql;
    private final Meetings meetings;
    private final Clashes clashes;

    MeetingList(JdbcClient sql, Meetings meetings, Clashes clashes) {
        this.sql = sql;
        this.meetings = meetings;
        this.clashes = clashes;
    }

    /** What is asked for, with the filter's days already read. */
    record Asked(
            Consultation consultation,
            DeskFilter filter,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Instant now) {

        private String where() {
            StringBuilder where = new StringBuilder("m.consultation_id = :consultation");
            where.append(condition(filter.show()));
            from.ifPresent(day -> where.append(" and m.begins_at >= :from"));
            to.ifPresent(day -> where.append(" and m.begins_at < :to"));
            if (!filter.region().isEmpty()) {
                where.append(" and m.region_id = (select r.id from meeting.region r"
                        + " where r.consultation_id = :consultation and r.slug = :region)");
            }
            if (!filter.kind().isEmpty()) {
                where.append(" and m.kind = :kind");
            }
            if (!filter.words().isEmpty()) {
                where.append(
                        " and lower(concat_ws(' ', m.host->>'kk', m.host->>'ru', m.host->>'en', m.settlement->>'kk',"
                                // A cluster made with the locale C knows no capitals but those of English.
                                + " m.settlement->>'ru', m.settlement->>'en') collate \"und-x-icu\") like :words");
            }
            return where.toString();
        }

        private Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("consultation", consultation.id());
            values.put("now", utc(now));
            from.ifPresent(day -> values.put("from", begin(day)));
            to.ifPresent(day -> values.put("to", begin(day.plusDays(1))));
            values.put("region", filter.region());
            values.put("kind", filter.kind());
            values.put("words", "%" + filter.words().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%");
            return values;
        }

        private OffsetDateTime begin(LocalDate day) {
            return utc(day.atStartOfDay(consultation.zone()).toInstant());
        }
    }

    private static String condition(String show) {
        return switch (show) {
            case "all" -> "";
            case DeskFilter.PAST -> " and m.ends_at <= :now";
            case "now" -> " and m.state = 'planned' and m.begins_at <= :now and m.ends_at > :now";
            case "unannounced" -> " and m.state = 'planned' and m.announced_at is null and m.ends_at > :now";
            case "ended" -> " and m.state = 'planned' and m.ends_at <= :now";
            case "minutes" -> " and m.state = 'held'";
            case "clashes" ->
                " and m.state = 'planned' and m.ends_at > :now"
                        + " and m.id = any(array(select k.meeting_id from meeting.clash k))";
            case "planned" -> " and m.state = 'planned'";
            case "cancelled" -> " and m.state = 'cancelled'";
            case "published" -> " and m.state = 'published'";
            default -> " and m.ends_at > :now";
        };
    }

    /**
     * A page of them, with one more if there are more.
     *
     * @param after the key of the last one of the page before; empty for the first page
     */
    List<ListedMeeting> page(Asked asked, String after) {
        boolean back = asked.filter().latestFirst();
        Map<String, Object> values = asked.values();
        String from = "";
        Optional<Object[]> key = key(after);
        if (key.isPresent()) {
            from = " and (m.begins_at, m.id) " + (back ? "<" : ">") + " (:begins, :id)";
            values.put("begins", key.get()[0]);
            values.put("id", key.get()[1]);
        }
        String order = back ? " order by m.begins_at desc, m.id desc" : " order by m.begins_at, m.id";
        List<Long> ids = sql.sql(
                        "select m.id from meeting.meeting m where " + asked.where() + from + order + " limit :most")
                .params(values)
                .param("most", PAGE + 1)
                .query((row, i) -> row.getLong(1))
                .list();
        Map<Long, List<Clash>> clashing = clashes.of(ids);
        return meetings.byId(ids).stream()
                .sorted(Comparator.comparingInt(meeting -> ids.indexOf(meeting.id())))
                .map(meeting -> new ListedMeeting(meeting, clashing.getOrDefault(meeting.id(), List.of())))
                .toList();
    }

    /** How many there are, as far as {@link #COUNTED} and one more. */
    int count(Asked asked) {
        return sql.sql("select count(*)::int from (select 1 from meeting.meeting m where " + asked.where()
                        + " limit :most) counted")
                .params(asked.values())
                .param("most", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** The ids of all of them, in the order of their days; at most so many. */
    List<Long> ids(Asked asked, int most) {
        return sql.sql("select m.id from meeting.meeting m where " + asked.where()
                        + " order by m.begins_at, m.id limit :most")
                .params(asked.values())
                .param("most", most)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** How many wait for what at the desk, as far as {@link #COUNTED} and one more; what nothing waits for is left out. */
    Map<String, Integer> waiting(Consultation consultation, Instant now) {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        for (String show : DeskFilter.WAITING) {
            DeskFilter filter = new DeskFilter(show, "", "", "", "", "");
            int many = count(new Asked(consultation, filter, Optional.empty(), Optional.empty(), now));
            if (many > 0) {
                waiting.put(show, many);
            }
        }
        return waiting;
    }

    /** By which the next page goes on. */
    static String key(Meeting meeting) {
        return meeting.plan().times().begins().toEpochMilli() + "_" + meeting.id();
    }

    private static Optional<Object[]> key(String after) {
        if (!after.matches("-?[0-9]{1,15}_[0-9]{1,18}")) {
            return Optional.empty();
        }
        int bar = after.indexOf('_');
        return Optional.of(new Object[] {
            utc(Instant.ofEpochMilli(Long.parseLong(after.substring(0, bar)))), Long.parseLong(after.substring(bar + 1))
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
