package org.dauys.server.answer.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far an answer has come to those it was given for. */
@Component
class Delivery {
    private final JdbcClient sql;
    private final Jobs jobs;

    Delivery(JdbcClient sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    private record Counts(int served, int waiting, int left, long after) {}

    Progress of(long answer) {
        Counts counts = counts(answer);
        boolean stopped = counts.waiting() > 0
                && jobs.state(ServeAnswer.KIND, ServeAnswer.subject(answer, counts.after()))
                        .filter(Jobs.State.FAILED::equals)
                        .isPresent();
        return new Progress(counts.served(), counts.waiting(), counts.left(), stopped);
    }

    /** Adds the job of the part where it stopped. */
    @Transactional
    void resume(long answer) {
        Counts counts = counts(answer);
        if (counts.waiting() > 0) {
            jobs.add(ServeAnswer.KIND, ServeAnswer.subject(answer, counts.after()));
        }
    }

    private Counts counts(long answer) {
        return sql.sql("""
                        select count(*) filter (where state = 'served')::int as served,
                          count(*) filter (where state = 'waiting')::int as waiting,
                          count(*) filter (where state = 'left')::int as "left",
                          coalesce(max(submission_id) filter (where state <> 'waiting'), 0) as after
                        from answer.chosen where answer_id = :answer
                        """)
                .param("answer", answer)
                .query((row, i) -> new Counts(
                        row.getInt("served"), row.getInt("waiting"), row.getInt("left"), row.getLong("after")))
                .single();
    }

    /** The ids of the first that it has come to. */
    List<Long> served(long answer, int most) {
        return sql.sql("""
                        select submission_id from answer.served where answer_id = :answer
                        order by submission_id limit :most
                        """)
                .param("answer", answer)
                .param("most", most)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** What is particular to the first that it has come to, by their number. */
    Map<Integer, Words> particular(long answer, int most) {
        Map<Integer, Words> particular = new LinkedHashMap<>();
        sql.sql("""
                        select s.number, v.particular from answer.served v
                        join submission.submission s on s.id = v.submission_id
                        where v.answer_id = :answer and v.particular <> '{}' order by s.id limit :most
                        """)
                .param("answer", answer)
                .param("most", most)
                .query((row, i) -> Map.entry(row.getInt("number"), WordsJson.read(row.getString("particular"))))
                .list()
                .forEach(entry -> particular.put(entry.getKey(), entry.getValue()));
        return particular;
    }
}
