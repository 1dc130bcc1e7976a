package org.dauys.server.answer.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.SubmissionKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which body answers what, in order, with how many of those that wait each route takes. */
@Controller
@RequestMapping("/desk/c/{slug}/routes")
class RoutesPage {
    private static final int LONGEST_LABEL = 60;

    private final Desk desk;
    private final Bodies bodies;
    private final Routes routes;
    private final Themes themes;
    private final Labels labels;

    RoutesPage(Desk desk, Bodies bodies, Routes routes, Themes themes, Labels labels) {
        this.desk = desk;
        this.bodies = bodies;
        this.routes = routes;
        this.themes = themes;
        this.labels = labels;
    }

    @GetMapping
    @Needs(Role.EDITOR)
    String show(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, desk.consultation(slug), new Route(0, Optional.empty(), "", "", 0), new Errors(page));
    }

    @PostMapping
    @Needs(Role.EDITOR)
    ModelAndView add(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        Errors errors = new Errors(page);
        Route route = route(consultation, form, errors);
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    show(model, consultation, route, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        routes.add(consultation.id(), form.number("revision"), route);
        return new ModelAndView(done(slug, page, flash));
    }

    private Route route(Consultation consultation, Form form, Errors errors) {
        String label = form.text("label");
        Optional<Body> body = bodies.bySlug(consultation.id(), form.text("body"));
        if (body.isEmpty()) {
            errors.add("body", "answer.error.route.body");
        }
        if (label.length() > LONGEST_LABEL || (!label.isEmpty() && !labels.has(consultation, label))) {
            errors.add("label", "answer.error.label", label);
        }
        String kind = form.text("kind");
        boolean known = List.of(SubmissionKind.values()).stream()
                .anyMatch(one -> one.code().equals(kind));
        Optional<Long> theme = themes.of(consultation).stream()
                .filter(one -> one.slug().equals(form.text("theme")))
                .map(Theme::id)
                .findFirst();
        return new Route(0, theme, label, known ? kind : "", body.map(Body::id).orElse(0L));
    }

    @PostMapping("/order")
    @Needs(Role.EDITOR)
    String move(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Consultation consultation = desk.consultation(slug);
        Form form = new Form(sent);
        List<Long> ids = new ArrayList<>(
                routes.of(consultation.id()).stream().map(Route::id).toList());
        int from = ids.indexOf((long) form.number("route"));
        int place = form.text("to").equals("up") ? from - 1 : from + 1;
        if (from >= 0 && place >= 0 && place < ids.size()) {
            Collections.swap(ids, from, place);
            routes.order(consultation.id(), form.number("revision"), ids);
        }
        return done(slug, page, flash);
    }

    @PostMapping("/delete")
    @Needs(Role.EDITOR)
    String delete(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Form form = new Form(sent);
        routes.remove(desk.consultation(slug).id(), form.number("revision"), form.number("route"));
        return done(slug, page, flash);
    }

    private static String done(String slug, Page page, RedirectAttributes flash) {
        return Desk.done(flash, page.say("answer.routes.saved"), "/desk/c/" + slug + "/routes");
    }

    private String show(Model model, Consultation consultation, Route route, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("bodies", bodies.of(consultation.id()));
        model.addAttribute("themes", themes.of(consultation));
        model.addAttribute("routes", routes.of(consultation.id()));
        model.addAttribute("takes", routes.preview(consultation.id()));
        model.addAttribute("revision", routes.revision(consultation.id()));
        model.addAttribute("route", route);
        model.addAttribute(
                "kinds", Set.of(SubmissionKind.values()).stream().sorted().toList());
        model.addAttribute("errors", errors);
        return "answer/desk/routes";
    }
}
