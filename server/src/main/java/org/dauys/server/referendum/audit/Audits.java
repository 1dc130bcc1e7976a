package org.dauys.server.referendum.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.referendum.AuditState;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.submission.Codes;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Audits of referendums, at most one of each, and their rounds. */
@Component
public class Audits {
    /** The last official protocol: observers' copies may come until the end, and change nothing that is audited. */
    private static final String LAST =
            "(select coalesce(max(number), 0) from referendum.protocol where referendum_id = :id and kind = 'official')";

    private final JdbcClient sql;

    Audits(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one of a referendum. */
    public Optional<Audit> of(Referendum referendum) {
        return sql.sql("select * from referendum.audit where referendum_id = :id")
                .param("id", referendum.id())
                .query(Audits::audit)
                .optional();
    }

    /**
     * Publishes a plan of the newest closing; before the seed is thrown another one may take its place.
     *
     * @param plan as {@link AuditJson#plan}
     * @throws ConflictException when the seed is thrown, the count is not closed, or a protocol has come that the plan does not know
     */
    @Transactional
    public void plan(Referendum referendum, AuditMethod method, Ratio riskLimit, int minimum, String plan) {
        Referendums.lock(sql, referendum.id());
        int planned = sql.sql("""
            insert into referendum.audit (referendum_id, method, risk_limit, minimum, plan, closing)
            select :id, :method, :limit, :minimum, :plan::jsonb, k.number from referendum.closing k where k.referendum_id = :id
              and k.number = (select max(number) from referendum.closing where referendum_id = :id)
              and k.protocols >= (:plan::jsonb ->> 'protocols')::bigint
              and (:plan::jsonb ->> 'protocols')::bigint = LAST
            on conflict (referendum_id) do update set method = excluded.method, risk_limit = excluded.risk_limit,
              minimum = excluded.minimum, plan = excluded.plan, closing = excluded.closing, planned_at = now()
            where referendum.audit.state = 'planned'
            """.replace("LAST", LAST))
                .param("id", referendum.id())
                .param("method", Codes.of(method))
                .param("limit", riskLimit.toString())
                .param("minimum", minimum)
                .param("plan", plan)
                .update();
        if (planned == 0) {
            throw new ConflictException("Audit of referendum " + referendum.id());
        }
    }

    private long last(Referendum referendum) {
        return sql.sql("select " + LAST)
                .param("id", referendum.id())
                .query(Long.class)
                .single();
    }

    /** Whether what the plan is made of still stands: no official protocol has come since. */
    public boolean isOfToday(Audit audit) {
        return sql.sql("select (plan ->> 'protocols')::bigint = " + LAST + " from referendum.audit where id = :audit")
                .param("id", audit.referendumId())
                .param("audit", audit.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps the seed and what it draws first. From then on no official protocol comes in.
     *
     * @param digits at least twenty
     * @param minutes who threw it, before whom, where
     * @param drawnOf the last official protocol of the count that the first round is drawn of
     * @throws ConflictException when one is thrown already, another plan was published meanwhile, or plan or round are not of the protocols
     *     that stand
     */
    @Transactional
    public void seed(
            Referendum referendum, Audit audit, String digits, String minutes, UUID by, Round first, long drawnOf) {
        // The lock that protocols are taken under: none comes in between what is drawn and the seed.
        Referendums.lock(sql, referendum.id());
        if (!isOfToday(audit) || last(referendum) != drawnOf) {
            throw new ConflictException("Protocols of referendum " + referendum.id());
        }
        int seeded = sql.sql("""
            update referendum.audit set seed = :digits, seed_minutes = :minutes, seeded_by = :by, seeded_at = now(), state = 'seeded'
            where id = :id and state = 'planned' and planned_at = :planned
            """)
                .param("planned", audit.plannedAt().atOffset(java.time.ZoneOffset.UTC))
                .param("digits", digits)
                .param("minutes", minutes)
                .param("by", by)
                .param("id", audit.id())
                .update();
        if (seeded == 0 || !AuditState.STEPS.allow(audit.state(), AuditState.SEEDED)) {
            throw new ConflictException("Seed of audit " + audit.id());
        }
        add(audit, first);
    }

    /** Recounts and evaluations of one audit come one after the other, and wait where plans do. */
    static void lock(JdbcClient sql, Audit audit) {
        Referendums.lock(sql, audit.referendumId());
        sql.sql("select id from referendum.audit where id = :id for update")
                .param("id", audit.id())
                .query(Long.class)
                .single();
    }

    private void add(Audit audit, Round round) {
        sql.sql("""
            insert into referendum.audit_round (audit_id, number, sizes, sample) values (:id, :number, :sizes::jsonb, :sample::jsonb)
            """)
                .param("id", audit.id())
                .param("number", round.number())
                .param("sizes", AuditJson.sizes(round))
                .param("sample", AuditJson.sample(round))
                .update();
    }

    /** The rounds, the first one first. */
    public List<Round> rounds(Audit audit) {
        return sql.sql("select * from referendum.audit_round where audit_id = :id order by number")
                .param("id", audit.id())
                .query((row, i) -> AuditJson.round(
                        row.getInt("number"),
                        row.getString("sizes"),
                        row.getString("sample"),
                        Optional.ofNullable(row.getString("verdict"))
                                .map(code -> Codes.read(AuditEvaluation.Verdict.class, code))))
                .list();
    }

    /**
     * Closes a round with what came of it, and begins the next or ends the audit.
     *
     * @param found the recounts that were evaluated
     * @param next empty when there is none: the audit is finished
     * @throws ConflictException when someone else has closed it, or a recount has come meanwhile
     */
    @Transactional
    public void evaluated(
            Audit audit, Round round, Map<String, Figures> found, AuditEvaluation evaluation, Optional<Round> next) {
        lock(sql, audit);
        if (!Recounts.of(sql, audit).equals(found)) {
            throw new ConflictException("Recounts of audit " + audit.id());
        }
        int closed = sql.sql("""
            update referendum.audit_round set result = :result::jsonb, verdict = :verdict, evaluated_at = now()
            where audit_id = :id and number = :number and result is null
            """)
                .param("result", AuditJson.result(evaluation))
                .param("verdict", Codes.of(evaluation.verdict()))
                .param("id", audit.id())
                .param("number", round.number())
                .update();
        if (closed == 0) {
            throw new ConflictException("Round " + round.number() + " of audit " + audit.id());
        }
        if (next.isPresent()) {
            add(audit, next.get());
            return;
        }
        sql.sql("update referendum.audit set state = 'finished', finished_at = now() where id = :id")
                .param("id", audit.id())
                .update();
    }

    private static Audit audit(ResultSet row, int number) throws SQLException {
        Optional<Instant> seeded = instant(row, "seeded_at");
        return new Audit(
                row.getLong("id"),
                row.getLong("referendum_id"),
                Codes.read(AuditMethod.class, row.getString("method")),
                Ratio.parse(row.getString("risk_limit")),
                row.getInt("minimum"),
                Codes.read(AuditState.class, row.getString("state")),
                instant(row, "planned_at").orElseThrow(),
                seeded.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Audit.Seed(row.getString("seed"), row.getString("seed_minutes"), seeded.get())),
                instant(row, "finished_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
