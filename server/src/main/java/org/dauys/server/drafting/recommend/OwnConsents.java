package org.dauys.server.drafting.recommend;

import java.util.Set;
import java.util.UUID;
import org.dauys.server.people.OwnData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person said to recommended wordings. It goes with the amendment when that is erased. */
@Component
class OwnConsents implements OwnData {
    private final JdbcClient sql;

    OwnConsents(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String part() {
        return "recommended-wordings";
    }

    @Override
    public String of(Set<UUID> participants) {
        return sql.sql("""
                        select coalesce(jsonb_agg(jsonb_build_object('submission', s.number, 'recommendation', a.recommendation_id,
                            'agrees', a.agrees, 'givenAt', a.given_at) order by a.given_at), '[]')::text
                        from drafting.consent a join drafting.recommendation r on r.id = a.recommendation_id
                        join submission.submission s on s.id = r.submission_id where s.author = any(:ids)
                        """)
                .param("ids", participants.toArray(UUID[]::new))
                .query(String.class)
                .single();
    }
}
