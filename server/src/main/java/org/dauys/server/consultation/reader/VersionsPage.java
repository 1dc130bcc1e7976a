package org.dauys.server.consultation.reader;

import java.util.Locale;
import org.dauys.server.people.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All versions of a draft, and what to compare them with. */
@Controller
@Open
class VersionsPage {
    private final Frames frames;

    VersionsPage(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/c/{slug}/v")
    String versions(@PathVariable String slug, Locale locale, Model model) {
        model.addAttribute("frame", frames.of(slug, locale));
        return "consultation/reader/versions";
    }
}
