package org.dauys.server.drafting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is working on which article, for colleagues: who has opened its page in the last ten minutes. */
@Component
public class Presence {
    private final JdbcClient sql;

    Presence(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes that someone works on an article. */
    @Transactional
    public void note(Version base, String article, UUID participant) {
        sql.sql("""
                        insert into drafting.presence (version_id, article, participant) values (:version, :article, :who)
                        on conflict (version_id, article, participant) do update set seen_at = now()
                        """)
                .param("version", base.id())
                .param("article", article)
                .param("who", participant)
                .update();
    }

    /** Who works where, without the one who asks. */
    public Map<String, List<UUID>> others(Version base, UUID asks) {
        record At(String article, UUID who) {}
        return sql
                .sql("""
                        select article, participant from drafting.presence
                        where version_id = :version and participant <> :asks and seen_at > now() - interval '10 minutes'
                        order by seen_at desc
                        """)
                .param("version", base.id())
                .param("asks", asks)
                .query((row, i) -> new At(row.getString("article"), row.getObject("participant", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(At::article, Collectors.mapping(At::who, Collectors.toList())));
    }
}
