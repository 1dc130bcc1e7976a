package org.dauys.server.answer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.dauys.server.Blocks;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.junit.jupiter.api.Test;

/** The queue and the public lists read little with 100,000 submissions, wherever one stands in them. */
class ManyWaitingTest {
    /** Of 8 kB, each time one is looked at; who looks up each of 100,000 rows looks at 300,000. Most pages need some hundreds. */
    private static final long MOST_BLOCKS = 10_000;

    @Test
    void noPageReadsThroughAHundredThousandSubmissions() {
        TestCommission commission = TestCommission.make();
        Body body = commission.body("office", "Секретариат");
        commission.body("justice", "Министерство юстиции");
        fill(commission);
        Member editor = commission.editor();
        Member responder = commission.responder(body);
        String theme = commission
                .sql()
                .sql("select slug from consultation.theme where consultation_id = :id order by id limit 1")
                .param("id", commission.id())
                .query(String.class)
                .single();
        String queue = commission.desk() + "/queue";
        String deep =
                editor.page(queue + "?after=2026-12-20_1").select("[rel=next]").attr("href");
        List<String> many = new java.util.ArrayList<>();
        Blocks blocks = new Blocks(commission.site());
        for (String path : List.of(
                commission.desk(),
                queue,
                deep,
                queue + "?due=overdue",
                queue + "?theme=" + theme,
                queue + "?label=11.1",
                queue + "?label=1&kind=question",
                queue + "?supporters=40",
                queue + "?mine=yes",
                queue + "?campaign=999")) {
            measure(path, () -> editor.get(path).statusCode(), blocks, many);
        }
        measure("responder's desk", () -> responder.get(commission.desk()).statusCode(), blocks, many);
        Member moderator = commission.member("MODERATOR", "");
        measure("moderator's desk", () -> moderator.get(commission.desk()).statusCode(), blocks, many);
        measure("responder's " + queue, () -> responder.get(queue).statusCode(), blocks, many);
        int[] anew = {0};
        for (String path :
                List.of("/answers", "/answers?theme=" + theme, "/answers?disposition=rejected", "/answers/bodies")) {
            measure(
                    path,
                    () -> commission
                            .site()
                            .get(
                                    commission.pages() + path + (path.contains("?") ? "&" : "?") + "x=" + anew[0]++,
                                    Locale.of("ru"))
                            .statusCode(),
                    blocks,
                    many);
        }
        assertEquals(List.of(), many, "too many blocks");
    }

    private static void measure(String what, java.util.function.IntSupplier page, Blocks blocks, List<String> many) {
        assertEquals(200, page.getAsInt(), what);
        long read = blocks.least(tried -> assertEquals(200, page.getAsInt(), what), MOST_BLOCKS);
        System.out.printf(Locale.ROOT, "%6d blocks: %s%n", read, what);
        if (read > MOST_BLOCKS) {
            many.add(what + ": " + read);
        }
    }

    /** A third answered, in 30,000 answers; the rest wait, some overdue. */
    private static void fill(TestCommission commission) {
        // What the vacuum of rows just written reads is counted with what pages read, and comes when it likes.
        for (String table : List.of(
                "submission.submission",
                "submission.place",
                "submission.themed",
                "answer.task",
                "answer.answer",
                "answer.served")) {
            commission
                    .sql()
                    .sql("alter table " + table + " set (autovacuum_enabled = false)")
                    .update();
        }
        for (String sql : List.of(
                "alter table submission.submission disable trigger user",
                """
                insert into submission.submission (consultation_id, number, source, kind, language, version_id, label, words,
                  receipt_hash, same_key, stems, published_at, supporters)
                select :consultation, i, 'web', (array['proposal', 'question', 'remark'])[1 + i % 3], 'ru', :version,
                  (array['1.1', '11.1', '26.1', '5.1'])[1 + (i * 7) % 4], repeat('Письмо ' || i || ' ', 20), '', '', '', now(), i % 50
                from generate_series(1, 100000) i
                """,
                "alter table submission.submission enable trigger user",
                "alter table submission.place disable trigger user",
                """
                insert into submission.place (submission_id, version_id, label, article, state, number)
                select id, version_id, label, split_part(label, '.', 1), 'there', number from submission.submission
                where consultation_id = :consultation
                """,
                "alter table submission.place enable trigger user",
                "alter table submission.themed disable trigger user",
                """
                insert into submission.themed (submission_id, theme_id)
                select s.id, t.id from submission.submission s, (select id from consultation.theme
                  where consultation_id = :consultation order by id limit 1) t
                where s.consultation_id = :consultation and s.number % 10 = 0
                """,
                "alter table submission.themed enable trigger user",
                """
                insert into answer.task (submission_id, consultation_id, body_id, number, kind, supporters, published, due, state,
                  answered_days)
                select s.id, consultation_id, (select min(id) + s.number % 2 from answer.body where consultation_id = :consultation),
                  number, kind, supporters, true, date '2026-10-01' + number % 90,
                  case when number % 3 = 0 then 'done' else 'open' end, case when number % 3 = 0 then number % 40 end
                from submission.submission s where consultation_id = :consultation
                """,
                // Else each of 30,000 answers is noted for the public log, row by row, when the transaction ends.
                "alter table answer.answer disable trigger user",
                """
                insert into answer.answer (consultation_id, disposition, reason, body_id, many)
                select :consultation, (array['accepted', 'rejected'])[1 + i % 2], '{"ru": "Потому что."}',
                  (select min(id) from answer.body where consultation_id = :consultation), 1 from generate_series(1, 30000) i
                """,
                "alter table answer.answer enable trigger user",
                "alter table answer.served disable trigger user",
                """
                insert into answer.served (answer_id, submission_id)
                select a.id, t.submission_id from (select id, row_number() over (order by id) as place from answer.answer
                  where consultation_id = :consultation) a
                join (select submission_id, row_number() over (order by submission_id) as place from answer.task
                  where consultation_id = :consultation and state = 'done') t using (place)
                """,
                "alter table answer.served enable trigger user",
                "analyze")) {
            commission
                    .sql()
                    .sql(sql)
                    .param("consultation", commission.id())
                    .param("version", commission.newest().id())
                    .update();
        }
    }
}
