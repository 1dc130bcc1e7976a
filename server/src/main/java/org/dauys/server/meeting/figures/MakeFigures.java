package org.dauys.server.meeting.figures;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.disclosure.Answers;
import org.dauys.server.disclosure.Checker;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Earlier;
import org.dauys.server.disclosure.Publication;
import org.dauys.server.disclosure.Release;
import org.dauys.server.disclosure.Thresholds;
import org.dauys.server.jobs.Work;
import org.dauys.server.meeting.MeetingCounts;
import org.dauys.server.meeting.MeetingFilter;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.meeting.disclosed.ReleasedFigures;
import org.dauys.server.meeting.minutes.Promises;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The job that counts what was said at all meetings, has it checked, and keeps what may be shown; its subject is a consultation's id. */
@Component
@CountsPeople
class MakeFigures implements Work {
    private static final JsonMapper JSON = new JsonMapper();

    private final Consultations consultations;
    private final Spoken spoken;
    private final Discussed discussed;
    private final Promises promises;
    private final Regions regions;
    private final MeetingCounts counts;
    private final Themes themes;
    private final ReleasedFigures released;
    private final InstantSource clock;
    private final Checker checker = new Checker(Thresholds.standard());

    MakeFigures(
            Consultations consultations,
            Spoken spoken,
            Discussed discussed,
            Promises promises,
            Regions regions,
            MeetingCounts counts,
            Themes themes,
            ReleasedFigures released,
            InstantSource clock) {
        this.consultations = consultations;
        this.spoken = spoken;
        this.discussed = discussed;
        this.promises = promises;
        this.regions = regions;
        this.counts = counts;
        this.themes = themes;
        this.released = released;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ReleasedFigures.JOB;
    }

    @Override
    @Transactional
    public void run(String subject) {
        Optional<Consultation> consultation = consultations.all().stream()
                .filter(one -> String.valueOf(one.id()).equals(subject))
                .findFirst();
        consultation.ifPresent(this::release);
    }

    private void release(Consultation consultation) {
        released.lock(consultation.id());
        // As fine as the database keeps it: what is told of a figure's time is compared with what was kept.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Earlier earlier = released.earlier(consultation.id());
        List<Hall> halls = spoken.halls(consultation);
        Publication publication = ContributionTables.of(
                halls, themes.of(consultation).stream().map(Theme::slug).toList(), earlier, now);
        Release release = checker.release(publication, earlier);
        Facts facts = facts(consultation, halls, publication, release, now);
        released.keep(consultation.id(), release, JSON.writeValueAsString(facts), now);
    }

    private Facts facts(
            Consultation consultation, List<Hall> halls, Publication publication, Release release, Instant now) {
        LocalDate day = now.atZone(consultation.zone()).toLocalDate();
        Map<Long, Integer> announced = counts.byRegion(consultation.id(), MeetingFilter.ALL);
        Discussed.Found found = discussed.of(consultation);
        return new Facts(
                day,
                halls.size(),
                release.review().putOff().size(),
                halls.stream().collect(Collectors.toMap(Hall::region, hall -> 1, Integer::sum)),
                halls.stream().collect(Collectors.toMap(Hall::host, hall -> 1, Integer::sum)),
                publication.answers().stream()
                        .filter(one -> one.name().equals(ReleasedFigures.THEME))
                        .map(Answers::values)
                        .findFirst()
                        .orElse(List.of()),
                promises.counts(consultation.id(), day).entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().code(), Map.Entry::getValue)),
                regions.of(consultation.id()).stream()
                        .filter(region -> announced.getOrDefault(region.id(), 0) == 0)
                        .map(Region::slug)
                        .toList(),
                found.changed(),
                found.never());
    }
}
