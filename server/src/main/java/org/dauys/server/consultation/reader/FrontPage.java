package org.dauys.server.consultation.reader;

import java.time.InstantSource;
import java.util.Optional;
import org.dauys.server.people.Open;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a consultation: what it is, where it stands, what changes, whom it concerns, what to do. */
@Controller
@Open
class FrontPage {
    private final FrontChanges changes;
    private final InstantSource clock;

    FrontPage(FrontChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/c/{slug}")
    Shown front(ReaderVisit visit) {
        Frame frame = visit.frame();
        Optional<Language> language = FrontChanges.language(frame, visit.locale());
        Optional<Changes> found = language.flatMap(common -> changes.of(frame, common, visit.locale()));
        boolean waiting = language.isPresent() && found.isEmpty();
        if (waiting) {
            Headers.notKept(visit.response());
        }
        Shown shown = visit.show("consultation/reader/front")
                .with("timetable", Timetable.of(frame.consultation(), clock))
                .with("waiting", waiting);
        return found.map(some -> shown.with("changes", some)).orElse(shown);
    }
}
