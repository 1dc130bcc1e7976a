package org.dauys.server.referendum.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.referendum.Counts;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.Referendums;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An audit of Aqdala's referendum that goes on: plan and seed are there, and two of three drawn stations are counted again, as their protocols
 * say but for one ballot.
 */
@Component
@NamedInterface("audit")
public class DemoAudit {
    private static final String SEED = "38410297715502864193";
    private static final UUID FIRST = person("first clerk of the demo");
    private static final UUID SECOND = person("second clerk of the demo");

    private final Consultations consultations;
    private final Referendums referendums;
    private final Counts counts;
    private final Audits audits;
    private final Auditing auditing;
    private final Recounts recounts;

    DemoAudit(
            Consultations consultations,
            Referendums referendums,
            Counts counts,
            Audits audits,
            Auditing auditing,
            Recounts recounts) {
        this.consultations = consultations;
        this.referendums = referendums;
        this.counts = counts;
        this.audits = audits;
        this.auditing = auditing;
        this.recounts = recounts;
    }

    /** Makes it for the referendum of a consultation, unless it is there. */
    @Transactional
    public void fill(String slug) {
        Referendum one =
                referendums.of(consultations.bySlug(slug).orElseThrow().id()).orElseThrow();
        if (audits.of(one).isPresent()) {
            return;
        }
        auditing.plan(one, AuditMethod.MACRO, AuditPlan.USUAL_RISK_LIMIT, 1);
        Round round = auditing.seed(
                one, SEED, "Бросали по очереди представители пяти областей в областной библиотеке Акдалы.", FIRST);
        Audit audit = audits.of(one).orElseThrow();
        List<String> stations = List.copyOf(round.stations());
        for (int i = 0; i < stations.size(); i++) {
            if (i % 3 != 2) {
                Figures stated =
                        counts.of(one).standing(stations.get(i)).orElseThrow().figures();
                Figures found = i == 1 ? oneLess(stated) : paper(stated);
                long id = recounts.enter(one, stations.get(i), found, "", FIRST);
                recounts.sign(audit, recounts.waiting(one, id).orElseThrow(), SECOND);
            }
        }
    }

    /** What a recount says: the piles, and all ballots as their sum. */
    private static Figures paper(Figures stated) {
        Figures.Builder found = new Figures.Builder();
        for (Figure figure : List.of(Figure.YES, Figure.NO, Figure.INVALID, Figure.APART)) {
            found.set(figure, stated.orZero(figure));
        }
        return found.set(Figure.IN_BOX, stated.categories()).build();
    }

    private static Figures oneLess(Figures stated) {
        Figures paper = paper(stated);
        return new Figures.Builder(paper)
                .set(Figure.YES, paper.orZero(Figure.YES) - 1)
                .set(Figure.INVALID, paper.orZero(Figure.INVALID) + 1)
                .build();
    }

    private static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
