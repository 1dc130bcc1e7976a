package org.dauys.server.submission.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Moderation;
import org.dauys.server.submission.Moderation.Seen;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The queue of a moderator, and the whole register behind it. */
@Controller
@RequestMapping("/desk/c/{slug}/register")
public class ModerationQueuePage {
    private final ProvisionLabels labels;
    private final ModerationQueue queue;
    private final Moderation moderation;
    private final Submissions submissions;

    ModerationQueuePage(ModerationQueue queue, Moderation moderation, Submissions submissions, ProvisionLabels labels) {
        this.labels = labels;
        this.queue = queue;
        this.moderation = moderation;
        this.submissions = submissions;
    }

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

    @GetMapping
    @Needs({Role.MODERATOR, Role.EDITOR, Role.CLERK})
    ModelAndView show(DeskVisit visit) {
        String typed = visit.form().text("number");
        int number = RegisterDesk.number(typed, 0);
        if (number > 0 && submissions.byNumber(visit.id(), number).isPresent()) {
            return visit.to("/register/" + number);
        }
        if (!typed.isEmpty()) {
            visit.mistake("number", "register.queue.number.none", typed);
        }
        // A number that is not there is found, too: the answer is that there is none.
        return visit.show("submission/desk/queue")
                .step()
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("number", typed)
                .with("view", view(visit));
    }

    private View view(DeskVisit visit) {
        Form form = visit.form();
        boolean decides = visit.may(Role.MODERATOR);
        Map<String, String> filters =
                Map.of("state", form.text("state"), "source", form.text("source"), "kind", form.text("kind"));
        int from = form.number("from");
        String base = visit.path() + "/register";
        if (!form.text("show").equals("all")) {
            ModerationQueue.Part part = queue.waiting(visit.id(), from);
            String more =
                    part.next().isPresent() ? base + "?from=" + part.next().getAsInt() : "";
            List<ModerationQueue.Entry> objections = from > 0 ? List.of() : queue.objections(visit.id());
            return new View(false, filters, objections, part.entries(), more, decides);
        }
        ModerationQueue.Part part = queue.all(visit.id(), filters, from > 0 ? from : Integer.MAX_VALUE);
        String more = part.next().isPresent()
                ? base + "?show=all&state=" + filters.get("state") + "&source=" + filters.get("source")
                        + "&kind=" + filters.get("kind") + "&from="
                        + part.next().getAsInt()
                : "";
        return new View(true, filters, List.of(), part.entries(), more, decides);
    }

    @PostMapping("/batch")
    @Needs({Role.MODERATOR})
    ModelAndView decide(DeskVisit visit) {
        Form form = visit.form();
        List<Seen> chosen =
                form.all("chosen").stream().flatMap(key -> seen(key).stream()).toList();
        String back = form.text("show").equals("all") ? "/register?show=all" : "/register";
        if (chosen.isEmpty()) {
            return visit.done(back, "register.batch.none");
        }
        if (form.text("do").equals("publish")) {
            return told(visit, chosen.size(), moderation.publishAll(visit.consultation(), chosen), back);
        }
        Optional<HiddenReason> reason = reason(form.text("reason"));
        return reason.isEmpty()
                ? visit.done(back, "register.error.reason")
                : told(visit, chosen.size(), moderation.hideAll(visit.consultation(), chosen, reason.get()), back);
    }

    private static ModelAndView told(DeskVisit visit, int chosen, List<Integer> left, String back) {
        String done = visit.page().say("register.batch.done", chosen - left.size());
        String numbers = String.join(", ", left.stream().map(String::valueOf).toList());
        return visit.to(back, left.isEmpty() ? done : done + " " + visit.page().say("register.batch.left", numbers));
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
