package org.dauys.server.consultation.reader;

import java.util.Locale;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A version as a text to read. */
@Controller
@Open
class ReadingPage {
    private final Frames frames;
    private final Acts acts;

    ReadingPage(Frames frames, Acts acts) {
        this.frames = frames;
        this.acts = acts;
    }

    /** The newest version: where links from elsewhere may lead for good. */
    @GetMapping("/c/{slug}/draft")
    String newest(@PathVariable String slug, Locale locale) {
        Frame frame = frames.of(slug, locale);
        Version newest = frame.newest().orElseThrow(() -> MissingException.version(frame));
        return "redirect:" + frame.address(newest);
    }

    @GetMapping("/c/{slug}/v/{number}")
    String read(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String part,
            Locale locale,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        Frame frame = frames.of(slug, number, text, locale);
        Reading reading = Reading.of(acts.of(frame.text().orElseThrow()), frame, part, text);
        model.addAttribute("frame", frame);
        model.addAttribute("reading", reading);
        model.addAttribute(
                "added",
                frame.additions()
                        .text(
                                frame.consultation(),
                                frame.shown().orElseThrow(),
                                reading.act().language(),
                                page));
        return "consultation/reader/read";
    }
}
