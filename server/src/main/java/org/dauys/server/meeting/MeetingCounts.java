package org.dauys.server.meeting;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How many announced meetings there are, by day and by region; cancelled ones do not count. */
@Component
public class MeetingCounts {
    private static final String COUNTED =
            " from meeting.meeting m where m.consultation_id = :consultation and m.announced_at is not null"
                    + " and m.state <> 'cancelled'";

    /** The zones of the world are no further from UTC. */
    private static final int HOURS_OF_ZONES = 18;

    private final JdbcClient sql;

    MeetingCounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the day on which they begin, where they are; days without one are left out. */
    public SortedMap<LocalDate, Integer> byDay(
            long consultation, MeetingFilter filter, LocalDate first, LocalDate end) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        between(
                        filter.fill(
                                sql.sql("select (m.begins_at at time zone m.zone)::date as day, count(*)::int as many"
                                        + COUNTED + " and m.begins_at >= :from and m.begins_at < :to"
                                        + filter.condition()
                                        + " group by 1")),
                        first,
                        end)
                .param("consultation", consultation)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getInt("many"));
                });
        return days.headMap(end).tailMap(first);
    }

    /** By the id of the region; under 0 those without one. */
    public Map<Long, Integer> byRegion(long consultation, MeetingFilter filter) {
        Map<Long, Integer> regions = new HashMap<>();
        filter.fill(sql.sql("select coalesce(m.region_id, 0) as region, count(*)::int as many" + COUNTED
                        + filter.condition() + " group by 1"))
                .param("consultation", consultation)
                .query(row -> {
                    regions.put(row.getLong("region"), row.getInt("many"));
                });
        return regions;
    }

    /** The first day from this one on with a meeting, cancelled or not. */
    public Optional<LocalDate> dayFrom(long consultation, MeetingFilter filter, LocalDate day) {
        return day(consultation, filter, day, "and m.begins_at >= :from", ">= :day", "asc");
    }

    /** The last day before this one with a meeting, cancelled or not. */
    public Optional<LocalDate> dayBefore(long consultation, MeetingFilter filter, LocalDate day) {
        return day(consultation, filter, day, "and m.begins_at < :to", "< :day", "desc");
    }

    private Optional<LocalDate> day(
            long consultation, MeetingFilter filter, LocalDate day, String range, String side, String order) {
        return between(
                        filter.fill(
                                sql.sql("select (m.begins_at at time zone m.zone)::date as day from meeting.meeting m"
                                        + " where m.consultation_id = :consultation and m.announced_at is not null "
                                        + range
                                        + " and (m.begins_at at time zone m.zone)::date " + side + filter.condition()
                                        + " order by m.begins_at " + order + " limit 1")),
                        day,
                        day)
                .param("consultation", consultation)
                .param("day", day)
                .query((row, i) -> row.getObject("day", LocalDate.class))
                .optional();
    }

    /** From the first instant that is a day somewhere to the last before another. */
    static StatementSpec between(StatementSpec asked, LocalDate first, LocalDate end) {
        return asked.param(
                        "from", first.atStartOfDay().minusHours(HOURS_OF_ZONES).atOffset(ZoneOffset.UTC))
                .param("to", end.atStartOfDay().plusHours(HOURS_OF_ZONES).atOffset(ZoneOffset.UTC));
    }
}
