package org.dauys.server.answer;

import java.util.Set;
import java.util.UUID;
import org.dauys.server.people.OwnData;
import org.dauys.server.people.PersonErased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What this room keeps of a person: replies to answers and, of an expert, opinions. */
@Component
class OwnReplies implements OwnData {
    private final JdbcClient sql;

    OwnReplies(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String part() {
        return "replies-and-opinions";
    }

    @Override
    public String of(Set<UUID> participants) {
        return sql.sql("""
                        select jsonb_build_object(
                          'replies', coalesce((select jsonb_agg(jsonb_build_object('submission', s.number, 'words', r.words,
                              'madeAt', r.made_at) order by r.made_at)
                            from answer.reply r join submission.submission s on s.id = r.submission_id
                            where s.author = any(:ids)), '[]'),
                          'opinions', coalesce((select jsonb_agg(jsonb_build_object('label', o.label, 'stance', o.stance,
                              'words', o.words, 'givenAt', o.given_at) order by o.id)
                            from answer.opinion o where o.expert = any(:ids)), '[]'))::text
                        """)
                .param("ids", participants.toArray(UUID[]::new))
                .query(String.class)
                .single();
    }

    /**
     * Replies go with what their author wrote; the gap stays, with its date. Opinions were given in public office and stay,
     * without a name. What waits for a responder who is gone waits for the body.
     */
    @ApplicationModuleListener
    void on(PersonErased erased) {
        UUID[] ids = erased.participants().toArray(UUID[]::new);
        if (erased.content()) {
            sql.sql("""
                            update answer.reply set words = '', state = 'erased', hidden_reason = null
                            from submission.submission s where s.id = reply.submission_id and s.author = any(:ids)
                            """).param("ids", ids).update();
        }
        sql.sql("update answer.task set assigned = null where assigned = any(:ids)")
                .param("ids", ids)
                .update();
    }
}
