package org.dauys.server.referendum.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.referendum.CountTelling;
import org.dauys.server.referendum.Counted;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.site.Page;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.protocol.Figures;
import org.springframework.stereotype.Component;

/** Collects what a page tells of an audit. */
@Component
class AuditViews {
    private final Audits audits;
    private final Recounts recounts;
    private final Counts counts;
    private final AuditWork work;

    AuditViews(Audits audits, Recounts recounts, Counts counts, AuditWork work) {
        this.audits = audits;
        this.recounts = recounts;
        this.counts = counts;
        this.work = work;
    }

    /** Empty where no plan is published. */
    Optional<AuditView> of(Referendum referendum, Page page) {
        return audits.of(referendum).map(audit -> {
            Counted counted = counts.of(referendum);
            AuditPlan plan = work.plan(counted, audit);
            List<Round> rounds = audits.rounds(audit);
            Map<String, Figures> found = recounts.of(audit);
            Optional<String> seed = audit.seed().map(Audit.Seed::digits);
            return new AuditView(
                    counted,
                    audit,
                    plan,
                    rounds,
                    found,
                    seed.map(digits -> work.sample(plan, digits, rounds.getLast())),
                    seed.map(digits -> work.evaluation(plan, digits, found)),
                    new CountTelling(page));
        });
    }
}
