package org.dauys.server.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dauys.server.site.Words;

/**
 * One public discussion of one draft, from publication to decision.
 *
 * @param slug its name in addresses: {@code aqdala-constitution}
 * @param zone in which its days begin and end
 * @param publishedAt when it became public; empty while only editors see it
 * @param revision grows with each change that readers can see: of the consultation, its versions, or what is said of them
 * @param milestones the timetable, in the order of days
 */
public record Consultation(
        long id,
        String slug,
        Words title,
        Words summary,
        ZoneId zone,
        Optional<Instant> publishedAt,
        int revision,
        List<Milestone> milestones) {

    /** A dated step of the timetable. */
    public record Milestone(LocalDate day, Words name) {}

    public Consultation {
        milestones = List.copyOf(milestones);
    }

    public boolean isPublished() {
        return publishedAt.isPresent();
    }
}
