package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the newest draft changes for those whom one theme concerns. */
@Controller
@Open
class ThemePage {
    private final CompareSubjects subjects;
    private final CompareCache cache;
    private final Rationales rationales;

    ThemePage(CompareSubjects subjects, CompareCache cache, Rationales rationales) {
        this.subjects = subjects;
        this.cache = cache;
        this.rationales = rationales;
    }

    @GetMapping("/c/{slug}/themes/{theme}")
    Shown theme(Visit visit) {
        CompareSubject subject = subjects.of(visit.in("slug"));
        Theme theme = subject.themes().stream()
                .filter(one -> one.slug().equals(visit.in("theme")))
                .findFirst()
                .orElseThrow(() -> MissingException.theme(subject.frame(subject.newest(), visit.locale())));
        Shown shown = visit.show("consultation/reader/theme")
                .with("frame", subject.frame(subject.newest(), visit.locale()))
                .with("theme", theme);
        List<Version> both = List.of(subject.base(), subject.newest());
        Optional<Language> language = subject.versions().size() < 2
                ? Optional.empty()
                : CompareSubject.language(CompareSubject.languages(both), Optional.empty(), visit.locale());
        if (language.isEmpty()) {
            return shown;
        }
        Optional<Prepared> prepared = cache.of(both.getFirst(), both.getLast(), language.get(), visit.locale());
        Optional<CompareSteps> steps =
                prepared.flatMap(made -> CompareSteps.to(cache, subject, made, language.get(), visit.locale()));
        if (steps.isEmpty()) {
            return CompareWaiting.say(visit);
        }
        CompareReasons reasons = new CompareReasons(steps.get(), rationales);
        return shown.with("changes", new ThemeChanges(theme, subject, prepared.orElseThrow(), reasons, visit.page()));
    }
}
