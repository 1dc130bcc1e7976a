package org.dauys.server.meeting.minutes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Bodies;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.meeting.minutes.Promise.Standing;
import org.dauys.server.meeting.minutes.Promises.Wanted;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was promised at meetings, for everyone: what is late stands first. */
@Open
@Controller
class PromisesPage {
    private final Promises promises;
    private final Bodies bodies;
    private final InstantSource clock;

    PromisesPage(Promises promises, Bodies bodies, InstantSource clock) {
        this.promises = promises;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/c/{slug}/promises")
    Shown show(
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String after,
            ReaderVisit visit) {
        LocalDate today = clock.instant().atZone(visit.consultation().zone()).toLocalDate();
        Optional<Standing> wanted = Arrays.stream(Standing.values())
                .filter(one -> one.code().equals(standing))
                .findFirst();
        String known = bodies.bySlug(visit.id(), body).isPresent() ? body : "";
        PromiseKey key = PromiseKey.read(after);
        List<Promise> found = promises.page(new Wanted(visit.id(), true, wanted, known, today), key);
        List<Promise> shown = found.subList(0, Math.min(Promises.PAGE, found.size()));
        return visit.show("meeting/minutes/promises")
                .with("promises", shown)
                .with("counts", promises.counts(visit.id(), today))
                .with("bodies", bodies.of(visit.id()))
                .with("standing", wanted)
                .with("body", known)
                .with("today", today)
                .with(
                        "next",
                        found.size() > shown.size()
                                ? Optional.of(PromiseKey.of(shown.getLast()).toString())
                                : Optional.empty());
    }
}
