package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Replies;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.HiddenReason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Replies to answers are published and hidden by the same rules as submissions. */
@Controller
@RequestMapping("/desk/c/{slug}/replies")
class RepliesPage {
    private static final int SHOWN = 200;

    private final Desk desk;
    private final Replies replies;

    RepliesPage(Desk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @GetMapping
    @Needs(Role.MODERATOR)
    String show(@PathVariable String slug, Model model) {
        Consultation consultation = desk.consultation(slug);
        model.addAttribute("consultation", consultation);
        model.addAttribute("replies", replies.in(consultation.id(), SHOWN));
        model.addAttribute("reasons", List.of(HiddenReason.values()));
        return "answer/desk/replies";
    }

    /** Shows one when no reason is given, hides it when one is. */
    @PostMapping
    @Needs(Role.MODERATOR)
    String moderate(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Form form = new Form(sent);
        String path = "/desk/c/" + slug + "/replies";
        Optional<HiddenReason> reason = List.of(HiddenReason.values()).stream()
                .filter(one -> one.code().equals(form.text("reason")))
                .findFirst();
        if (form.text("do").equals("hide") && reason.isEmpty()) {
            return Desk.done(flash, page.say("answer.error.hide"), path);
        }
        replies.moderate(
                desk.consultation(slug).id(),
                form.number("number"),
                form.text("do").equals("hide") ? reason : Optional.empty());
        return Desk.done(flash, page.say("answer.reply.moderated"), path);
    }
}
