package org.dauys.server.consultation.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
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

/** What a theme is tagged to, in the newest version and in the text in force. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/themes/{theme}")
class ThemePage {
    private final Desk desk;
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final Acts acts;
    private final Themes themes;
    private final KnownLabels labels;

    /**
     * A theme and the versions that are tagged.
     *
     * @param inForce empty while it has no text
     * @param newest the newest draft that has a text; empty while there is none
     */
    private record Subject(
            Consultation consultation,
            Theme theme,
            Optional<Version> inForce,
            Optional<Version> newest,
            ThemeChoices choices) {

        TagsForm saved(boolean old) {
            Set<String> tags = (old ? inForce : newest)
                    .map(version -> theme.tags().getOrDefault(version.id(), Set.of()))
                    .orElse(Set.of());
            return TagsForm.of(tags, choices.labels(old));
        }
    }

    ThemePage(
            Desk desk,
            Consultations consultations,
            Comparisons comparisons,
            Acts acts,
            Themes themes,
            KnownLabels labels) {
        this.desk = desk;
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.acts = acts;
        this.themes = themes;
        this.labels = labels;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable String theme,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Subject subject = subject(slug, theme, page);
        return show(
                model,
                subject,
                subject.saved(true),
                subject.saved(false),
                subject.theme().revision(),
                false,
                new Errors(page));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable String theme,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Subject subject = subject(slug, theme, page);
        Form form = new Form(sent);
        TagsForm olds = TagsForm.read(form, "old");
        TagsForm news = TagsForm.read(form, "new");
        Errors errors = new Errors(page);
        Map<Long, Set<String>> tags = new HashMap<>();
        subject.newest()
                .ifPresent(version -> tags.put(version.id(), news.labels(labels.of(version), "finer-new", errors)));
        subject.inForce()
                .ifPresent(version -> tags.put(version.id(), olds.labels(labels.of(version), "finer-old", errors)));
        if (!errors.isEmpty()) {
            String view = show(model, subject, olds, news, form.number("revision"), false, errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            themes.setTags(subject.consultation(), subject.theme(), form.number("revision"), tags);
            String notice = page.say("desk.theme.saved", subject.theme().name().in(page.locale()));
            return new ModelAndView(Desk.done(flash, notice, "/desk/c/" + slug + "/themes"));
        } catch (ConflictException conflict) {
            Subject now = subject(slug, theme, page);
            String view = show(model, now, olds, news, now.theme().revision(), true, errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private Subject subject(String slug, String themeSlug, Page page) {
        Consultation consultation = desk.consultation(slug);
        Theme theme = themes.of(consultation).stream()
                .filter(one -> one.slug().equals(themeSlug))
                .findFirst()
                .orElseThrow(Desk::missing);
        List<Version> read = consultations.versions(consultation).stream()
                .filter(version -> !version.readTexts().isEmpty())
                .toList();
        Optional<Version> inForce = read.stream().filter(Version::isInForce).findFirst();
        Optional<Version> newest =
                read.reversed().stream().filter(version -> !version.isInForce()).findFirst();
        return new Subject(consultation, theme, inForce, newest, choices(inForce, newest, page.locale()));
    }

    private ThemeChoices choices(Optional<Version> inForce, Optional<Version> newest, Locale locale) {
        return inForce.flatMap(from -> newest.flatMap(to -> comparisons.of(from, to, locale)))
                .map(compared -> ThemeChoices.of(ComparisonHtml.of(compared.comparison(), locale)))
                .or(() -> newest.map(version -> alone(version, locale)))
                .or(() -> inForce.map(version -> alone(version, locale)))
                .orElse(ThemeChoices.none());
    }

    private ThemeChoices alone(Version version, Locale locale) {
        return ThemeChoices.of(acts.of(version.textFor(locale).orElseThrow()), version.isInForce());
    }

    private static String show(
            Model model, Subject subject, TagsForm olds, TagsForm news, int revision, boolean conflict, Errors errors) {
        model.addAttribute("consultation", subject.consultation());
        model.addAttribute("theme", subject.theme());
        model.addAttribute("inForce", subject.inForce());
        model.addAttribute("newest", subject.newest());
        model.addAttribute("choices", subject.choices());
        model.addAttribute("olds", olds);
        model.addAttribute("news", news);
        model.addAttribute("savedOlds", subject.saved(true));
        model.addAttribute("savedNews", subject.saved(false));
        model.addAttribute("revision", revision);
        model.addAttribute("conflict", conflict);
        model.addAttribute("errors", errors);
        return "consultation/desk/theme";
    }
}
