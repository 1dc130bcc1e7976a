package org.dauys.server.consultation.reader;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.people.Open;
import org.dauys.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The first page of a consultation: what it is, where it stands, what changes, whom it concerns, what to do. */
@Controller
@Open
class FrontPage {
    private final Frames frames;
    private final FrontChanges changes;
    private final InstantSource clock;

    FrontPage(Frames frames, FrontChanges changes, InstantSource clock) {
        this.frames = frames;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/c/{slug}")
    String front(@PathVariable String slug, Locale locale, Model model, HttpServletResponse response) {
        Frame frame = frames.of(slug, locale);
        model.addAttribute("frame", frame);
        model.addAttribute("timetable", Timetable.of(frame.consultation(), clock));
        Optional<Language> language = FrontChanges.language(frame, locale);
        Optional<Changes> found = language.flatMap(common -> changes.of(frame, common, locale));
        found.ifPresent(some -> model.addAttribute("changes", some));
        boolean waiting = language.isPresent() && found.isEmpty();
        model.addAttribute("waiting", waiting);
        if (waiting) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return "consultation/reader/front";
    }
}
