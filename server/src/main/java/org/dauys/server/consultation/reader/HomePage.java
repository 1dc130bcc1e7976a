package org.dauys.server.consultation.reader;

import java.time.InstantSource;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of consultations. */
@Controller
@Open
class HomePage {
    private final Consultations consultations;
    private final InstantSource clock;

    HomePage(Consultations consultations, InstantSource clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @GetMapping("/")
    Shown list(Visit visit) {
        return visit.show("consultation/reader/home")
                .with(
                        "entries",
                        consultations.published().stream().map(this::entry).toList());
    }

    private HomeEntry entry(Consultation consultation) {
        int drafts = (int) consultations.publishedVersions(consultation).stream()
                .filter(version -> !version.isInForce())
                .count();
        return new HomeEntry(consultation, Timetable.of(consultation, clock), drafts);
    }
}
