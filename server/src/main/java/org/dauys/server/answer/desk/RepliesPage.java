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

    @PostMapping
    ModelAndView moderate(DeskVisit visit) {
        Form form = visit.form();
        int number = form.number("number");
        if (!form.text("do").equals("hide")) {
            replies.show(visit.id(), number);
            return visit.done("/replies#row-" + number, "answer.reply.moderated");
        }
        Optional<HiddenReason> reason = List.of(HiddenReason.values()).stream()
                .filter(one -> one.code().equals(form.text("reason")))
                .findFirst();
        reason.ifPresent(why -> replies.hide(visit.id(), number, why));
        return visit.done(
                "/replies#row-" + number, reason.isPresent() ? "answer.reply.moderated" : "answer.error.hide");
    }
}
