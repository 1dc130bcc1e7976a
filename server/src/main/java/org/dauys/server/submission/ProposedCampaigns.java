package org.dauys.server.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.jobs.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Groups that the program found and an editor has yet to decide on. */
@Component
public class ProposedCampaigns {
    private final JdbcClient sql;
    private final Submissions submissions;
    private final Jobs jobs;

    ProposedCampaigns(JdbcClient sql, Submissions submissions, Jobs jobs) {
        this.sql = sql;
        this.submissions = submissions;
        this.jobs = jobs;
    }

    /**
     * A group.
     *
     * @param exact whether all ask for the same in the same words
     * @param common the submission that is nearest to all
     * @param campaign that the others of the group belong to already
     * @param members how many would be added
     */
    public record Proposed(
            long id, long consultationId, boolean exact, long common, Optional<Long> campaign, int members) {}

    /**
     * How the newest search stands.
     *
     * @param texts how many it compares
     * @param stuck whether the program gave it up
     */
    public record Search(boolean working, int texts, Optional<Instant> ended, boolean stuck) {}

    /** Looks again through all submissions, in a job. */
    @Transactional
    public void search(long consultation) {
        int run = sql.sql("""
                        insert into submission.likeness as l (consultation_id, run, state) values (:id, 1, 'waiting')
                        on conflict (consultation_id) do update set run = l.run + 1, state = 'waiting', ended_at = null
                        returning run
                        """).param("id", consultation).query(Integer.class).single();
        jobs.add(CampaignSearch.KIND, consultation + "/" + run);
    }

    public Search standing(long consultation) {
        return sql.sql("""
                        select state, texts, ended_at, run from submission.likeness where consultation_id = :id
                        """)
                .param("id", consultation)
                .query((row, i) -> {
                    boolean working = Codes.read(SearchState.class, row.getString("state"))
                            .isWorking();
                    String subject = consultation + "/" + row.getInt("run");
                    return new Search(
                            working,
                            row.getInt("texts"),
                            Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                    .map(OffsetDateTime::toInstant),
                            working && (failed(subject) || failed(subject + "/compare")));
                })
                .optional()
                .orElse(new Search(false, 0, Optional.empty(), false));
    }

    private boolean failed(String subject) {
        return jobs.state(CampaignSearch.KIND, subject)
                .filter(Jobs.State.FAILED::equals)
                .isPresent();
    }

    /** Those that wait for a decision, the largest first. */
    public List<Proposed> of(long consultation, int most) {
        return sql.sql(COLUMNS + """
                        where p.consultation_id = :id and not p.dismissed group by p.id
                        order by members desc, p.id limit :most
                        """)
                .param("id", consultation)
                .param("most", most)
                .query((row, i) -> proposed(row))
                .list();
    }

    public Optional<Proposed> find(long id) {
        return sql.sql(COLUMNS + "where p.id = :id and not p.dismissed group by p.id")
                .param("id", id)
                .query((row, i) -> proposed(row))
                .optional();
    }

    private static final String COLUMNS = """
            select p.id, p.consultation_id, p.exact, p.common_id, p.campaign_id, count(m.submission_id)::int as members
            from submission.proposed p left join submission.proposed_member m on m.proposed_id = p.id
            """;

    private static Proposed proposed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Proposed(
                row.getLong("id"),
                row.getLong("consultation_id"),
                row.getBoolean("exact"),
                row.getLong("common_id"),
                Optional.ofNullable(row.getObject("campaign_id", Long.class)),
                row.getInt("members"));
    }

    /** Who would be added, in the order of numbers. */
    public List<Submission> members(long proposed, int after, int most) {
        return sql.sql(Submissions.ALL + """
                        join submission.proposed_member m on m.submission_id = s.id
                        where m.proposed_id = :id and s.number > :after order by s.number limit :most
                        """)
                .param("id", proposed)
                .param("after", after)
                .param("most", most)
                .query(Submissions::submission)
                .list();
    }

    /** The ids of all who would be added. */
    public List<Long> ids(long proposed) {
        return sql.sql("select submission_id from submission.proposed_member where proposed_id = :id order by 1")
                .param("id", proposed)
                .query((row, i) -> row.getLong("submission_id"))
                .list();
    }

    /** The submission that is nearest to all of them. */
    public Submission common(Proposed proposed) {
        return submissions.byIds(List.of(proposed.common())).getFirst();
    }

    /** Ends a proposal that was taken; only one editor does. */
    @Transactional
    public void taken(long id) {
        if (sql.sql("delete from submission.proposed where id = :id and not dismissed")
                        .param("id", id)
                        .update()
                == 0) {
            throw new ConflictException("Proposed campaign " + id);
        }
    }

    /** These are no campaign; the same group is not proposed again unless it grows. */
    @Transactional
    public void dismiss(long id) {
        if (sql.sql("update submission.proposed set dismissed = true where id = :id and not dismissed")
                        .param("id", id)
                        .update()
                == 0) {
            throw new ConflictException("Proposed campaign " + id);
        }
    }
}
