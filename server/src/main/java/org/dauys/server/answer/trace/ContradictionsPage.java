package org.dauys.server.answer.trace;

import java.util.Locale;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Answers that the words of the next version do not bear out. */
@Controller
@Open
class ContradictionsPage {
    private final Frames frames;
    private final Contradictions contradictions;

    ContradictionsPage(Frames frames, Contradictions contradictions) {
        this.frames = frames;
        this.contradictions = contradictions;
    }

    @GetMapping("/c/{slug}/contradictions")
    String show(@PathVariable String slug, Locale locale, Model model) {
        Frame frame = frames.of(slug, locale);
        model.addAttribute("frame", frame);
        model.addAttribute("missing", contradictions.acceptedAndMissing(frame.consultation()));
        model.addAttribute("there", contradictions.rejectedAndThere(frame.consultation()));
        return "answer/trace/contradictions";
    }
}
