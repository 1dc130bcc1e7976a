package org.dauys.server.submission;

import java.util.Set;
import java.util.UUID;
import org.dauys.server.people.OwnData;
import org.dauys.server.people.PersonErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What the register keeps of a person: handed over when they ask for it, and forgotten when they ask for that. */
@Component
class OwnSubmissions implements OwnData {
    private final JdbcClient sql;

    OwnSubmissions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String part() {
        return "submissions";
    }

    @Override
    public String of(Set<UUID> participants) {
        return sql.sql("""
                        select json_build_object(
                          'submissions', coalesce((
                            select json_agg(json_build_object(
                              'consultation', c.slug, 'number', s.number, 'receivedAt', s.received_at, 'kind', s.kind,
                              'source', s.source, 'language', s.language, 'state', s.state, 'version', v.number,
                              'provision', s.label, 'quote', s.quote, 'action', s.action, 'proposed', s.proposed,
                              'words', s.words, 'rationale', s.rationale, 'organisation', s.organisation,
                              'named', s.named,
                              'files', (select coalesce(json_agg(a.file_name order by a.id), '[]')
                                from submission.attachment a where a.submission_id = s.id),
                              'objections', (select coalesce(json_agg(o.words order by o.id), '[]')
                                from submission.objection o where o.submission_id = s.id))
                              order by s.id)
                            from submission.submission s
                            join consultation.consultation c on c.id = s.consultation_id
                            join consultation.version v on v.id = s.version_id
                            where s.author = any(:participants)), '[]'),
                          'voicesAdded', coalesce((
                            select json_agg(json_build_object('consultation', c.slug, 'number', s.number) order by s.id)
                            from submission.support p join submission.submission s on s.id = p.submission_id
                            join consultation.consultation c on c.id = s.consultation_id
                            where p.participant = any(:participants)), '[]'))::text
                        """)
                .param("participants", participants.toArray(UUID[]::new))
                .query(String.class)
                .single();
    }

    /**
     * With the content goes every word that the person wrote, and what was made of it; the number, the day and the place stay as
     * a marked gap. Without it only the name goes: that is with people.
     */
    @ApplicationModuleListener
    void on(PersonErased erased) {
        if (!erased.content()) {
            return;
        }
        sql.sql("""
                        with gone as (
                          update submission.submission set state = 'erased', hidden_reason = null, proposed = '', words = '',
                            rationale = '', organisation = '', named = false, stems = '', sketch = '{}',
                            same_key = sha256(convert_to('erased ' || id, 'UTF8')), revision = revision + 1
                          where author = any(:participants) and state <> 'erased' returning id),
                        files as (delete from submission.attachment where submission_id in (select id from gone)),
                        originals as (delete from submission.original where submission_id in (select id from gone)),
                        objections as (delete from submission.objection where submission_id in (select id from gone))
                        insert into submission.step (submission_id, kind) select id, 'erased' from gone order by id
                        """)
                .param("participants", erased.participants().toArray(UUID[]::new))
                .update();
    }
}
