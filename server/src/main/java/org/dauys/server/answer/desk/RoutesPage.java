package org.dauys.server.answer.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.SubmissionKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which body answers what, in order, with how many of those that wait each route takes. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/routes")
class RoutesPage {
    private static final int LONGEST_LABEL = 60;

    private final Bodies bodies;
    private final Routes routes;
    private final Themes themes;
    private final NewestLabels labels;

    RoutesPage(Bodies bodies, Routes routes, Themes themes, NewestLabels labels) {
        this.bodies = bodies;
        this.routes = routes;
        this.themes = themes;
        this.labels = labels;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, new Route(0, Optional.empty(), "", "", 0));
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        Route route = route(visit);
        if (!visit.isFine()) {
            return show(visit, route);
        }
        routes.add(visit.id(), visit.form().number("revision"), route);
        return done(visit);
    }

    private Route route(DeskVisit visit) {
        Form form = visit.form();
        String label = form.text("label");
        Optional<Body> body = bodies.bySlug(visit.id(), form.text("body"));
        if (body.isEmpty()) {
            visit.mistake("body", "answer.error.route.body");
        }
        if (label.length() > LONGEST_LABEL || (!label.isEmpty() && !labels.has(visit.consultation(), label))) {
            visit.mistake("label", "answer.error.label", label);
        }
        String kind = form.text("kind");
        boolean known = List.of(SubmissionKind.values()).stream()
                .anyMatch(one -> one.code().equals(kind));
        Optional<Long> theme =
                themes.bySlug(visit.consultation(), form.text("theme")).map(Theme::id);
        return new Route(0, theme, label, known ? kind : "", body.map(Body::id).orElse(0L));
    }

    @PostMapping("/order")
    ModelAndView move(DeskVisit visit) {
        Form form = visit.form();
        List<Long> ids =
                new ArrayList<>(routes.of(visit.id()).stream().map(Route::id).toList());
        int from = ids.indexOf((long) form.number("route"));
        int place = form.text("to").equals("up") ? from - 1 : from + 1;
        if (from >= 0 && place >= 0 && place < ids.size()) {
            Collections.swap(ids, from, place);
            routes.order(visit.id(), form.number("revision"), ids);
        }
        return done(visit);
    }

    @PostMapping("/delete")
    ModelAndView delete(DeskVisit visit) {
        routes.remove(visit.id(), visit.form().number("revision"), visit.form().number("route"));
        return done(visit);
    }

    private static ModelAndView done(DeskVisit visit) {
        return visit.done("/routes", "answer.routes.saved");
    }

    private Shown show(DeskVisit visit, Route route) {
        long id = visit.id();
        return visit.show("answer/desk/routes")
                .with("bodies", bodies.of(id))
                .with("themes", themes.of(visit.consultation()))
                .with("routes", routes.of(id))
                .with("takes", routes.preview(id))
                .with("revision", routes.revision(id))
                .with("route", route)
                .with("kinds", Set.of(SubmissionKind.values()).stream().sorted().toList());
    }
}
