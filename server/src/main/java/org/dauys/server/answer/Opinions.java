package org.dauys.server.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.dauys.server.answer.Opinion.Stance;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps and finds what experts say. */
@Component
public class Opinions {
    private static final String COLUMNS = """
            select o.id, o.expert, v.number as version, o.label, s.number as submission, o.stance, o.words,
              date_trunc('minute', o.given_at) as given_at
            from answer.opinion o join consultation.version v on v.id = o.version_id
            left join submission.public s on s.id = o.submission_id
            """;

    private final JdbcClient sql;

    Opinions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What an opinion is on.
     *
     * @param version the id of the version
     * @param label of a provision; empty for the whole draft
     * @param submission the id of a submission
     */
    public record Subject(long consultation, long version, String label, OptionalLong submission) {}

    /** On a provision of a version, the first given first. */
    public List<Opinion> onProvision(long version, String label) {
        return sql.sql(COLUMNS + """
                        where o.version_id = :version and o.label = :label and o.submission_id is null order by o.id
                        """)
                .param("version", version)
                .param("label", label)
                .query((row, i) -> opinion(row))
                .list();
    }

    /** On any of these provisions of a version, the first given first. */
    public List<Opinion> onProvisions(long version, Collection<String> labels) {
        return sql.sql(COLUMNS + """
                        where o.version_id = :version and o.label = any(:labels) and o.submission_id is null order by o.id
                        """)
                .param("version", version)
                .param("labels", labels.toArray(String[]::new))
                .query((row, i) -> opinion(row))
                .list();
    }

    /** On any of these submissions, by ids, the first given first. */
    public List<Opinion> onSubmissions(Collection<Long> submissions) {
        return sql.sql(COLUMNS + "where o.submission_id = any(:submissions) order by o.id")
                .param("submissions", submissions.toArray(Long[]::new))
                .query((row, i) -> opinion(row))
                .list();
    }

    /** On a submission, the first given first. */
    public List<Opinion> onSubmission(long submission) {
        return sql.sql(COLUMNS + "where o.submission_id = :submission order by o.id")
                .param("submission", submission)
                .query((row, i) -> opinion(row))
                .list();
    }

    /** Those of an expert, the newest first. */
    public List<Opinion> by(UUID expert) {
        return sql.sql(COLUMNS + "where o.expert = :expert order by o.id desc")
                .param("expert", expert)
                .query((row, i) -> opinion(row))
                .list();
    }

    /** Publishes an opinion, for good; and notes that the expert was answered, where they were asked. */
    @Transactional
    public long give(UUID expert, Subject subject, Stance stance, Words words, Optional<Long> asked) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("An opinion has words");
        }
        Long submission =
                subject.submission().isPresent() ? subject.submission().getAsLong() : null;
        long id = sql.sql("""
                        insert into answer.opinion (consultation_id, expert, version_id, label, submission_id, stance, words)
                        values (:consultation, :expert, :version, :label, :submission, :stance, :words::jsonb) returning id
                        """)
                .param("consultation", subject.consultation())
                .param("expert", expert)
                .param("version", subject.version())
                .param("label", subject.label())
                .param("submission", submission)
                .param("stance", Codes.of(stance))
                .param("words", WordsJson.write(words))
                .query(Long.class)
                .single();
        asked.ifPresent(one -> sql.sql("""
                        update answer.asked set opinion_id = :opinion
                        where id = :id and expert = :expert and opinion_id is null
                        """)
                .param("opinion", id)
                .param("id", one)
                .param("expert", expert)
                .update());
        return id;
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        int submission = row.getInt("submission");
        return new Opinion(
                row.getLong("id"),
                row.getObject("expert", UUID.class),
                row.getInt("version"),
                row.getString("label"),
                submission == 0 ? OptionalInt.empty() : OptionalInt.of(submission),
                Codes.read(Stance.class, row.getString("stance")),
                WordsJson.read(row.getString("words")),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
