package org.dauys.server.answer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.DeskDoor;
import org.dauys.server.consultation.DeskDoor.Matter;
import org.dauys.server.consultation.Waits;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an editor has to look at where answers and words of the newest version meet. */
@Component
@Order(26)
class TraceWaits implements Addition {
    private final Roles roles;
    private final Consultations consultations;
    private final Contradictions contradictions;
    private final Ties ties;

    TraceWaits(Roles roles, Consultations consultations, Contradictions contradictions, Ties ties) {
        this.roles = roles;
        this.consultations = consultations;
        this.contradictions = contradictions;
        this.ties = ties;
    }

    @Override
    public List<DeskDoor> onDesk(Consultation consultation, Page page) {
        return step(consultation)
                .map(step -> new DeskDoor(Matter.ANSWERS, step.desk(), page.say("trace.desk")))
                .stream()
                .toList();
    }

    @Override
    public List<Waits> waiting(Consultation consultation, Page page) {
        Optional<Step> step = step(consultation);
        if (step.isEmpty()) {
            return List.of();
        }
        List<Waits> waits = new ArrayList<>();
        Contradictions.Counts counts = contradictions.counts(consultation);
        if (counts.all() > 0) {
            waits.add(new Waits(
                    counts.all(),
                    "/c/" + consultation.slug() + "/contradictions",
                    page.say("trace.wait.contradictions"),
                    page.say("trace.wait.contradictions.which", counts.missing(), counts.there()),
                    page.say("trace.wait.contradictions.do"),
                    false));
        }
        int proposed = ties.waiting(step.get()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (proposed > 0) {
            waits.add(new Waits(
                    proposed,
                    step.get().desk(),
                    page.say("trace.wait.ties"),
                    "",
                    page.say("trace.wait.ties.do"),
                    false));
        }
        return waits;
    }

    /** The newest version that readers see, from the one before; empty for all but editors. */
    private Optional<Step> step(Consultation consultation) {
        if (!roles.any(consultation.id(), Role.EDITOR)) {
            return Optional.empty();
        }
        var versions = consultations.publishedVersions(consultation);
        return versions.isEmpty()
                ? Optional.empty()
                : Step.to(consultation, versions, versions.getLast().number());
    }
}
