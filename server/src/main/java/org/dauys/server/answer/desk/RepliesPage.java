package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Replies;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.HiddenReason;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Replies to answers are published and hidden by the same rules as submissions. */
@Controller
@Needs(Role.MODERATOR)
@RequestMapping("/desk/c/{slug}/replies")
class RepliesPage {
    private static final int SHOWN = 200;

    private final Replies replies;

    RepliesPage(Replies replies) {
        this.replies = replies;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return visit.show("answer/desk/replies")
                .with("replies", replies.in(visit.id(), SHOWN))
                .with("reasons", List.of(HiddenReason.values()));
    }

    /** Shows one when no reason is given, hides it when one is. */
    @PostMapping
    ModelAndView moderate(DeskVisit visit) {
        Form form = visit.form();
        boolean hide = form.text("do").equals("hide");
        Optional<HiddenReason> reason = List.of(HiddenReason.values()).stream()
                .filter(one -> hide && one.code().equals(form.text("reason")))
                .findFirst();
        if (hide && reason.isEmpty()) {
            return visit.done("/replies", "answer.error.hide");
        }
        replies.moderate(visit.id(), form.number("number"), reason);
        return visit.done("/replies", "answer.reply.moderated");
    }
}
