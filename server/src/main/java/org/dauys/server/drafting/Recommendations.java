package org.dauys.server.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.Recommendation.Consent;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps and finds what bodies recommend. */
@Component
public class Recommendations {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};
    private static final String COLUMNS = """
            select r.id, r.version_id, r.submission_id, b.slug, b.name as body, r.edition, r.choice, r.reason, r.wordings, r.recorded_at,
              r.published_at, r.gone_at, a.agrees, a.given_at
            from drafting.recommendation r join answer.body b on b.id = r.body_id
            left join drafting.consent a on a.recommendation_id = r.id
            """;

    private final JdbcClient sql;

    Recommendations(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest of a body on each amendment to a version, published or not, by the amendment's id. */
    public Map<Long, Recommendation> newest(Version base, Body body) {
        return byAmendment(base, body, "");
    }

    /** The newest published one of a body on each amendment to a version, by the amendment's id. */
    public Map<Long, Recommendation> published(Version base, Body body) {
        return byAmendment(base, body, "and r.published_at is not null");
    }

    private Map<Long, Recommendation> byAmendment(Version base, Body body, String condition) {
        return sql
                .sql(COLUMNS + "where r.version_id = :version and r.body_id = :body " + condition
                        + " order by r.edition")
                .param("version", base.id())
                .param("body", body.id())
                .query(Recommendations::recommendation)
                .list()
                .stream()
                .collect(Collectors.toMap(Recommendation::submission, Function.identity(), (_, newer) -> newer));
    }

    /** The newest published one of each body on each of these amendments to a version, by the amendment's id. */
    public Map<Long, List<Recommendation>> published(Version base, Collection<Long> amendments) {
        return sql
                .sql(COLUMNS + """
                        where r.version_id = :version and r.submission_id = any(:amendments) and r.published_at is not null
                          and not exists (select from drafting.recommendation n where n.version_id = r.version_id
                            and n.submission_id = r.submission_id and n.body_id = r.body_id and n.edition > r.edition
                            and n.published_at is not null)
                        order by r.id
                        """)
                .param("version", base.id())
                .param("amendments", amendments.toArray(Long[]::new))
                .query(Recommendations::recommendation)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Recommendation::submission));
    }

    /** What readers know of an amendment's, the newest first. */
    public List<Recommendation> published(long submission) {
        return sql.sql(COLUMNS + "where r.submission_id = :id and r.published_at is not null order by r.id desc")
                .param("id", submission)
                .query(Recommendations::recommendation)
                .list();
    }

    /**
     * Records another edition, which nobody else knows of yet.
     *
     * @param seen the amendment, with the edition that was seen
     * @throws ConflictException when another was recorded since, or the amendment is not shown as it was
     */
    @Transactional
    public void record(
            Version base,
            SeenAmendment seen,
            Body body,
            Choice choice,
            Words reason,
            Map<String, String> wordings,
            UUID by) {
        seen.hold(sql);
        int recorded = sql.sql("""
                        insert into drafting.recommendation
                          (version_id, submission_id, body_id, edition, choice, reason, wordings, recorded_by)
                        select :version, :submission, :body, :seen + 1, :choice, :reason::jsonb, :wordings::jsonb, :by
                        where :seen = (select coalesce(max(edition), 0) from drafting.recommendation
                          where version_id = :version and submission_id = :submission and body_id = :body)
                        on conflict do nothing
                        """)
                .param("version", base.id())
                .param("submission", seen.submission().id())
                .param("body", body.id())
                .param("seen", seen.revision())
                .param("choice", choice.code())
                .param("reason", WordsJson.write(reason))
                .param("wordings", JSON.writeValueAsString(new HashMap<>(wordings)))
                .param("by", by)
                .update();
        if (recorded == 0) {
            throw new ConflictException(
                    "Recommendation on amendment " + seen.submission().number());
        }
    }

    /**
     * Publishes what a body recommends of the amendments to a version, the newest edition of each, for good.
     *
     * @param upto the highest id that was seen: what was recorded since waits
     * @return how many
     */
    @Transactional
    public int publish(Version base, Body body, long upto) {
        // Whoever takes words out of one of them waits, or went before; held in one order, so that nobody waits for the
        // other.
        sql.sql("""
                        select s.id from submission.submission s where s.id in (
                          select r.submission_id from drafting.recommendation r where r.version_id = :version and r.body_id = :body
                            and r.published_at is null and r.gone_at is null and r.id <= :upto)
                        order by s.id for share of s
                        """)
                .param("version", base.id())
                .param("body", body.id())
                .param("upto", upto)
                .query(Long.class)
                .list();
        return sql.sql("""
                        update drafting.recommendation r set published_at = now() from submission.submission s
                        where s.id = r.submission_id and s.state = 'published' and r.version_id = :version and r.body_id = :body
                          and r.published_at is null and r.gone_at is null and r.id <= :upto
                          and not exists (select from drafting.recommendation n where n.version_id = r.version_id
                            and n.submission_id = r.submission_id and n.body_id = r.body_id and n.edition > r.edition)
                        """)
                .param("version", base.id())
                .param("body", body.id())
                .param("upto", upto)
                .update();
    }

    /**
     * Keeps what the sender says to a recommended wording, for good.
     *
     * @return false when they said it before, or it is not asked any more
     */
    @Transactional
    public boolean answer(Recommendation recommendation, boolean agrees) {
        return sql.sql("""
                                insert into drafting.consent (recommendation_id, agrees)
                                select r.id, :agrees from drafting.recommendation r
                                join submission.submission s on s.id = r.submission_id and s.state = 'published'
                                where r.id = :id and r.published_at is not null and r.gone_at is null and r.choice = 'reword'
                                on conflict do nothing
                                """)
                        .param("agrees", agrees)
                        .param("id", recommendation.id())
                        .update()
                > 0;
    }

    private static Recommendation recommendation(ResultSet row, int number) throws SQLException {
        Optional<Instant> answered = instant(row, "given_at");
        boolean agrees = row.getBoolean("agrees");
        return new Recommendation(
                row.getLong("id"),
                row.getLong("version_id"),
                row.getLong("submission_id"),
                row.getString("slug"),
                WordsJson.read(row.getString("body")),
                row.getInt("edition"),
                Codes.read(Choice.class, row.getString("choice")),
                WordsJson.read(row.getString("reason")),
                JSON.readValue(row.getString("wordings"), BY_LANGUAGE),
                instant(row, "recorded_at").orElseThrow(),
                instant(row, "published_at"),
                row.getObject("gone_at") != null,
                answered.map(at -> new Consent(agrees, at)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
