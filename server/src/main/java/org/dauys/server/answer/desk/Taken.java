package org.dauys.server.answer.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what others answered in the meantime. */
@Component
class Taken {
    private static final int SHOWN = 20;

    private final JdbcClient sql;
    private final Answers answers;

    Taken(JdbcClient sql, Answers answers) {
        this.sql = sql;
        this.answers = answers;
    }

    private record Row(int number, Optional<Long> answer) {}

    /** Those of these numbers that are answered, are being answered, or are not published any more; the first of them. */
    List<TakenBy> of(long consultation, Collection<Integer> numbers) {
        List<Row> rows = sql.sql("""
                        select s.number, coalesce(
                          (select c.answer_id from answer.chosen c where c.submission_id = s.id and c.state = 'waiting'),
                          (select max(v.answer_id) from answer.served v
                            where v.submission_id = s.id and s.state = 'published')) as answer
                        from submission.submission s left join answer.task t on t.submission_id = s.id
                        where s.consultation_id = :consultation and s.number = any(:numbers)
                          and (t.state = 'done' or s.state <> 'published' or exists (
                            select from answer.chosen c where c.submission_id = s.id and c.state = 'waiting'))
                        order by s.number limit :most
                        """)
                .param("consultation", consultation)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("most", SHOWN)
                .query((row, i) ->
                        new Row(row.getInt("number"), Optional.ofNullable(row.getObject("answer", Long.class))))
                .list();
        Map<Long, Answer> known = new java.util.HashMap<>();
        rows.stream()
                .flatMap(row -> row.answer().stream())
                .distinct()
                .forEach(id -> answers.byId(consultation, id).ifPresent(answer -> known.put(id, answer)));
        return rows.stream()
                .map(row -> new TakenBy(row.number(), row.answer().map(known::get)))
                .toList();
    }
}
