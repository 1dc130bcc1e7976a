package org.dauys.server.submission.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Moderation;
import org.dauys.server.submission.Moderation.Seen;
import org.dauys.server.submission.Submissions;
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

/** The queue of a moderator, and the whole register behind it. */
@Controller
@RequestMapping("/desk/c/{slug}/register")
public class ModerationQueuePage {
    private final RegisterDesk desk;
    private final ModerationQueue queue;
    private final Moderation moderation;
    private final Submissions submissions;

    /**
     * What the page shows.
     *
     * @param all whether it is the whole register, not the queue
     * @param more the address of the next part, or empty
     * @param decides whether who looks may decide
     */
    public record View(
            boolean all,
            Map<String, String> filters,
            List<ModerationQueue.Entry> objections,
            List<ModerationQueue.Entry> entries,
            String more,
            boolean decides) {}

    ModerationQueuePage(RegisterDesk desk, ModerationQueue queue, Moderation moderation, Submissions submissions) {
        this.desk = desk;
        this.queue = queue;
        this.moderation = moderation;
        this.submissions = submissions;
    }

    @GetMapping
    @Needs({Role.MODERATOR, Role.EDITOR, Role.CLERK})
    String show(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(asked);
        int number = RegisterDesk.number(form.text("number").replaceAll("[^0-9]", ""), 0);
        if (number > 0 && submissions.byNumber(consultation.id(), number).isPresent()) {
            return "redirect:" + page.path() + "/" + number;
        }
        Errors errors = new Errors(page);
        if (!form.text("number").isEmpty()) {
            errors.add("number", "register.queue.number.none", form.text("number"));
        }
        model.addAttribute("consultation", consultation);
        model.addAttribute("errors", errors);
        model.addAttribute("number", form.text("number"));
        model.addAttribute("view", view(consultation, form, page));
        return "submission/desk/queue";
    }

    private View view(Consultation consultation, Form form, Page page) {
        boolean decides = desk.may(consultation, Role.MODERATOR);
        Map<String, String> filters =
                Map.of("state", form.text("state"), "source", form.text("source"), "kind", form.text("kind"));
        int from = form.number("from");
        if (!form.text("show").equals("all")) {
            ModerationQueue.Part part = queue.waiting(consultation.id(), from);
            String more = part.next().isPresent()
                    ? page.path() + "?from=" + part.next().getAsInt()
                    : "";
            List<ModerationQueue.Entry> objections = from > 0 ? List.of() : queue.objections(consultation.id());
            return new View(false, filters, objections, part.entries(), more, decides);
        }
        ModerationQueue.Part part = queue.all(consultation.id(), filters, from > 0 ? from : Integer.MAX_VALUE);
        String more = part.next().isPresent()
                ? page.path() + "?show=all&state=" + filters.get("state") + "&source=" + filters.get("source")
                        + "&kind=" + filters.get("kind") + "&from="
                        + part.next().getAsInt()
                : "";
        return new View(true, filters, List.of(), part.entries(), more, decides);
    }

    @PostMapping("/batch")
    @Needs({Role.MODERATOR})
    String decide(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        List<Seen> chosen =
                form.all("chosen").stream().flatMap(key -> seen(key).stream()).toList();
        String back = "/desk/c/" + slug + "/register" + (form.text("show").equals("all") ? "?show=all" : "");
        if (chosen.isEmpty()) {
            return RegisterDesk.done(flash, page.say("register.batch.none"), back);
        }
        if (form.text("do").equals("publish")) {
            return told(flash, page, chosen.size(), moderation.publishAll(consultation, chosen), back);
        }
        Optional<HiddenReason> reason = reason(form.text("reason"));
        return reason.isEmpty()
                ? RegisterDesk.done(flash, page.say("register.error.reason"), back)
                : told(flash, page, chosen.size(), moderation.hideAll(consultation, chosen, reason.get()), back);
    }

    private static String told(RedirectAttributes flash, Page page, int chosen, List<Integer> left, String back) {
        String done = page.say("register.batch.done", chosen - left.size());
        String numbers = String.join(", ", left.stream().map(String::valueOf).toList());
        return RegisterDesk.done(
                flash, left.isEmpty() ? done : done + " " + page.say("register.batch.left", numbers), back);
    }

    private static Optional<Seen> seen(String key) {
        return key.matches("[0-9]{1,9}:[0-9]{1,9}")
                ? Optional.of(new Seen(
                        Integer.parseInt(key.substring(0, key.indexOf(':'))),
                        Integer.parseInt(key.substring(key.indexOf(':') + 1))))
                : Optional.empty();
    }

    static Optional<HiddenReason> reason(String code) {
        return Stream.of(HiddenReason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
