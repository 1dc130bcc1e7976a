package org.dauys.server.meeting.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import org.dauys.server.Blocks;
import org.dauys.server.answer.TestCommission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With 10,000 meetings in a consultation, its pages read little, and its calendar is whole. */
class ManyMeetingsTest {
    private static final int MANY = 10_000;

    /** Of 8 kB, each time one is looked at; who looks up each of 10,000 meetings looks at 20,000 and more. */
    private static final long MOST_BLOCKS = 10_000;

    private static TestCommission commission;

    @BeforeAll
    static void fill() {
        commission = TestCommission.make();
        // What the vacuum of rows just written reads is counted with what pages read, and comes when it likes.
        for (String table : List.of("meeting", "meeting_theme", "delegate", "agenda_item", "agenda_provision")) {
            commission
                    .sql()
                    .sql("alter table meeting." + table + " set (autovacuum_enabled = false)")
                    .update();
        }
        for (String sql : List.of(
                """
                insert into meeting.region (consultation_id, slug, name, tile_row, tile_column)
                select :consultation, 'region-' || i, jsonb_build_object('ru', 'Регион ' || i), i / 5, i % 5
                from generate_series(0, 19) i
                """,
                // Four days of 2061 in five, so that all of them are to come; a tenth is past, a hundredth not
                // announced.
                """
                insert into meeting.meeting (consultation_id, code, kind, host, region_id, settlement, address, begins_at, ends_at,
                  zone, capacity, languages, announced_at, state, cancelled)
                select :consultation, translate(lpad(to_hex(i + 16777216), 8, '2'), '01ae', 'zxwv'),
                  (array['work-collective', 'village', 'university'])[1 + i % 3],
                  jsonb_build_object('ru', 'Завод № ' || i, 'kk', '№ ' || i || ' зауыт'),
                  r.id, '{"ru": "Акдала"}', jsonb_build_object('ru', 'Дом культуры, зал ' || i),
                  d.day + interval '4 hours', d.day + interval '6 hours', 'Asia/Almaty', 100, '{kk,ru}',
                  case when i % 100 <> 0 then now() end, case when i % 50 = 1 then 'cancelled' else 'planned' end,
                  case when i % 50 = 1 then '{"ru": "Буран"}'::jsonb else '{}'::jsonb end
                from generate_series(1, 10000) i
                cross join lateral (select case when i % 10 = 0 then timestamptz '2025-01-01Z' else timestamptz '2061-01-01Z' end
                  + (i % 280) * interval '1 day' as day) d
                join meeting.region r on r.consultation_id = :consultation and r.slug = 'region-' || (i * 7 % 20)
                """, """
                insert into meeting.delegate (meeting_id, ordinal, name, task, name_key)
                select m.id, n, 'С. Ахметова' || m.id % 300, 'member', 'с ахметова' || m.id % 300
                from meeting.meeting m, generate_series(0, 2) n where m.consultation_id = :consultation
                """, """
                insert into meeting.meeting_theme (meeting_id, theme_id)
                select m.id, (select min(id) from consultation.theme where consultation_id = :consultation)
                from meeting.meeting m where m.consultation_id = :consultation and m.id % 4 = 0
                """, """
                insert into meeting.agenda_item (meeting_id, ordinal, title, begins_at, minutes)
                select m.id, n, '{"ru": "Вопросы"}', m.begins_at, 30
                from meeting.meeting m, generate_series(0, 1) n where m.consultation_id = :consultation
                """, """
                insert into meeting.agenda_provision (item_id, version_id, label)
                select i.id, :version, (array['11.1', '1.1', '26.1', '5.1'])[1 + i.id % 4]
                from meeting.agenda_item i join meeting.meeting m on m.id = i.meeting_id where m.consultation_id = :consultation
                """)) {
            commission
                    .site()
                    .unnoted(owner -> owner.sql(sql)
                            .param("consultation", commission.id())
                            .param("version", commission.newest().id())
                            .update());
        }
        commission.sql().sql("vacuum analyze").update();
    }

    private static int announced() {
        return commission
                .sql()
                .sql(
                        "select count(*)::int from meeting.meeting where consultation_id = :id and announced_at is not null")
                .param("id", commission.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void noPageReadsThroughAllMeetings() {
        String list = commission.pages() + "/meetings";
        String deep = commission
                .read(commission
                        .read(list)
                        .select("section[aria-labelledby=coming] [rel=next]")
                        .attr("href"))
                .select("[rel=next]")
                .attr("href");
        String theme = commission
                .sql()
                .sql("select slug from consultation.theme where consultation_id = :id order by id limit 1")
                .param("id", commission.id())
                .query(String.class)
                .single();
        List<String> many = new ArrayList<>();
        Blocks blocks = new Blocks(commission.site());
        for (String path : List.of(
                list,
                deep,
                list + "?day=2061-05-04",
                list + "?month=2061-06",
                list + "?region=region-7",
                list + "?theme=" + theme,
                list + "?kind=village&spoken=kk",
                list + "?who=ахметова7",
                list + "?region=region-7&theme=" + theme,
                commission.pages(),
                commission.pages() + "/meetings.atom")) {
            commission.read(path);
            long read = blocks.least(tried -> commission.read(path), MOST_BLOCKS);
            System.out.printf(Locale.ROOT, "%6d blocks: %s%n", read, path);
            if (read > MOST_BLOCKS) {
                many.add(path + ": " + read);
            }
        }
        assertEquals(List.of(), many, "too many blocks");
    }

    @Test
    void calendarOfAllIsReadByAnotherLibraryWithoutComplaint() throws Exception {
        HttpResponse<String> answer =
                commission.site().get(commission.pages() + "/meetings.ics?lang=kk", Locale.of("kk"));
        assertEquals(
                announced(),
                new CalendarBuilder()
                        .build(new StringReader(answer.body()))
                        .getComponents(Component.VEVENT)
                        .size());
        assertEquals(MANY * 99 / 100, announced());
    }
}
