package org.dauys.server.referendum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.source.UnreadableException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The referendums of consultations: at most one of each. */
@Component
public class Referendums {
    private static final TypeReference<Map<String, String>> SUMS = new TypeReference<>() {};
    private static final String ALL = """
            select r.*, v.number as version_number from referendum.referendum r
            left join consultation.version v on v.id = r.version_id
            """;

    private final JdbcClient sql;

    Referendums(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is set up at the desk. */
    public record Plan(Words question, Words voters, Instant opens, Instant closes, String rule) {}

    /** The one of a consultation, announced or not. */
    public Optional<Referendum> of(long consultation) {
        return sql.sql(ALL + "where r.consultation_id = :consultation")
                .param("consultation", consultation)
                .query(Referendums::referendum)
                .optional();
    }

    /** The same, as far as readers may see it. */
    public Optional<Referendum> announced(long consultation) {
        return of(consultation).filter(one -> one.state().isPublic());
    }

    /**
     * Takes the lock under which protocols get their numbers, before any other: until the transaction ends nobody else adds a protocol,
     * publishes a list or plans an audit. Returns the last number.
     */
    public static long lock(JdbcClient sql, long referendum) {
        return sql.sql("select protocols from referendum.counter where referendum_id = :id for update")
                .param("id", referendum)
                .query(Long.class)
                .single();
    }

    /** By its id. */
    public Referendum byId(long id) {
        return sql.sql(ALL + "where r.id = :id")
                .param("id", id)
                .query(Referendums::referendum)
                .single();
    }

    /**
     * Sets one up.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the consultation has one
     */
    @Transactional
    public Referendum begin(long consultation, Plan plan) {
        sql.sql("""
            insert into referendum.referendum (consultation_id, question, voters, opens_at, closes_at, rule)
            values (:consultation, :question::jsonb, :voters::jsonb, :opens, :closes, :rule)
            """)
                .param("consultation", consultation)
                .param("question", WordsJson.write(plan.question()))
                .param("voters", WordsJson.write(plan.voters()))
                .param("opens", utc(plan.opens()))
                .param("closes", utc(plan.closes()))
                .param("rule", plan.rule())
                .update();
        return of(consultation).orElseThrow();
    }

    /**
     * Changes what was set up; once announced, question and rule are kept as they are.
     *
     * @param revision that the editor saw
     * @throws ConflictException when someone else changed it since
     */
    @Transactional
    public void change(Referendum referendum, int revision, Plan plan) {
        boolean fixed = referendum.state().isPublic();
        int changed = sql.sql("""
            update referendum.referendum set question = :question::jsonb, voters = :voters::jsonb, opens_at = :opens,
              closes_at = :closes, rule = :rule, revision = revision + 1 where id = :id and revision = :revision
            """)
                .param("question", WordsJson.write(fixed ? referendum.question() : plan.question()))
                .param("voters", WordsJson.write(plan.voters()))
                .param("opens", utc(plan.opens()))
                .param("closes", utc(plan.closes()))
                .param("rule", fixed ? referendum.rule() : plan.rule())
                .param("id", referendum.id())
                .param("revision", revision)
                .update();
        if (changed == 0) {
            throw new ConflictException("Referendum " + referendum.id());
        }
    }

    /**
     * Announces it: question, rule and the texts of the version are public, and stay.
     *
     * @param version published, with a text that was read
     * @throws ConflictException when it is announced already
     */
    @Transactional
    public void announce(Referendum referendum, long version) {
        int changed = sql.sql("""
            update referendum.referendum r set version_id = v.id, state = 'announced', announced_at = now(), revision = r.revision + 1,
              texts = (select coalesce(jsonb_object_agg(t.language, t.sha256), '{}') from consultation.text t
                where t.version_id = v.id and t.state = 'read')
            from consultation.version v
            where r.id = :id and r.state = 'prepared' and v.id = :version and v.consultation_id = r.consultation_id
              and v.published_at is not null
            """)
                .param("id", referendum.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new ConflictException("Referendum " + referendum.id());
        }
    }

    /**
     * Goes on to another state.
     *
     * @throws ConflictException when it is not in the state from which that is possible, or has no published list of stations
     */
    @Transactional
    public void go(Referendum referendum, ReferendumState to) {
        int changed = sql.sql("""
            update referendum.referendum r set state = :to, revision = revision + 1,
              opened_at = case when :to = 'open' then now() else opened_at end,
              closed_at = case when :to = 'closed' then now() else closed_at end
            where id = :id and state = :from and exists (select from referendum.station_list l
              where l.referendum_id = r.id and l.published_at is not null)
            """)
                .param("id", referendum.id())
                .param("from", referendum.state().code())
                .param("to", to.code())
                .update();
        if (changed == 0 || !ReferendumState.STEPS.allow(referendum.state(), to)) {
            throw new ConflictException("Referendum " + referendum.id());
        }
    }

    /**
     * The rule, as the engine reads it.
     *
     * @throws UnreadableException with every problem of it
     */
    public static DecisionRule rule(String yaml) throws UnreadableException {
        return DecisionRule.read("rule.yaml", yaml);
    }

    private static Referendum referendum(ResultSet row, int number) throws SQLException {
        Object version = row.getObject("version_number");
        return new Referendum(
                row.getLong("id"),
                row.getLong("consultation_id"),
                WordsJson.read(row.getString("question")),
                version == null
                        ? Optional.empty()
                        : Optional.of(new Referendum.Pinned(
                                row.getLong("version_id"),
                                row.getInt("version_number"),
                                new JsonMapper().readValue(row.getString("texts"), SUMS))),
                WordsJson.read(row.getString("voters")),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                texts(row, "levels"),
                row.getString("rule"),
                Codes.read(ReferendumState.class, row.getString("state")),
                row.getInt("revision"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
