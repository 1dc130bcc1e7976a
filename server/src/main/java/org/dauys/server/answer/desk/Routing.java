package org.dauys.server.answer.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.Body;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives submissions to bodies. Rows are locked in the order submission, task, register: no two ever wait for each other. */
@Component
class Routing {
    private final JdbcClient sql;
    private final Submissions submissions;

    Routing(JdbcClient sql, Submissions submissions) {
        this.sql = sql;
        this.submissions = submissions;
    }

    private record Moved(long submission, Optional<String> body) {}

    /** Makes the tasks of those that are published and have none; does nothing else, however often it is called. */
    @Transactional
    void route(Collection<Long> ids) {
        Long[] some = ids.toArray(Long[]::new);
        sql.sql("select id from submission.submission where id = any(:ids) order by id for share")
                .param("ids", some)
                .query((row, i) -> row.getLong(1))
                .list();
        List<Moved> made = sql.sql("""
                        with made as (
                          insert into answer.task (submission_id, consultation_id, body_id, due, number, kind, campaign_id,
                            supporters, published)
                          select id, consultation_id, answer.body_for(id), answer.due_for(id), number, kind, campaign_id,
                            supporters, true
                          from submission.submission where id = any(:ids) and state = 'published' order by id
                          on conflict (submission_id) do nothing returning submission_id, body_id)
                        select made.submission_id, b.slug from made left join answer.body b on b.id = made.body_id
                        """)
                .param("ids", some)
                .query((row, i) -> new Moved(row.getLong(1), Optional.ofNullable(row.getString(2))))
                .list();
        tell(made);
    }

    /**
     * Applies the routes and the rules anew to some of what waits: routes where no editor routed by hand, due days
     * everywhere.
     *
     * @param after the id of the last submission of the part before; 0 for the first part
     * @return the id of the last submission of this part; empty when nothing is left
     */
    @Transactional
    Optional<Long> again(long consultation, long after, int most) {
        List<Long> ids = sql.sql("""
                        select submission_id from answer.task
                        where consultation_id = :consultation and state <> 'done' and submission_id > :after
                        order by submission_id limit :most for update
                        """)
                .param("consultation", consultation)
                .param("after", after)
                .param("most", most)
                .query((row, i) -> row.getLong(1))
                .list();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Long[] some = ids.toArray(Long[]::new);
        sql.sql("""
                        update answer.task set due = d.due
                        from (select submission_id as id, answer.due_for(submission_id) as due from answer.task
                          where submission_id = any(:ids)) d
                        where task.submission_id = d.id and task.due <> d.due
                        """).param("ids", some).update();
        List<Moved> moved = sql.sql("""
                        with moved as (
                          update answer.task set body_id = f.body, assigned = null, routed_at = now(), revision = revision + 1
                          from (select submission_id as id, answer.body_for(submission_id) as body from answer.task
                            where submission_id = any(:ids) and not by_hand) f
                          where task.submission_id = f.id and task.body_id is distinct from f.body
                          returning task.submission_id, task.body_id)
                        select m.submission_id, b.slug from moved m left join answer.body b on b.id = m.body_id
                        """)
                .param("ids", some)
                .query((row, i) -> new Moved(row.getLong(1), Optional.ofNullable(row.getString(2))))
                .list();
        tell(moved);
        return Optional.of(ids.getLast());
    }

    /**
     * Gives what waits to another body, by hand; rules leave it there.
     *
     * @return how many went there that were elsewhere
     */
    @Transactional
    int byHand(Collection<Long> ids, Body body) {
        lock(ids);
        List<Long> moved = sql.sql("""
                        update answer.task set body_id = :body, by_hand = true, assigned = null, routed_at = now(),
                          revision = revision + 1
                        where submission_id = any(:ids) and state <> 'done' and body_id is distinct from :body
                        returning submission_id
                        """)
                .param("body", body.id())
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
        tell(moved.stream().map(id -> new Moved(id, Optional.of(body.slug()))).toList());
        return moved.size();
    }

    /**
     * Gives what waits at a body to one of its responders, or to none.
     *
     * @return how many were assigned
     */
    @Transactional
    int assign(Collection<Long> ids, Body body, Optional<UUID> responder) {
        lock(ids);
        return sql.sql("""
                        update answer.task set assigned = :responder, revision = revision + 1
                        where submission_id = any(:ids) and state <> 'done' and body_id = :body
                        """)
                .param("responder", responder.orElse(null))
                .param("ids", ids.toArray(Long[]::new))
                .param("body", body.id())
                .update();
    }

    private void lock(Collection<Long> ids) {
        sql.sql(
                        "select submission_id from answer.task where submission_id = any(:ids) order by submission_id for update")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private void tell(List<Moved> moved) {
        Map<Long, String> bodies = new LinkedHashMap<>();
        moved.forEach(one -> one.body().ifPresent(body -> bodies.put(one.submission(), body)));
        submissions.steps("routed", bodies);
    }
}
