package org.dauys.server.consultation.reader;

import java.util.Locale;
import org.dauys.server.consultation.InConsultation;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Puts what every page of a consultation knows into the models of other rooms' pages. */
@ControllerAdvice(annotations = InConsultation.class)
class FrameAdvice {
    private final Frames frames;

    FrameAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute
    void frame(@PathVariable String slug, Locale locale, Model model) {
        Frame frame = frames.of(slug, locale);
        model.addAttribute("frame", frame);
        model.addAttribute("consultation", frame.consultation());
    }
}
