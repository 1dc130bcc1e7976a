package org.dauys.server.meeting;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.site.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes new meetings, many in few statements: each table gets all of its rows at once, as JSON. */
@Component
class NewRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final InstantSource clock;

    NewRows(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A meeting with the code that it gets. */
    private record Coded(String code, NewMeeting meeting) {
        private Plan plan() {
            return meeting.plan();
        }
    }

    /**
     * Adds them all, in the transaction of whoever asks.
     *
     * @return the ids of those that were added: all but those whose row of a table made a meeting before
     */
    List<Long> add(long consultation, List<NewMeeting> meetings) {
        List<Long> ids = new ArrayList<>();
        for (int from = 0; from < meetings.size(); from += BATCH) {
            List<Coded> some = meetings.subList(from, Math.min(meetings.size(), from + BATCH)).stream()
                    .map(meeting -> new Coded(MeetingCode.next(), meeting))
                    .toList();
            ids.addAll(meetings(consultation, some));
            parts(some);
        }
        return ids;
    }

    private List<Long> meetings(long consultation, List<Coded> meetings) {
        return sql.sql("""
            insert into meeting.meeting (consultation_id, code, series, source_key, kind, host, region_id, settlement, address, link,
              accessibility, begins_at, ends_at, zone, capacity, languages, changed_at)
            select :consultation, r.code, r.series, r.source, r.kind, r.host, r.region, r.settlement, r.address, r.link,
              r.accessibility, r.begins, r.ends, r.zone, r.capacity, r.languages, :now
            from jsonb_to_recordset(:rows::jsonb) as r(code text, series uuid, source text, kind text, host jsonb, region bigint,
              settlement jsonb, address jsonb, link text, accessibility jsonb, begins timestamptz, ends timestamptz, zone text,
              capacity integer, languages text[])
            on conflict (consultation_id, source_key) do nothing returning id
            """)
                .param("consultation", consultation)
                .param("now", Meetings.utc(clock.instant()))
                .param("rows", json(meetings.stream().map(NewRows::row).toList()))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private static Map<String, Object> row(Coded coded) {
        Plan plan = coded.plan();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", coded.code());
        coded.meeting().series().ifPresent(series -> row.put("series", series.toString()));
        coded.meeting().sourceKey().ifPresent(key -> row.put("source", key));
        row.put("kind", plan.kind().code());
        row.put("host", words(plan.host()));
        plan.venue().region().ifPresent(region -> row.put("region", region.id()));
        row.put("settlement", words(plan.venue().settlement()));
        row.put("address", words(plan.venue().address()));
        row.put("link", plan.venue().link());
        row.put("accessibility", words(plan.venue().accessibility()));
        row.put("begins", plan.times().begins().toString());
        row.put("ends", plan.times().ends().toString());
        row.put("zone", plan.times().zone().getId());
        plan.audience().capacity().ifPresent(capacity -> row.put("capacity", capacity));
        row.put("languages", plan.audience().languages());
        return row;
    }

    private void parts(List<Coded> meetings) {
        insert(
                """
                insert into meeting.meeting_theme (meeting_id, theme_id)
                select distinct m.id, r.theme from jsonb_to_recordset(:rows::jsonb) as r(code text, theme bigint)
                join meeting.meeting m on m.code = r.code""",
                meetings.stream()
                        .flatMap(one -> one.plan().audience().themes().stream()
                                .map(theme -> Map.<String, Object>of("code", one.code(), "theme", theme)))
                        .toList());
        insert(
                """
                insert into meeting.delegate (meeting_id, ordinal, name, office, task, name_key)
                select m.id, r.ordinal, r.name, r.office, r.task, r.key from jsonb_to_recordset(:rows::jsonb)
                  as r(code text, ordinal integer, name text, office jsonb, task text, key text)
                join meeting.meeting m on m.code = r.code""",
                meetings.stream()
                        .flatMap(one -> IntStream.range(
                                        0, one.plan().delegation().size())
                                .mapToObj(i -> delegate(
                                        one.code(), i, one.plan().delegation().get(i))))
                        .toList());
        insert(
                """
                with item as (
                  insert into meeting.agenda_item (meeting_id, ordinal, title, begins_at, minutes)
                  select m.id, r.ordinal, r.title, r.begins, r.minutes from jsonb_to_recordset(:rows::jsonb)
                    as r(code text, ordinal integer, title jsonb, begins timestamptz, minutes integer)
                  join meeting.meeting m on m.code = r.code
                  returning id, meeting_id, ordinal
                ), named as (
                  select i.id, r.provisions, r.themes from jsonb_to_recordset(:rows::jsonb)
                    as r(code text, ordinal integer, provisions jsonb, themes bigint[])
                  join meeting.meeting m on m.code = r.code
                  join item i on i.meeting_id = m.id and i.ordinal = r.ordinal
                ), provision as (
                  insert into meeting.agenda_provision (item_id, version_id, label)
                  select distinct n.id, p.version, p.label from named n,
                    jsonb_to_recordset(n.provisions) as p(version bigint, label text)
                )
                insert into meeting.agenda_theme (item_id, theme_id)
                select distinct n.id, t.theme from named n, unnest(n.themes) as t(theme)""",
                meetings.stream()
                        .flatMap(one -> IntStream.range(0, one.plan().agenda().size())
                                .mapToObj(i ->
                                        item(one.code(), i, one.plan().agenda().get(i))))
                        .toList());
    }

    private static Map<String, Object> delegate(String code, int ordinal, Delegate one) {
        return Map.of(
                "code",
                code,
                "ordinal",
                ordinal,
                "name",
                one.name(),
                "office",
                words(one.office()),
                "task",
                one.task().code(),
                "key",
                one.key());
    }

    private static Map<String, Object> item(String code, int ordinal, AgendaItem item) {
        return Map.of(
                "code",
                code,
                "ordinal",
                ordinal,
                "title",
                words(item.title()),
                "begins",
                item.begins().toString(),
                "minutes",
                item.minutes(),
                "provisions",
                item.provisions().stream().map(NewRows::provision).toList(),
                "themes",
                item.themes());
    }

    private static Map<String, Object> provision(Provision one) {
        return Map.of("version", one.versionId(), "label", one.label());
    }

    private static Map<String, String> words(Words words) {
        return words.byCode();
    }

    private void insert(String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            sql.sql(statement).param("rows", json(rows)).update();
        }
    }

    private static String json(List<Map<String, Object>> rows) {
        return JSON.writeValueAsString(rows);
    }
}
