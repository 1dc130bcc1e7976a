package org.dauys.server.publish.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;

/** A consultation as the API tells it. */
record ApiConsultation(
        String slug,
        Map<String, String> title,
        Map<String, String> summary,
        String zone,
        Optional<Instant> publishedAt,
        List<Milestone> milestones,
        Links links) {

    record Milestone(LocalDate day, Map<String, String> name) {}

    record Links(String self, String versions, String themes, String page, String feed) {}

    static ApiConsultation of(Consultation consultation) {
        String self = ApiAddresses.of(consultation);
        String page = ApiAddresses.page(consultation);
        return new ApiConsultation(
                consultation.slug(),
                consultation.title().byCode(),
                consultation.summary().byCode(),
                consultation.zone().getId(),
                consultation.publishedAt(),
                consultation.milestones().stream()
                        .map(step -> new Milestone(step.day(), step.name().byCode()))
                        .toList(),
                new Links(self, self + "/versions", self + "/themes", page, page + "/versions.atom"));
    }
}
