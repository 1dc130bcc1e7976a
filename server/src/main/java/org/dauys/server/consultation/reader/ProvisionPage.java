package org.dauys.server.consultation.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.table.Side;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One provision: its words before and now, why they changed, and its way through the versions. */
@Controller
@Open
class ProvisionPage {
    private final CompareSubjects subjects;
    private final CompareCache cache;
    private final Acts acts;
    private final Rationales rationales;

    /** What both pages of this controller are asked for. */
    private record Asked(
            CompareSubject subject,
            Version version,
            String label,
            List<Language> languages,
            Language language,
            CompareQuery query,
            Page page) {}

    ProvisionPage(CompareSubjects subjects, CompareCache cache, Acts acts, Rationales rationales) {
        this.subjects = subjects;
        this.cache = cache;
        this.acts = acts;
        this.rationales = rationales;
    }

    @GetMapping("/c/{slug}/p/{label}")
    String newest(
            @PathVariable String slug,
            @PathVariable String label,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CompareSubject subject = subjects.of(slug);
        return show(asked(subject, subject.newest(), label, request, page), response, model);
    }

    @GetMapping("/c/{slug}/v/{number:[0-9]{1,5}}/p/{label}")
    String ofVersion(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable String label,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CompareSubject subject = subjects.of(slug);
        Version version = subject.version(number).orElseThrow(() -> notFound(subject, page));
        return show(asked(subject, version, label, request, page), response, model);
    }

    private static Asked asked(
            CompareSubject subject, Version version, String label, HttpServletRequest request, Page page) {
        CompareQuery query = CompareQuery.of(request::getParameter);
        List<Language> languages = CompareSubject.languages(List.of(version));
        Language language = CompareSubject.language(languages, query.text(), page.locale())
                .orElseThrow(() -> notFound(subject, page));
        List<String> codes = languages.stream().map(Language::code).toList();
        return new Asked(subject, version, label, languages, language, query.known(List.of(), List.of(), codes), page);
    }

    private String show(Asked asked, HttpServletResponse response, Model model) {
        List<Version> versions = asked.subject().versions().stream()
                .filter(version -> version.text(asked.language()).isPresent())
                .toList();
        Optional<CompareSteps> steps =
                CompareSteps.of(cache, versions, asked.language(), asked.page().locale());
        if (steps.isEmpty()) {
            return CompareWaiting.say(response);
        }
        Optional<ProvisionPlace> place =
                ProvisionPlace.of(acts.of(CompareSubject.text(asked.version(), asked.language())), asked.label());
        if (place.isEmpty()) {
            return missing(asked, versions, steps.get(), response, model);
        }
        if (versions.size() < 2) {
            model.addAttribute("view", view(asked, place.get(), Optional.empty(), versions, steps.get()));
            return "consultation/reader/provision";
        }
        Version base = versions.getFirst();
        Version other = asked.version().equals(base) ? versions.getLast() : asked.version();
        Optional<Prepared> prepared =
                cache.of(base, other, asked.language(), asked.page().locale());
        if (prepared.isEmpty()) {
            return CompareWaiting.say(response);
        }
        model.addAttribute("view", view(asked, place.get(), prepared, versions, steps.get()));
        return "consultation/reader/provision";
    }

    private ProvisionView view(
            Asked asked,
            ProvisionPlace place,
            Optional<Prepared> prepared,
            List<Version> versions,
            CompareSteps steps) {
        Side side = asked.version().equals(versions.getFirst()) ? Side.OLD : Side.NEW;
        int last = side == Side.OLD ? steps.steps().size() : versions.indexOf(asked.version());
        CompareReasons reasons =
                new CompareReasons(new CompareSteps(steps.steps().subList(0, last)), rationales);
        return new ProvisionView(
                asked.subject(),
                asked.version(),
                asked.languages(),
                asked.language(),
                place,
                prepared,
                side,
                reasons,
                versions,
                steps,
                others(asked, versions),
                rationales,
                asked.query(),
                asked.page());
    }

    /** The versions in which something has this label. */
    private List<Version> others(Asked asked, List<Version> versions) {
        return versions.stream()
                .filter(version -> ProvisionPlace.of(
                                acts.of(CompareSubject.text(version, asked.language())), asked.label())
                        .isPresent())
                .toList();
    }

    /** What was there once has a page that leads on; what never was has none. */
    private String missing(
            Asked asked, List<Version> versions, CompareSteps steps, HttpServletResponse response, Model model) {
        ProvisionMissing missing = ProvisionMissing.of(
                asked.subject(),
                asked.version(),
                asked.label(),
                versions,
                others(asked, versions),
                steps,
                asked.page());
        if (missing.traces().isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("missing", missing);
        return "consultation/reader/provision-missing";
    }

    private static MissingException notFound(CompareSubject subject, Page page) {
        return MissingException.version(subject.frame(subject.newest(), page.locale()));
    }
}
