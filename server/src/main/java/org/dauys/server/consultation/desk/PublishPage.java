package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Obstacle;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.text.Language;
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

/** Shows exactly what will become public, asks, and publishes: for good. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/publish")
class PublishPage {
    private final Desk desk;
    private final Acts acts;
    private final Comparisons comparisons;
    private final Drafting drafting;

    PublishPage(Desk desk, Acts acts, Comparisons comparisons, Drafting drafting) {
        this.desk = desk;
        this.acts = acts;
        this.comparisons = comparisons;
        this.drafting = drafting;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, desk.at(slug, number), page, new Errors(page));
    }

    @PostMapping
    ModelAndView publish(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Desk.At at = desk.at(slug, number).unpublished();
        Form form = new Form(sent);
        Errors errors = new Errors(page);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!Obstacle.of(at.version(), at.versions()).isEmpty()) {
            errors.add("obstacles", "desk.error.obstacles");
            status = HttpStatus.CONFLICT;
        } else if (!form.text("texts").equals(seal(at.version()))) {
            errors.add("texts", "desk.error.seen");
            status = HttpStatus.CONFLICT;
        } else if (form.text("confirm").isEmpty()) {
            errors.add("confirm", "desk.error.confirm.publish");
        } else {
            try {
                drafting.publish(at.consultation(), at.version(), form.number("revision"));
                return new ModelAndView(Desk.done(
                        flash, page.say("desk.published", Called.version(at.version(), page)), at.path() + "/publish"));
            } catch (ConflictException conflict) {
                at = desk.at(slug, number).unpublished();
                errors.add("texts", "desk.error.seen");
                status = HttpStatus.CONFLICT;
            }
        }
        return new ModelAndView(show(model, at, page, errors), model.asMap(), status);
    }

    /** What the editor saw, word for word: the sums of the texts, each of its language. */
    private static String seal(Version version) {
        return version.readTexts().stream()
                .map(text -> text.id() + ":" + text.sha256().orElse(""))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private String show(Model model, Desk.At at, Page page, Errors errors) {
        Version version = at.version();
        model.addAttribute("consultation", at.consultation());
        model.addAttribute("version", version);
        model.addAttribute(
                "texts",
                version.readTexts().stream()
                        .map(text -> Uploaded.of(text, acts, drafting, page))
                        .toList());
        model.addAttribute("seal", seal(version));
        model.addAttribute("obstacles", Obstacle.of(version, at.versions()));
        model.addAttribute("missing", missing(version));
        model.addAttribute("changes", changes(at, page));
        model.addAttribute("errors", errors);
        return "consultation/desk/publish";
    }

    /** The languages of the pages that the version has no text in. */
    private static List<Language> missing(Version version) {
        return Say.LANGUAGES.stream()
                .map(locale -> new Language(locale.getLanguage()))
                .filter(language -> version.text(language).isEmpty())
                .toList();
    }

    /** Against the text in force and, when that is another one, the version before. */
    private List<Changes> changes(Desk.At at, Page page) {
        if (at.version().isInForce() || at.version().readTexts().isEmpty()) {
            return List.of();
        }
        List<Version> earlier = new ArrayList<>(List.of(at.against(0)));
        if (at.version().number() > 1) {
            earlier.add(at.before());
        }
        return earlier.stream()
                .flatMap(from -> comparisons.of(from, at.version(), page.locale()).stream())
                .map(compared -> new Changes(
                        Called.version(compared.from(), page),
                        compared.language(),
                        compared.comparison().counts(),
                        compared.corrections()))
                .toList();
    }
}
