package org.dauys.server.consultation.reader;

import org.dauys.server.consultation.Consultations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of consultations. */
@Controller
class HomePage {
    private final Consultations consultations;

    HomePage(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/")
    String list(Model model) {
        model.addAttribute("consultations", consultations.published());
        return "reader/home";
    }
}
