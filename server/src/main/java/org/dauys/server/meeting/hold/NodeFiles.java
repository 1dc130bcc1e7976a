package org.dauys.server.meeting.hold;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Sources;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.hold.NodeFile.NodeDelegate;
import org.dauys.server.meeting.hold.NodeFile.NodeItem;
import org.dauys.server.meeting.hold.NodeFile.NodePlan;
import org.dauys.server.meeting.hold.NodeFile.NodeText;
import org.springframework.stereotype.Component;

/** Makes the file that a laptop takes along. */
@Component
class NodeFiles {
    private final Consultations consultations;
    private final Sources sources;

    NodeFiles(Consultations consultations, Sources sources) {
        this.consultations = consultations;
        this.sources = sources;
    }

    /** @param server this one's address, as the laptop will ask it */
    NodeFile of(Consultation consultation, Meeting meeting, String token, String server) {
        List<Version> versions = consultations.publishedVersions(consultation);
        Optional<Version> newest = versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
        return new NodeFile(
                NodeFile.FORMAT,
                server,
                token,
                consultation.slug(),
                consultation.title().byCode(),
                newest.map(version -> version.name().byCode()).orElse(Map.of()),
                newest.stream()
                        .flatMap(version -> version.readTexts().stream())
                        .map(text -> new NodeText(
                                text.upload().fileName(),
                                text.language().orElseThrow().code(),
                                Base64.getEncoder().encodeToString(sources.of(text))))
                        .toList(),
                meeting.code(),
                plan(meeting.plan(), newest));
    }

    private static NodePlan plan(Plan plan, Optional<Version> newest) {
        return new NodePlan(
                plan.kind(),
                plan.host().byCode(),
                plan.venue().settlement().byCode(),
                plan.venue().address().byCode(),
                plan.venue().accessibility().byCode(),
                plan.times().begins(),
                plan.times().ends(),
                plan.times().zone().getId(),
                plan.audience().languages(),
                plan.delegation().stream()
                        .map(one -> new NodeDelegate(
                                one.name(), one.office().byCode(), one.task().name()))
                        .toList(),
                plan.agenda().stream().map(item -> item(item, newest)).toList());
    }

    /** Provisions in the numbering of the text that goes along; those of another version stay at home. */
    private static NodeItem item(AgendaItem item, Optional<Version> newest) {
        return new NodeItem(
                item.id(),
                item.title().byCode(),
                item.begins(),
                item.minutes(),
                item.provisions().stream()
                        .filter(provision -> newest.filter(version -> version.id() == provision.versionId())
                                .isPresent())
                        .map(Provision::label)
                        .toList());
    }
}
