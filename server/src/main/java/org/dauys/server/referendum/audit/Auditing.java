package org.dauys.server.referendum.audit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.Referendum;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.springframework.stereotype.Component;

/** The steps of an audit, from the plan to the end of its rounds. */
@Component
public class Auditing {
    private final Audits audits;
    private final Recounts recounts;
    private final Counts counts;
    private final AuditWork work;

    Auditing(Audits audits, Recounts recounts, Counts counts, AuditWork work) {
        this.audits = audits;
        this.recounts = recounts;
        this.counts = counts;
        this.work = work;
    }

    /**
     * Publishes a plan of a closed count; before the seed another one may take its place.
     *
     * @param method macro or alpha
     * @throws IllegalArgumentException when the outcome is open, or the method cannot show it
     * @throws ConflictException when the seed is thrown, or the count is not closed
     */
    public void plan(Referendum referendum, AuditMethod method, Ratio riskLimit, int minimum) {
        Counted counted = counts.of(referendum);
        AuditPlan plan = work.plan(counted, method, riskLimit, minimum);
        audits.plan(referendum, method, riskLimit, minimum, AuditJson.plan(plan, last(counted)));
    }

    /** The last official protocol; 0 when there is none. */
    private static long last(Counted counted) {
        return counted.tally().count().protocols().stream()
                .filter(one -> one.kind() == Protocol.Kind.OFFICIAL)
                .mapToLong(one -> Long.parseLong(one.id()))
                .max()
                .orElse(0);
    }

    /** Stations that have no protocol: the seed is not thrown before there is none. */
    public int silent(Referendum referendum) {
        Counted counted = counts.of(referendum);
        return counted.nation().stations() - counted.nation().reported();
    }

    /**
     * Keeps the seed, and draws the first round.
     *
     * @param digits at least twenty
     * @param minutes who threw it, before whom, where
     * @param by the participant who types it in
     * @throws ConflictException when one is thrown already, a station has no protocol, or one has come since the plan
     */
    public Round seed(Referendum referendum, String digits, String minutes, UUID by) {
        Audit audit = planned(referendum);
        if (silent(referendum) > 0) {
            throw new ConflictException("Stations of referendum " + referendum.id());
        }
        Counted counted = counts.of(referendum);
        Round first = work.first(work.plan(counted, audit), digits);
        audits.seed(referendum, audit, digits, minutes, by, first, last(counted));
        return first;
    }

    /**
     * Ends the newest round.
     *
     * @return what follows
     * @throws ConflictException when a drawn station is not recounted, or someone else has ended it
     */
    public AuditEvaluation.Verdict evaluate(Referendum referendum) {
        Audit audit = planned(referendum);
        String seed = audit.seed()
                .orElseThrow(() -> new ConflictException("Seed of audit " + audit.id()))
                .digits();
        AuditPlan plan = work.plan(counts.of(referendum), audit);
        Round round = audits.rounds(audit).getLast();
        Map<String, Figures> found = recounts.of(audit);
        if (!AuditWork.missing(round, found).isEmpty()) {
            throw new ConflictException("Recounts of audit " + audit.id());
        }
        AuditEvaluation evaluation = work.evaluation(plan, seed, found);
        Optional<Round> next = evaluation.verdict() == AuditEvaluation.Verdict.STOP
                ? Optional.empty()
                : work.next(plan, seed, round, evaluation, found);
        audits.evaluated(audit, round, found, evaluation, next);
        return evaluation.verdict();
    }

    private Audit planned(Referendum referendum) {
        return audits.of(referendum).orElseThrow(() -> new ConflictException("Audit of referendum " + referendum.id()));
    }
}
