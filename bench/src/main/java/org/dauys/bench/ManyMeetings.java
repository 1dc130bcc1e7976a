package org.dauys.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.dauys.server.database.Database;

/**
 * Meetings of one consultation, as rows: half of them over, with minutes of sixty contributions each, half to come; three people
 * in each delegation, three items on each agenda; 20 regions.
 *
 * @param slug of the consultation, which has no meetings yet
 */
record ManyMeetings(Database database, String slug) {
    private static final List<String> ROWS = List.of("""
            insert into meeting.region (consultation_id, slug, name, tile_row, tile_column)
            select CONSULTATION, 'region-' || i, jsonb_build_object('ru', 'Регион ' || i), i / 5, i % 5
            from generate_series(0, 19) i
            """, """
            insert into meeting.meeting (consultation_id, code, kind, host, region_id, settlement, address, begins_at, ends_at,
              zone, capacity, languages, announced_at, accessibility, state)
            select CONSULTATION, case when i = 1 then '22222222' else translate(lpad(to_hex(i + 16777216), 8, '2'), '01ae', 'zxwv') end,
              (array['work-collective', 'village', 'university'])[1 + i % 3],
              jsonb_build_object('ru', 'Медеплавильный завод «Кеңтау» № ' || i, 'kk', '«Кеңтау» мыс балқыту зауыты № ' || i),
              r.id, '{"ru": "Акдала", "kk": "Ақдала"}', jsonb_build_object('ru', 'Дом культуры, зал ' || i), d.day,
              d.day + interval '2 hours', 'Asia/Almaty', 400, '{kk,ru}', now(), '{"ru": "Пандус у бокового входа"}',
              case when i % 2 = 1 then 'published' else 'planned' end
            from generate_series(1, MANY) i
            cross join lateral (select (case when i % 2 = 1 then timestamptz '2026-01-01T04:00Z' else timestamptz '2061-01-01T04:00Z' end)
              + (i % 280) * interval '1 day' as day) d
            join meeting.region r on r.consultation_id = CONSULTATION and r.slug = 'region-' || (i * 7 % 20)
            """, """
            insert into meeting.delegate (meeting_id, ordinal, name, office, task, name_key)
            select m.id, n, 'С. Ахметова ' || n, '{"kk": "еңбек министрінің орынбасары", "ru": "заместитель министра труда"}',
              'member', 'с ахметова ' || n from meeting.meeting m, generate_series(1, 3) n
            """, """
            insert into meeting.agenda_item (meeting_id, ordinal, title, begins_at, minutes)
            select m.id, n, '{"kk": "Еңбек туралы бапта не өзгереді", "ru": "Что меняется в статье о труде"}', m.begins_at, 30
            from meeting.meeting m, generate_series(0, 2) n
            """, """
            insert into meeting.minutes (meeting_id, number, content, published_at)
            select m.id, 1, jsonb_build_object('delegation', '[]'::jsonb, 'attended', 20 + m.id % 400, 'polls', '[]'::jsonb,
              'agenda', jsonb_build_array(jsonb_build_object('title', '{"kk": "", "ru": "Вопросы", "en": ""}'::jsonb, 'said', s.all))), now()
            from meeting.meeting m cross join lateral (
              select jsonb_agg(jsonb_build_object('key', i::text, 'language', 'ru', 'role', '',
                'words', 'Слова, сказанные на встрече, под номером ' || i,
                'kind', (array['QUESTION', 'PROPOSAL', 'OBJECTION', 'STATEMENT'])[1 + (i * i + m.id) % 4],
                'provisions', case when i % 3 = 0 then jsonb_build_array('1') else '[]'::jsonb end)) as all
              from generate_series(1, 60) i) s
            where m.consultation_id = CONSULTATION and m.state = 'published'
            """, "vacuum analyze");

    void fill(int many) throws SQLException {
        for (String row : ROWS) {
            execute(row.replace(
                            "CONSULTATION", "(select id from consultation.consultation where slug = '" + slug + "')")
                    .replace("MANY", String.valueOf(many)));
        }
    }

    /** So that nothing that was made before may be served. */
    void changeOne() throws SQLException {
        execute("update meeting.meeting set revision = revision + 1 where code = '22222222'");
    }

    /** Has the figures across meetings counted, checked and kept, as is done once a day; the seconds it took. */
    double count() throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        execute(
                "insert into jobs.job (kind, subject) select 'meeting-figures', id::text from consultation.consultation where slug = '"
                        + slug + "'");
        while (waits()) {
            Thread.sleep(20);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private boolean waits() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select from jobs.job where kind = 'meeting-figures' and state = 'waiting')")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
