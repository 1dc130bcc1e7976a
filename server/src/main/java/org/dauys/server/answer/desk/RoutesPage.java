package org.dauys.server.answer.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.answer.Bodies;
import org.dauys.server.consultation.ProvisionLabels;
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
    private final Bodies bodies;
    private final Routes routes;
    private final Themes themes;
    private final ProvisionLabels labels;

    RoutesPage(Bodies bodies, Routes routes, Themes themes, ProvisionLabels labels) {
        this.bodies = bodies;
        this.routes = routes;
        this.themes = themes;
        this.labels = labels;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, RouteForm.read(visit.form()));
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        RouteForm typed = RouteForm.read(visit.form());
        Optional<Route> route = typed.check(
                themes.bySlug(visit.consultation(), typed.theme()),
                bodies.bySlug(visit.id(), typed.body()),
                typed.label().isEmpty() || labels.inNewest(visit.consultation(), typed.label()),
                visit.errors());
        if (route.isEmpty()) {
            return show(visit, typed);
        }
        routes.add(visit.id(), visit.form().number("revision"), route.get());
        return done(visit);
    }

    @PostMapping("/order")
    ModelAndView move(DeskVisit visit) {
        Form form = visit.form();
        List<Long> ids =
                new ArrayList<>(routes.of(visit.id()).stream().map(Route::id).toList());
        int from = ids.indexOf((long) form.number("route"));
        int place = form.text("to").equals("up") ? from - 1 : from + 1;
        if (from < 0 || place < 0 || place >= ids.size()) {
            return visit.to("/routes");
        }
        Collections.swap(ids, from, place);
        routes.order(visit.id(), form.number("revision"), ids);
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

    private Shown show(DeskVisit visit, RouteForm typed) {
        long id = visit.id();
        return visit.show("answer/desk/routes")
                .with("bodies", bodies.of(id))
                .with("themes", themes.of(visit.consultation()))
                .with("routes", routes.of(id))
                .with("takes", routes.preview(id))
                .with("revision", routes.revision(id))
                .with("typed", typed)
                .with("kinds", Set.of(SubmissionKind.values()).stream().sorted().toList());
    }
}
