package org.dauys.server.meeting.figures;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.meeting.AnnouncedMeetings;
import org.dauys.server.meeting.disclosed.ReleasedFigures;
import org.dauys.server.meeting.disclosed.ReleasedFigures.Told;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has figures made once a day where a consultation has meetings: promises become overdue, and what waits may be enough. */
@Component
class DailyFigures {
    private final Consultations consultations;
    private final AnnouncedMeetings meetings;
    private final ReleasedFigures released;
    private final Jobs jobs;
    private final InstantSource clock;

    DailyFigures(
            Consultations consultations,
            AnnouncedMeetings meetings,
            ReleasedFigures released,
            Jobs jobs,
            InstantSource clock) {
        this.consultations = consultations;
        this.meetings = meetings;
        this.released = released;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void make() {
        consultations.published().stream()
                .filter(this::isDue)
                .forEach(one -> jobs.add(ReleasedFigures.JOB, String.valueOf(one.id())));
    }

    private boolean isDue(Consultation consultation) {
        Optional<Instant> last = released.last(consultation.id()).map(Told::at);
        boolean today = last.filter(at -> at.atZone(consultation.zone())
                        .toLocalDate()
                        .equals(clock.instant().atZone(consultation.zone()).toLocalDate()))
                .isPresent();
        return !today && (last.isPresent() || meetings.any(consultation.id()));
    }
}
