package org.dauys.server.people.letters;

import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the letters stand: numbers only, nobody's address. */
@Controller
class LettersDeskPage {
    private static final String PATH = "/desk/letters";

    private final Outbox outbox;
    private final Mail mail;
    private final Posting posting;

    LettersDeskPage(Outbox outbox, Mail mail, Posting posting) {
        this.outbox = outbox;
        this.mail = mail;
        this.posting = posting;
    }

    @Needs(Role.OPERATOR)
    @GetMapping(PATH)
    String show(CsrfToken csrf, Model model) {
        model.addAttribute("csrf", csrf);
        model.addAttribute("obstacle", mail.obstacle().orElse(""));
        model.addAttribute("counts", outbox.counts());
        return "people/letters-desk";
    }

    /** Sends again what was refused, or may have gone; the operator has looked into the mail server's log. */
    @Needs(Role.OPERATOR)
    @PostMapping(PATH)
    String again(
            @RequestParam String state,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        if (!state.equals("uncertain") && !state.equals("failed")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        int letters = outbox.again(state);
        posting.look();
        flash.addFlashAttribute("notice", page.count("people.letters.desk.again.done", letters));
        return "redirect:" + PATH;
    }
}
