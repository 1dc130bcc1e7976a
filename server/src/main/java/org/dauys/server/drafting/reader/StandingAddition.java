package org.dauys.server.drafting.reader;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.Changes;
import org.dauys.server.drafting.PlacedChange;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionAddition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an amendment: how it stands on the versions after the one that it was made for. */
@Component
@Order(40)
class StandingAddition implements SubmissionAddition {
    private final TemplateEngine templates;
    private final Changes changes;
    private final Consultations consultations;

    StandingAddition(TemplateEngine templates, Changes changes, Consultations consultations) {
        this.templates = templates;
        this.changes = changes;
        this.consultations = consultations;
    }

    @Override
    public Optional<Content> last(Consultation consultation, Submission submission, Page page) {
        if (!submission.isPublished() || submission.amendment().isEmpty()) {
            return Optional.empty();
        }
        List<PlacedChange> placed = changes.of(submission.id()).stream()
                .filter(change -> change.version() != submission.anchor().versionId())
                .filter(change -> change.standing() != PlacedChange.Standing.UNPLACED)
                .toList();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Version> versions = consultations.publishedVersions(consultation).stream()
                .collect(Collectors.toMap(Version::id, version -> version));
        List<StandsOn> all = placed.stream()
                .flatMap(
                        change -> Optional.ofNullable(versions.get(change.version()))
                                .map(version -> new StandsOn(version, change))
                                .stream())
                .toList();
        return Optional.of(output -> templates.render(
                "drafting/reader/standing.jte",
                Map.of("page", page, "consultation", consultation, "all", all),
                output));
    }
}
