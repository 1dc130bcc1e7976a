package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The comparative view of two versions. */
@Controller
@Open
class ComparePage {
    private final CompareSubjects subjects;
    private final CompareCache cache;
    private final Rationales rationales;

    ComparePage(CompareSubjects subjects, CompareCache cache, Rationales rationales) {
        this.subjects = subjects;
        this.cache = cache;
        this.rationales = rationales;
    }

    /** The text in force and the newest version; or, from the form of versions, a way to any two. */
    @GetMapping("/c/{slug}/compare")
    ModelAndView newest(Visit visit) {
        CompareSubject subject = subjects.of(visit.in("slug"));
        Optional<Integer> from = number(visit, "from");
        Optional<Integer> to = number(visit, "to");
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            return table(visit, subject, Math.min(from.get(), to.get()), Math.max(from.get(), to.get()));
        }
        boolean same = from.isPresent() && from.equals(to);
        return subject.versions().size() < 2 || same
                ? none(visit, subject, same)
                : show(visit, subject, subject.base(), subject.newest());
    }

    @GetMapping("/c/{slug}/compare/{from:[0-9]{1,5}}/{to:[0-9]{1,5}}")
    ModelAndView pair(Visit visit) {
        CompareSubject subject = subjects.of(visit.in("slug"));
        int from = visit.number("from");
        int to = visit.number("to");
        Version older = subject.version(Math.min(from, to)).orElseThrow(() -> notFound(subject, visit.page()));
        Version newer = subject.version(Math.max(from, to)).orElseThrow(() -> notFound(subject, visit.page()));
        if (older.equals(newer)) {
            throw notFound(subject, visit.page());
        }
        return from > to ? table(visit, subject, to, from) : show(visit, subject, older, newer);
    }

    private static ModelAndView table(Visit visit, CompareSubject subject, int older, int newer) {
        return visit.to(query(visit).href(subject.addresses().table(older, newer)));
    }

    private static Shown none(Visit visit, CompareSubject subject, boolean same) {
        return visit.show("consultation/reader/compare-none")
                .with("subject", subject)
                .with("same", same);
    }

    private Shown show(Visit visit, CompareSubject subject, Version from, Version to) {
        Locale locale = visit.locale();
        List<Language> languages = CompareSubject.languages(List.of(from, to));
        CompareQuery query = query(visit);
        Optional<Language> language = CompareSubject.language(languages, query.text(), locale);
        if (language.isEmpty()) {
            return none(visit, subject, false);
        }
        Optional<CompareCache.Prepared> prepared = cache.of(from, to, language.get(), locale);
        Optional<CompareSteps> steps =
                prepared.flatMap(made -> CompareSteps.to(cache, subject, made, language.get(), locale));
        if (steps.isEmpty()) {
            return CompareWaiting.say(visit);
        }
        List<String> sections = prepared.get().html().sections().stream()
                .map(section -> section.anchor())
                .toList();
        List<String> themes = subject.themes().stream().map(Theme::slug).toList();
        List<String> codes = languages.stream().map(Language::code).toList();
        CompareReasons reasons = new CompareReasons(steps.get(), rationales);
        return visit.show("consultation/reader/compare")
                .with(
                        "table",
                        new CompareTable(
                                subject,
                                prepared.get(),
                                query.known(sections, themes, codes),
                                languages,
                                reasons,
                                visit.page()));
    }

    private static CompareQuery query(Visit visit) {
        return CompareQuery.of(visit.request()::getParameter);
    }

    private static Optional<Integer> number(Visit visit, String name) {
        return Optional.of(visit.form().text(name))
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
    }

    private static MissingException notFound(CompareSubject subject, Page page) {
        return MissingException.version(subject.frame(subject.newest(), page.locale()));
    }
}
