package org.dauys.server.people.letters;

import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** How the letters stand: numbers only, nobody's address. */
@Controller
@Needs(Role.OPERATOR)
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

    @GetMapping(PATH)
    Shown show(Visit visit) {
        return visit.show("people/letters/letters-desk")
                .with("obstacle", mail.obstacle().orElse(""))
                .with("counts", outbox.counts());
    }

    /** Sends again what was refused, or may have gone; the operator has looked into the mail server's log. */
    @PostMapping(PATH)
    ModelAndView again(@RequestParam String state, Visit visit) {
        LetterState refused =
                LetterState.sentAgain(state).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        int letters = outbox.again(refused);
        posting.look();
        return visit.doneMany(PATH, "people.letters.desk.again.done", letters);
    }
}
