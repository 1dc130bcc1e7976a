package org.dauys.server.drafting;

import java.util.List;
import java.util.UUID;
import org.dauys.server.consultation.Version;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a block of amendments as a body recommends. */
@Component
public class RecommendedBlock {
    /** So many at once. */
    public static final int MOST = 1000;

    private final JdbcClient sql;
    private final Merges merges;

    RecommendedBlock(JdbcClient sql, Merges merges) {
        this.sql = sql;
        this.merges = merges;
    }

    /**
     * A published recommendation, and the state of the decision beside which the editor read it.
     *
     * @param recommendation its id
     * @param revision of the decision; 0 when there was none
     */
    public record Read(long recommendation, int revision) {}

    /**
     * Decides each as recommended, all in one transaction. What a colleague decided since it was read, what is published no
     * more, and what its body has published another edition of stays as it is.
     *
     * @param block at most {@link #MOST}
     * @return the numbers of the amendments that were decided, in their order
     * @throws org.dauys.server.consultation.ConflictException when a version was made of the work meanwhile
     */
    @Transactional
    public List<Integer> follow(Version base, List<Read> block, UUID editor) {
        if (block.size() > MOST) {
            throw new IllegalArgumentException(block.size() + " at once; at most " + MOST);
        }
        merges.lock(base);
        Long[] ids = block.stream().map(Read::recommendation).toArray(Long[]::new);
        // Words that are taken out meanwhile are taken out of what is decided here, too: whoever does that waits, or
        // went before.
        sql.sql("""
                        select s.id from submission.submission s join drafting.recommendation r on r.submission_id = s.id
                        where r.id = any(:ids) order by s.id for share of s
                        """).param("ids", ids).query(Long.class).list();
        return sql.sql("""
                        with decided as (
                          insert into drafting.decision as d (version_id, submission_id, choice, reason, wordings, editor)
                          select r.version_id, r.submission_id, r.choice, r.reason, r.wordings, :editor
                          from unnest(:ids::bigint[], :revisions::int[]) as seen (id, revision)
                          join drafting.recommendation r on r.id = seen.id
                          join submission.submission s on s.id = r.submission_id
                          where r.version_id = :version and r.published_at is not null and r.gone_at is null
                            and s.state = 'published'
                            and not exists (select from drafting.recommendation n where n.version_id = r.version_id
                              and n.submission_id = r.submission_id and n.body_id = r.body_id and n.edition > r.edition
                              and n.published_at is not null)
                            and seen.revision = coalesce((select o.revision from drafting.decision o
                              where o.version_id = r.version_id and o.submission_id = r.submission_id), 0)
                          order by r.submission_id
                          on conflict (version_id, submission_id) do update set choice = excluded.choice,
                            reason = excluded.reason, wordings = excluded.wordings, editor = excluded.editor,
                            decided_at = now(), revision = d.revision + 1
                          returning submission_id)
                        select s.number from decided join submission.submission s on s.id = decided.submission_id order by s.number
                        """)
                .param("ids", ids)
                .param("revisions", block.stream().map(Read::revision).toArray(Integer[]::new))
                .param("version", base.id())
                .param("editor", editor)
                .query((row, i) -> row.getInt("number"))
                .list();
    }
}
