package org.dauys.server.drafting;

import org.dauys.server.consultation.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of the amendments to earlier versions, as the public log tells it: numbers and codes, no words. */
@Component
class Outcomes {
    private final JdbcClient sql;

    Outcomes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps it for a version on which all are placed; nothing where no amendment to an earlier version was. */
    @Transactional
    void keep(Version version) {
        sql.sql("""
                        insert into drafting.placed (version_id, content)
                        select :version, content from (
                          select jsonb_agg(jsonb_build_object('number', s.number, 'standing', c.standing,
                              'overtakenBy', to_jsonb(c.overtaken_by)) order by s.number) as content
                          from drafting.change c join submission.submission s on s.id = c.submission_id
                          where c.version_id = :version and s.version_id <> :version and s.state = 'published') all_of
                        where content is not null
                        on conflict (version_id) do update set content = excluded.content
                          where drafting.placed.content <> excluded.content
                        """).param("version", version.id()).update();
    }
}
