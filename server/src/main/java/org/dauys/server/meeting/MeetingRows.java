package org.dauys.server.meeting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.Meeting.Standing;
import org.dauys.server.meeting.Plan.Audience;
import org.dauys.server.meeting.Plan.Times;
import org.dauys.server.meeting.Plan.Venue;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads whole meetings: the rows, and in one statement for each kind what lies beside them. */
@Component
class MeetingRows {
    private final JdbcClient sql;

    MeetingRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Meetings in the order of their days.
     *
     * @param condition on the meeting's row {@code m}
     * @param values of the condition
     */
    List<Meeting> where(String condition, UnaryOperator<StatementSpec> values) {
        KnownWords words = new KnownWords();
        List<Row> rows = values.apply(sql.sql("""
            select m.*, r.slug, r.name, r.tile_row, r.tile_column, r.revision as region_revision,
              array(select t.theme_id from meeting.meeting_theme t where t.meeting_id = m.id order by 1) as themes
            from meeting.meeting m left join meeting.region r on r.id = m.region_id
            where\s""" + condition + " order by m.begins_at, m.id"))
                .query((row, i) -> row(row, words))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Long[] ids = rows.stream().map(row -> row.meeting().id()).toArray(Long[]::new);
        Map<Long, List<Delegate>> delegations = delegations(ids, words);
        Map<Long, List<AgendaItem>> agendas = agendas(ids, words);
        return rows.stream()
                .map(row -> row.with(
                        delegations.getOrDefault(row.meeting().id(), List.of()),
                        agendas.getOrDefault(row.meeting().id(), List.of())))
                .toList();
    }

    /** Words that were read before: thousands of meetings have a few regions, offices and titles. */
    private static final class KnownWords {
        private final Map<String, Words> known = new HashMap<>();

        Words read(String json) {
            return known.computeIfAbsent(json, WordsJson::read);
        }
    }

    /** A meeting without what lies beside its row. */
    private record Row(Meeting meeting) {
        Meeting with(List<Delegate> delegation, List<AgendaItem> agenda) {
            Plan plan = meeting.plan();
            return new Meeting(
                    meeting.id(),
                    meeting.consultationId(),
                    meeting.code(),
                    new Plan(plan.kind(), plan.host(), plan.venue(), plan.times(), plan.audience(), delegation, agenda),
                    meeting.series(),
                    meeting.standing(),
                    meeting.revision());
        }
    }

    private static Row row(ResultSet row, KnownWords words) throws SQLException {
        int capacity = row.getInt("capacity");
        OptionalInt held = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(capacity);
        Plan plan = new Plan(
                Codes.read(MeetingKind.class, row.getString("kind")),
                words.read(row.getString("host")),
                venue(row, words),
                new Times(instant(row, "begins_at"), instant(row, "ends_at"), ZoneId.of(row.getString("zone"))),
                new Audience(
                        held, List.of((String[]) row.getArray("languages").getArray()), longs(row.getArray("themes"))),
                List.of(),
                List.of());
        return new Row(new Meeting(
                row.getLong("id"),
                row.getLong("consultation_id"),
                row.getString("code"),
                plan,
                Optional.ofNullable(row.getObject("series", UUID.class)),
                new Standing(
                        Codes.read(MeetingState.class, row.getString("state")),
                        Optional.ofNullable(row.getObject("announced_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        words.read(row.getString("cancelled")),
                        instant(row, "changed_at")),
                row.getInt("revision")));
    }

    private static Venue venue(ResultSet row, KnownWords words) throws SQLException {
        String slug = row.getString("slug");
        Optional<Region> region = slug == null
                ? Optional.empty()
                : Optional.of(new Region(
                        row.getLong("region_id"),
                        slug,
                        words.read(row.getString("name")),
                        row.getInt("tile_row"),
                        row.getInt("tile_column"),
                        row.getInt("region_revision")));
        return new Venue(
                region,
                words.read(row.getString("settlement")),
                words.read(row.getString("address")),
                row.getString("link"),
                words.read(row.getString("accessibility")));
    }

    private Map<Long, List<Delegate>> delegations(Long[] ids, KnownWords words) {
        Map<Long, List<Delegate>> delegations = new HashMap<>();
        each("select * from meeting.delegate where meeting_id = any(:ids) order by meeting_id, ordinal", ids, row -> {
            delegations
                    .computeIfAbsent(row.getLong("meeting_id"), id -> new ArrayList<>())
                    .add(new Delegate(
                            row.getString("name"),
                            words.read(row.getString("office")),
                            Codes.read(Delegate.Task.class, row.getString("task"))));
        });
        return delegations;
    }

    private Map<Long, List<AgendaItem>> agendas(Long[] ids, KnownWords words) {
        Map<Long, List<Provision>> provisions = new HashMap<>();
        each("""
            select p.* from meeting.agenda_provision p join meeting.agenda_item i on i.id = p.item_id
            where i.meeting_id = any(:ids) order by p.item_id, p.version_id, p.label
            """, ids, row -> {
            provisions
                    .computeIfAbsent(row.getLong("item_id"), id -> new ArrayList<>())
                    .add(new Provision(row.getLong("version_id"), row.getString("label")));
        });
        Map<Long, List<AgendaItem>> agendas = new HashMap<>();
        each("""
            select i.*, coalesce(t.themes, '{}') as themes
            from meeting.agenda_item i
            left join (
              select t.item_id, array_agg(t.theme_id order by t.theme_id) as themes
              from meeting.agenda_theme t join meeting.agenda_item i on i.id = t.item_id
              where i.meeting_id = any(:ids) group by t.item_id) t on t.item_id = i.id
            where i.meeting_id = any(:ids) order by i.meeting_id, i.ordinal
            """, ids, row -> {
            agendas.computeIfAbsent(row.getLong("meeting_id"), id -> new ArrayList<>())
                    .add(new AgendaItem(
                            row.getLong("id"),
                            words.read(row.getString("title")),
                            instant(row, "begins_at"),
                            row.getInt("minutes"),
                            provisions.getOrDefault(row.getLong("id"), List.of()),
                            longs(row.getArray("themes"))));
        });
        return agendas;
    }

    private void each(String query, Long[] ids, RowCallbackHandler each) {
        sql.sql(query).param("ids", ids).query(each);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
