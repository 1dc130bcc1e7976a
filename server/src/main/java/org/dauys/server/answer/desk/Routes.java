package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The routes of a consultation, in order; changed as one list, so that two editors never mix theirs. */
@Component
class Routes {
    private final JdbcClient sql;
    private final Jobs jobs;

    Routes(JdbcClient sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    private record Taken(long route, int many) {}

    List<Route> of(long consultation) {
        return sql.sql("""
                        select id, theme_id, label, kind, body_id from answer.route
                        where consultation_id = :consultation order by ordinal, id
                        """)
                .param("consultation", consultation)
                .query((row, i) -> new Route(
                        row.getLong("id"),
                        Optional.ofNullable(row.getObject("theme_id", Long.class)),
                        row.getString("label"),
                        row.getString("kind"),
                        row.getLong("body_id")))
                .list();
    }

    /** Grows with each change of the list. */
    int revision(long consultation) {
        return sql.sql("select routes_revision from answer.rules where consultation_id = :consultation")
                .param("consultation", consultation)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * How many of the submissions that wait each route takes, by the route's id; 0 for those that fit none. The first
     * route that fits takes a submission, whatever body it was given to by hand.
     */
    Map<Long, Integer> preview(long consultation) {
        return sql
                .sql("""
                        with waiting as materialized (
                          select t.submission_id, t.kind, p.label from answer.task t
                          cross join lateral (select label from submission.place p
                            where p.submission_id = t.submission_id order by p.version_id desc limit 1) p
                          where t.consultation_id = :consultation and t.state <> 'done' and t.published)
                        select coalesce(first.id, 0) as route, count(*)::int as many from waiting w
                        left join lateral (
                          select r.id from answer.route r
                          where r.consultation_id = :consultation
                            and (r.kind = '' or r.kind = w.kind)
                            and (r.label = '' or answer.covers(r.label, w.label))
                            and (r.theme_id is null or exists (select from submission.themed h
                              where h.submission_id = w.submission_id and h.theme_id = r.theme_id))
                          order by r.ordinal, r.id limit 1) first on true
                        group by 1
                        """)
                .param("consultation", consultation)
                .query((row, i) -> new Taken(row.getLong("route"), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Taken::route, Taken::many));
    }

    /** Adds a route after the others. */
    @Transactional
    void add(long consultation, int revision, Route route) {
        claim(consultation, revision);
        sql.sql("""
                        insert into answer.route (consultation_id, ordinal, theme_id, label, kind, body_id)
                        select :consultation, coalesce(max(ordinal) + 1, 0), :theme, :label, :kind, :body
                        from answer.route where consultation_id = :consultation
                        """)
                .param("consultation", consultation)
                .param("theme", route.theme().orElse(null))
                .param("label", route.label())
                .param("kind", route.kind())
                .param("body", route.body())
                .update();
    }

    @Transactional
    void remove(long consultation, int revision, long route) {
        claim(consultation, revision);
        sql.sql("delete from answer.route where id = :id and consultation_id = :consultation")
                .param("id", route)
                .param("consultation", consultation)
                .update();
    }

    /** Puts the routes into this order of their ids. */
    @Transactional
    void order(long consultation, int revision, List<Long> ids) {
        claim(consultation, revision);
        for (int i = 0; i < ids.size(); i++) {
            sql.sql("update answer.route set ordinal = :i where id = :id and consultation_id = :consultation")
                    .param("i", i)
                    .param("id", ids.get(i))
                    .param("consultation", consultation)
                    .update();
        }
    }

    /** The list is this editor's to change, and what waits is routed anew when it is changed. */
    private void claim(long consultation, int revision) {
        sql.sql("insert into answer.rules (consultation_id) values (:consultation) on conflict do nothing")
                .param("consultation", consultation)
                .update();
        int claimed = sql.sql("""
                        update answer.rules set routes_revision = routes_revision + 1
                        where consultation_id = :consultation and routes_revision = :revision
                        """)
                .param("consultation", consultation)
                .param("revision", revision)
                .update();
        if (claimed == 0) {
            throw new ConflictException("The routes of consultation " + consultation);
        }
        jobs.add(RouteAgain.KIND, RouteAgain.subject(consultation, "routes-" + (revision + 1)));
    }
}
