package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.desk.Responders.Person;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.people.Staff;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
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

/** What waits for an answer: to be looked through, assigned, routed by hand, chosen to be answered. */
@Controller
@RequestMapping("/desk/c/{slug}/queue")
class AnswerQueuePage {
    /** Each writes a step into the public history of its submission, in one transaction. */
    private static final int MOST_AT_ONCE = 1000;

    private final Desk desk;
    private final Responders responders;
    private final Queue queue;
    private final Routing routing;
    private final Bodies bodies;
    private final Themes themes;
    private final Roles roles;

    AnswerQueuePage(
            Desk desk, Responders responders, Queue queue, Routing routing, Bodies bodies, Themes themes, Roles roles) {
        this.desk = desk;
        this.responders = responders;
        this.queue = queue;
        this.routing = routing;
        this.bodies = bodies;
        this.themes = themes;
        this.roles = roles;
    }

    @GetMapping
    @Needs({Role.RESPONDER, Role.EDITOR})
    String show(@PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Consultation consultation = desk.consultation(slug);
        Person person = responders.at(consultation);
        Form form = new Form(sent);
        Queue.Asked asked = responders.asked(consultation, QueueFilter.of(form), person);
        List<Waiting> found = queue.page(asked, form.text("after"));
        List<Waiting> rows = found.subList(0, Math.min(Queue.PAGE, found.size()));
        List<Body> all = bodies.of(consultation.id());
        Optional<Body> listed = all.stream()
                .filter(body -> body.slug().equals(asked.filter().body()))
                .findFirst();
        model.addAttribute("consultation", consultation);
        model.addAttribute("filter", asked.filter());
        model.addAttribute("editor", person.editor());
        model.addAttribute("everywhere", person.seesAll());
        model.addAttribute("offered", person.seesAll() ? all : person.bodies());
        model.addAttribute("answers", person.answers());
        model.addAttribute("bodies", all);
        model.addAttribute("themes", themes.of(consultation));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next", found.size() > Queue.PAGE ? Optional.of(rows.getLast().key()) : Optional.empty());
        model.addAttribute("count", queue.count(asked));
        model.addAttribute("today", asked.today());
        model.addAttribute("names", responders.names(assigned(rows)));
        model.addAttribute("responders", choices(consultation, listed));
        return "answer/desk/queue";
    }

    private static List<UUID> assigned(List<Waiting> rows) {
        return rows.stream().flatMap(row -> row.assigned().stream()).distinct().toList();
    }

    /** Whom one can assign to: those of the body whose queue is shown. */
    private Map<String, UUID> choices(Consultation consultation, Optional<Body> body) {
        return body.map(one -> of(consultation, one)).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        one -> one.name().name().orElse(one.name().alias()),
                        Staff::participant,
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Those who answer for this body, or for all. */
    private List<Staff> of(Consultation consultation, Body body) {
        return roles.staff(consultation.id(), Role.RESPONDER).stream()
                .filter(one -> one.body().isEmpty() || one.body().equals(body.slug()))
                .toList();
    }

    /** Does with those chosen, or with all that match, what the button says. */
    @PostMapping
    @Needs({Role.RESPONDER, Role.EDITOR})
    String choose(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Person person = responders.at(consultation);
        Form form = new Form(sent);
        QueueFilter filter = QueueFilter.of(form);
        String back = "/desk/c/" + slug + "/queue" + (filter.query().isEmpty() ? "" : "?" + filter.query());
        Selection selection = Selection.of(form);
        if (selection.isEmpty()) {
            return Desk.done(flash, page.say("answer.error.chosen"), back);
        }
        if (form.text("do").equals("answer")) {
            return "redirect:/desk/c/" + slug + "/answer?" + selection.query();
        }
        List<Long> ids = selection.all()
                ? queue.ids(responders.asked(consultation, filter, person))
                : queue.ids(
                        consultation.id(),
                        selection.numbers(),
                        own(person, filter).map(Body::id));
        if (ids.size() > MOST_AT_ONCE) {
            return Desk.done(flash, page.say("answer.error.many", MOST_AT_ONCE), back);
        }
        String notice = form.text("do").equals("route")
                ? route(consultation, person, form, ids, page)
                : assign(consultation, person, form, ids, page);
        return Desk.done(flash, notice, back);
    }

    /** The body whose queue is shown to someone who sees not all of them. */
    private static Optional<Body> own(Person person, QueueFilter filter) {
        return person.seesAll() ? Optional.empty() : person.own(filter.body());
    }

    private String route(Consultation consultation, Person person, Form form, List<Long> ids, Page page) {
        Optional<Body> to = bodies.bySlug(consultation.id(), form.text("to"));
        if (!person.editor() || to.isEmpty()) {
            return page.say("answer.error.route.body");
        }
        int moved = routing.byHand(ids, to.get());
        return page.count("answer.routed", moved, to.get().name().in(page.locale()));
    }

    /** Only to someone who answers for that very body, or to nobody. */
    private String assign(Consultation consultation, Person person, Form form, List<Long> ids, Page page) {
        QueueFilter filter = QueueFilter.of(form);
        Optional<Body> body = own(person, filter).or(() -> bodies.bySlug(consultation.id(), filter.body()));
        if (body.isEmpty()) {
            return page.say("answer.error.assign.body");
        }
        String to = form.text("responder");
        Optional<UUID> responder = of(consultation, body.get()).stream()
                .map(Staff::participant)
                .filter(id -> id.toString().equals(to))
                .findFirst();
        if (responder.isEmpty() && !to.isEmpty()) {
            return page.say("answer.error.assign");
        }
        return page.count("answer.assigned", routing.assign(ids, body.get(), responder));
    }
}
