package org.dauys.server.consultation.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a theme is tagged to, in the newest version and in the text in force. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/themes/{theme}")
class ThemePage {
    private final Consultations consultations;
    private final Comparisons comparisons;
    private final Acts acts;
    private final Themes themes;

    ThemePage(Consultations consultations, Comparisons comparisons, Acts acts, Themes themes) {
        this.consultations = consultations;
        this.comparisons = comparisons;
        this.acts = acts;
        this.themes = themes;
    }

    /**
     * A theme and the versions that are tagged.
     *
     * @param inForce empty while it has no text
     * @param newest the newest draft that has a text; empty while there is none
     */
    private record Subject(Theme theme, Optional<Version> inForce, Optional<Version> newest, ThemeChoices choices) {

        TagsForm savedOlds() {
            return saved(inForce, choices.labels(true));
        }

        TagsForm savedNews() {
            return saved(newest, choices.labels(false));
        }

        private TagsForm saved(Optional<Version> tagged, Set<String> boxes) {
            return TagsForm.of(
                    tagged.map(version -> theme.tags().getOrDefault(version.id(), Set.of()))
                            .orElse(Set.of()),
                    boxes);
        }
    }

    /** The tags on both sides as they were typed. */
    private record Tags(TagsForm olds, TagsForm news, int revision) {
        Tags seen(int other) {
            return new Tags(olds, news, other);
        }
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Subject subject = subject(visit);
        return show(
                visit,
                subject,
                new Tags(
                        subject.savedOlds(),
                        subject.savedNews(),
                        subject.theme().revision()));
    }

    @PostMapping
    ModelAndView save(DeskVisit visit) {
        Subject subject = subject(visit);
        Form form = visit.form();
        Tags typed = new Tags(TagsForm.read(form, "old"), TagsForm.read(form, "new"), form.number("revision"));
        Map<Long, Set<String>> tags = new HashMap<>();
        subject.newest()
                .ifPresent(version ->
                        tags.put(version.id(), typed.news().labels(taggable(version), "finer-new", visit.errors())));
        subject.inForce()
                .ifPresent(version ->
                        tags.put(version.id(), typed.olds().labels(taggable(version), "finer-old", visit.errors())));
        if (!visit.isFine()) {
            return show(visit, subject, typed);
        }
        try {
            themes.setTags(visit.consultation(), subject.theme(), typed.revision(), tags);
            return visit.done(
                    "/themes", "desk.theme.saved", visit.said(subject.theme().name()));
        } catch (ConflictException conflict) {
            Subject now = subject(visit);
            return show(visit, now, typed.seen(now.theme().revision())).conflict();
        }
    }

    private Taggable taggable(Version version) {
        return Taggable.of(version.readTexts().stream().map(acts::of).toList());
    }

    private Subject subject(DeskVisit visit) {
        Theme theme = themes.bySlug(visit.consultation(), visit.in("theme")).orElseThrow(Visit::missing);
        List<Version> read = consultations.versions(visit.consultation()).stream()
                .filter(version -> !version.readTexts().isEmpty())
                .toList();
        Optional<Version> inForce = read.stream().filter(Version::isInForce).findFirst();
        Optional<Version> newest =
                read.reversed().stream().filter(version -> !version.isInForce()).findFirst();
        return new Subject(theme, inForce, newest, choices(inForce, newest, visit.page()));
    }

    private ThemeChoices choices(Optional<Version> inForce, Optional<Version> newest, Page page) {
        return inForce.flatMap(from -> newest.flatMap(to -> comparisons.of(from, to, page.locale())))
                .map(compared -> ThemeChoices.of(ComparisonHtml.of(compared.comparison(), page.locale()), page))
                .or(() -> newest.map(version -> alone(version, page)))
                .or(() -> inForce.map(version -> alone(version, page)))
                .orElse(ThemeChoices.none());
    }

    private ThemeChoices alone(Version version, Page page) {
        return ThemeChoices.of(acts.of(version.textFor(page.locale()).orElseThrow()), version.isInForce(), page);
    }

    private static Shown show(DeskVisit visit, Subject subject, Tags tags) {
        return visit.show("consultation/desk/theme")
                .with("theme", subject.theme())
                .with("inForce", subject.inForce())
                .with("newest", subject.newest())
                .with("choices", subject.choices())
                .with("olds", tags.olds())
                .with("news", tags.news())
                .with("savedOlds", subject.savedOlds())
                .with("savedNews", subject.savedNews())
                .with("revision", tags.revision());
    }
}
