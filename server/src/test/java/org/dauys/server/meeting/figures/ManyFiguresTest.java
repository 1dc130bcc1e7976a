package org.dauys.server.meeting.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dauys.server.Blocks;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.TestHalls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With 10,000 meetings and 300,000 contributions, figures are read and not counted. */
class ManyFiguresTest {
    /** Of 8 kB, each time one is looked at; who reads the minutes of 10,000 meetings looks at some 20,000 and more. */
    private static final long MOST_BLOCKS = 500;

    private static TestCommission commission;
    private static TestHalls halls;

    @BeforeAll
    static void fill() {
        commission = TestCommission.make();
        halls = new TestHalls(commission);
        for (String table : List.of("meeting", "agenda_item", "agenda_theme", "minutes", "figure", "release")) {
            commission
                    .sql()
                    .sql("alter table meeting." + table + " set (autovacuum_enabled = false)")
                    .update();
        }
        for (String sql : List.of("""
                insert into meeting.region (consultation_id, slug, name, tile_row, tile_column)
                select :consultation, 'region-' || i, jsonb_build_object('ru', 'Регион ' || i), i / 5, i % 5
                from generate_series(0, 19) i
                """, """
                insert into meeting.meeting (consultation_id, code, kind, host, region_id, begins_at, ends_at, zone, announced_at, state)
                select :consultation, translate(lpad(to_hex(i + 16777216), 8, '3'), '01ae', 'zxwv'),
                  (array['work-collective', 'village', 'university', 'hearing'])[1 + i % 4],
                  jsonb_build_object('ru', 'Завод № ' || i), r.id, timestamptz '2026-01-01Z' + (i % 280) * interval '1 day',
                  timestamptz '2026-01-01 02:00Z' + (i % 280) * interval '1 day', 'Asia/Almaty', now(), 'published'
                from generate_series(1, 10000) i
                join meeting.region r on r.consultation_id = :consultation and r.slug = 'region-' || (i * 7 % 20)
                """, """
                insert into meeting.agenda_item (meeting_id, ordinal, title, begins_at, minutes)
                select m.id, 0, '{"ru": "Вопросы"}', m.begins_at, 30 from meeting.meeting m where m.consultation_id = :consultation
                """, """
                insert into meeting.agenda_theme (item_id, theme_id)
                select i.id, t.id from meeting.agenda_item i join meeting.meeting m on m.id = i.meeting_id
                join lateral (select id from consultation.theme where consultation_id = :consultation
                  order by id offset m.id % 5 limit 1) t on true
                where m.consultation_id = :consultation
                """, """
                insert into meeting.minutes (meeting_id, number, content, published_at)
                select m.id, 1, jsonb_build_object('delegation', '[]'::jsonb, 'attended', 20 + m.id % 400, 'polls', '[]'::jsonb,
                  'agenda', jsonb_build_array(jsonb_build_object('title', jsonb_build_object('ru', 'Вопросы'), 'said', s.all))), now()
                from meeting.meeting m cross join lateral (
                  select jsonb_agg(jsonb_build_object('key', i, 'words', 'Слова, сказанные на встрече, под номером ' || i,
                    'kind', (array['QUESTION', 'PROPOSAL', 'OBJECTION', 'STATEMENT'])[1 + (i * i + m.id) % 4],
                    'provisions', case when i % 3 = 0 then jsonb_build_array('26.3') else '[]'::jsonb end)) as all
                  from generate_series(1, 30) i) s
                where m.consultation_id = :consultation
                """)) {
            commission
                    .site()
                    .unnoted(owner -> owner.sql(sql)
                            .param("consultation", commission.id())
                            .update());
        }
        commission.sql().sql("vacuum analyze").update();
        halls.release();
    }

    private static String address(String ending) {
        return "/api/v1/consultations/" + commission.consultation().slug() + "/meetings/figures" + ending;
    }

    @Test
    void pageAndFilesReadLittle() {
        List<String> many = new ArrayList<>();
        Blocks blocks = new Blocks(commission.site());
        for (String path : List.of(commission.pages() + "/meetings/figures", address(".json"), address(".csv"))) {
            commission.site().get(path, Locale.of("ru"));
            long read = blocks.least(
                    tried -> assertEquals(
                            200,
                            commission
                                    .site()
                                    .get(path + "?again=" + tried, Locale.of("ru"))
                                    .statusCode()),
                    MOST_BLOCKS);
            System.out.printf(Locale.ROOT, "%6d blocks: %s%n", read, path);
            if (read > MOST_BLOCKS) {
                many.add(path + ": " + read);
            }
        }
        assertEquals(List.of(), many, "too many blocks");
    }

    @Test
    void allAreCounted() {
        String csv = commission.site().get(address(".csv"), Locale.of("ru")).body();
        String line =
                csv.lines().filter(one -> one.startsWith("all,,,,")).findFirst().orElseThrow();
        // Meetings of fewer than thirty are counted together: all of them are enough together in each region and kind,
        // or none.
        assertTrue(line.matches("all,,,,,false,(29\\d{4}|300000),.*"), line);
    }
}
