package org.dauys.server.consultation.reader;

import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A version as a text to read. */
@Controller
@Open
class ReadingPage {
    private final Acts acts;

    ReadingPage(Acts acts) {
        this.acts = acts;
    }

    /** The newest version: where links from elsewhere may lead for good. */
    @GetMapping("/c/{slug}/draft")
    ModelAndView newest(ReaderVisit visit) {
        Frame frame = visit.frame();
        return visit.to(frame.address(frame.newest().orElseThrow(() -> MissingException.version(frame))));
    }

    @GetMapping("/c/{slug}/v/{number}")
    Shown read(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String part,
            ReaderVisit visit) {
        Frame frame = visit.frame(visit.in("number"), text);
        ShownAct reading = ShownAct.of(acts.of(frame.text().orElseThrow()), frame, part, text);
        Version version = frame.shown().orElseThrow();
        return visit.show("consultation/reader/read")
                .with("reading", reading)
                .with(
                        "added",
                        frame.additions()
                                .text(
                                        frame.consultation(),
                                        version,
                                        reading.act().language(),
                                        visit.page()));
    }
}
