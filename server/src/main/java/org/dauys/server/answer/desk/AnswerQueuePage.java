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
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.people.Staff;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for an answer: to be looked through, assigned, routed by hand, chosen to be answered. */
@Controller
@Needs({Role.RESPONDER, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/queue")
class AnswerQueuePage {
    /** Each writes a step into the public history of its submission, in one transaction. */
    private static final int MOST_AT_ONCE = 1000;

    private final ProvisionLabels labels;
    private final Responders responders;
    private final Queue queue;
    private final QueueGroups groups;
    private final Routing routing;
    private final Bodies bodies;
    private final Themes themes;
    private final Roles roles;

    AnswerQueuePage(
            Responders responders,
            Queue queue,
            QueueGroups groups,
            Routing routing,
            Bodies bodies,
            Themes themes,
            Roles roles,
            ProvisionLabels labels) {
        this.labels = labels;
        this.responders = responders;
        this.queue = queue;
        this.groups = groups;
        this.routing = routing;
        this.bodies = bodies;
        this.themes = themes;
        this.roles = roles;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Consultation consultation = visit.consultation();
        Person person = responders.at(consultation);
        Queue.Asked asked = responders.asked(consultation, QueueFilter.of(visit.form()), person);
        List<Waiting> found = queue.page(asked, visit.form().text("after"));
        List<Waiting> rows = found.subList(0, Math.min(Queue.PAGE, found.size()));
        List<Body> all = bodies.of(consultation.id());
        Optional<Body> listed = all.stream()
                .filter(body -> body.slug().equals(asked.filter().body()))
                .findFirst();
        return visit.show("answer/desk/queue")
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("filter", asked.filter())
                .with("editor", person.editor())
                .with("everywhere", person.seesAll())
                .with("offered", person.seesAll() ? all : person.bodies())
                .with("answers", person.answers())
                .with("bodies", all)
                .with("themes", themes.of(consultation))
                .with("rows", rows)
                .with(
                        "groups",
                        visit.form().text("after").isEmpty() && !asked.filter().isGroup()
                                ? groups.of(asked)
                                : List.of())
                .with(
                        "next",
                        found.size() > Queue.PAGE ? Optional.of(rows.getLast().key()) : Optional.empty())
                .with("count", queue.count(asked))
                .with("today", asked.today())
                .with("names", responders.names(assigned(rows)))
                .with("responders", choices(consultation, listed));
    }

    private static List<UUID> assigned(List<Waiting> rows) {
        return rows.stream()
                .flatMap(row -> row.holder().assigned().stream())
                .distinct()
                .toList();
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
    ModelAndView choose(DeskVisit visit) {
        Person person = responders.at(visit.consultation());
        Form form = visit.form();
        QueueFilter filter = QueueFilter.of(form);
        String back = "/queue" + (filter.query().isEmpty() ? "" : "?" + filter.query());
        Selection selection = Selection.of(form);
        if (selection.isEmpty()) {
            return visit.done(back, "answer.error.chosen");
        }
        if (form.text("do").equals("answer")) {
            return visit.to("/answer?" + selection.query());
        }
        List<Long> ids = selection.all()
                ? queue.ids(responders.asked(visit.consultation(), filter, person))
                : queue.ids(visit.id(), selection.numbers(), own(person, filter).map(Body::id));
        if (ids.size() > MOST_AT_ONCE) {
            return visit.done(back, "answer.error.many", MOST_AT_ONCE);
        }
        return form.text("do").equals("route")
                ? route(visit, person, ids, back)
                : assign(visit, own(person, filter), ids, back);
    }

    /** The body whose queue is shown to someone who sees not all of them. */
    private static Optional<Body> own(Person person, QueueFilter filter) {
        return person.seesAll() ? Optional.empty() : person.own(filter.body());
    }

    private ModelAndView route(DeskVisit visit, Person person, List<Long> ids, String back) {
        Optional<Body> to = bodies.bySlug(visit.id(), visit.form().text("to"));
        if (!person.editor() || to.isEmpty()) {
            return visit.done(back, "answer.error.route.body");
        }
        return visit.doneMany(
                back,
                "answer.routed",
                routing.byHand(ids, to.get()),
                visit.said(to.get().name()));
    }

    /** Only to someone who answers for that very body, or to nobody. */
    private ModelAndView assign(DeskVisit visit, Optional<Body> own, List<Long> ids, String back) {
        QueueFilter filter = QueueFilter.of(visit.form());
        Optional<Body> body = own.or(() -> bodies.bySlug(visit.id(), filter.body()));
        if (body.isEmpty()) {
            return visit.done(back, "answer.error.assign.body");
        }
        String to = visit.form().text("responder");
        Optional<UUID> responder = of(visit.consultation(), body.get()).stream()
                .map(Staff::participant)
                .filter(id -> id.toString().equals(to))
                .findFirst();
        if (responder.isEmpty() && !to.isEmpty()) {
            return visit.done(back, "answer.error.assign");
        }
        return visit.doneMany(back, "answer.assigned", routing.assign(ids, body.get(), responder));
    }
}
