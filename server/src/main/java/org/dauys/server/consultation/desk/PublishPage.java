package org.dauys.server.consultation.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Obstacle;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows exactly what will become public, asks, and publishes: for good. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/publish")
class PublishPage {
    private final Acts acts;
    private final Comparisons comparisons;
    private final Drafting drafting;
    private final Rationales rationales;

    PublishPage(Acts acts, Comparisons comparisons, Drafting drafting, Rationales rationales) {
        this.acts = acts;
        this.comparisons = comparisons;
        this.drafting = drafting;
        this.rationales = rationales;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, visit.at());
    }

    @PostMapping
    ModelAndView publish(DeskVisit visit) {
        Desk.At at = visit.at().unpublished();
        Form form = visit.form();
        if (!Obstacle.of(at.version(), at.versions()).isEmpty()) {
            visit.mistake("obstacles", "desk.error.obstacles");
            return show(visit, at).conflict();
        }
        if (!form.text("texts").equals(seal(at.version()))) {
            visit.mistake("texts", "desk.error.seen");
            return show(visit, at).conflict();
        }
        if (form.text("confirm").isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm.publish");
            return show(visit, at);
        }
        try {
            drafting.publish(at.consultation(), at.version(), form.number("revision"));
            return visit.done(at.path() + "/publish", "desk.published", Called.version(at.version(), visit.page()));
        } catch (ConflictException conflict) {
            visit.mistake("texts", "desk.error.seen");
            return show(visit, visit.again().unpublished()).conflict();
        }
    }

    /** What the editor saw, word for word: the sums of the texts, each of its language. */
    private static String seal(Version version) {
        return version.readTexts().stream()
                .map(text -> text.id() + ":" + text.sha256().orElse(""))
                .sorted()
                .collect(Collectors.joining(","));
    }

    private Shown show(DeskVisit visit, Desk.At at) {
        Version version = at.version();
        return visit.show("consultation/desk/publish")
                .with(
                        "texts",
                        version.readTexts().stream()
                                .map(text -> Uploaded.of(text, acts, drafting, visit.page()))
                                .toList())
                .with("seal", seal(version))
                .with("newest", version.number() == at.versions().getLast().number())
                .with("obstacles", Obstacle.of(version, at.versions()))
                .with("missing", missing(version))
                .with("unreasoned", Unreasoned.of(at, comparisons, rationales, visit.page()))
                .with("changes", changes(at, visit.page()));
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
                .map(compared -> Changes.of(Called.version(compared.from(), page), compared, page.locale()))
                .toList();
    }
}
