package org.dauys.server.consultation.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

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
    String newest(
            @PathVariable String slug,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CompareSubject subject = subjects.of(slug);
        Optional<Integer> from = number(request.getParameter("from"));
        Optional<Integer> to = number(request.getParameter("to"));
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            CompareQuery query = CompareQuery.of(request::getParameter);
            int older = Math.min(from.get(), to.get());
            int newer = Math.max(from.get(), to.get());
            return "redirect:" + query.href(subject.addresses().table(older, newer));
        }
        boolean same = from.isPresent() && from.equals(to);
        if (subject.versions().size() < 2 || same) {
            model.addAttribute("subject", subject);
            model.addAttribute("same", same);
            return "consultation/reader/compare-none";
        }
        return show(subject, subject.base(), subject.newest(), page, request, response, model);
    }

    @GetMapping("/c/{slug}/compare/{from:[0-9]{1,5}}/{to:[0-9]{1,5}}")
    String pair(
            @PathVariable String slug,
            @PathVariable int from,
            @PathVariable int to,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CompareSubject subject = subjects.of(slug);
        Version older = subject.version(Math.min(from, to)).orElseThrow(() -> notFound(subject, page));
        Version newer = subject.version(Math.max(from, to)).orElseThrow(() -> notFound(subject, page));
        if (older.equals(newer)) {
            throw notFound(subject, page);
        }
        if (from > to) {
            CompareQuery query = CompareQuery.of(request::getParameter);
            return "redirect:" + query.href(subject.addresses().table(to, from));
        }
        return show(subject, older, newer, page, request, response, model);
    }

    private String show(
            CompareSubject subject,
            Version from,
            Version to,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<Language> languages = CompareSubject.languages(List.of(from, to));
        CompareQuery query = CompareQuery.of(request::getParameter);
        Optional<Language> language = CompareSubject.language(languages, query.text(), page.locale());
        if (language.isEmpty()) {
            model.addAttribute("subject", subject);
            model.addAttribute("same", false);
            return "consultation/reader/compare-none";
        }
        Optional<CompareCache.Prepared> prepared = cache.of(from, to, language.get(), page.locale());
        Optional<CompareSteps> steps = prepared.flatMap(made -> steps(subject, made, language.get(), page.locale()));
        if (steps.isEmpty()) {
            return CompareWaiting.say(response);
        }
        List<String> sections = prepared.get().html().sections().stream()
                .map(section -> section.anchor())
                .toList();
        List<String> themes = subject.themes().stream().map(Theme::slug).toList();
        List<String> codes = languages.stream().map(Language::code).toList();
        CompareReasons reasons = new CompareReasons(steps.get(), rationales);
        model.addAttribute(
                "table",
                new CompareTable(
                        subject, prepared.get(), query.known(sections, themes, codes), languages, reasons, page));
        return "consultation/reader/compare";
    }

    /** A version may lack the language; then its own rationales cannot be followed through it. */
    private Optional<CompareSteps> steps(
            CompareSubject subject, CompareCache.Prepared prepared, Language language, Locale locale) {
        List<Version> between = subject
                .between(prepared.compared().from(), prepared.compared().to())
                .stream()
                .filter(version -> version.text(language).isPresent())
                .toList();
        return between.size() == 2
                ? Optional.of(new CompareSteps(List.of(prepared)))
                : CompareSteps.of(cache, between, language, locale);
    }

    private static Optional<Integer> number(@Nullable String value) {
        return Optional.of(Objects.requireNonNullElse(value, ""))
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
    }

    private static MissingException notFound(CompareSubject subject, Page page) {
        return MissingException.version(subject.frame(subject.newest(), page.locale()));
    }
}
