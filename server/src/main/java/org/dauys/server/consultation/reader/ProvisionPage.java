package org.dauys.server.consultation.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One provision: its words before and now, why they changed, and its way through the versions. */
@Controller
@Open
class ProvisionPage {
    private final CompareSubjects subjects;
    private final CompareCache cache;
    private final Acts acts;
    private final Rationales rationales;

    ProvisionPage(CompareSubjects subjects, CompareCache cache, Acts acts, Rationales rationales) {
        this.subjects = subjects;
        this.cache = cache;
        this.acts = acts;
        this.rationales = rationales;
    }

    @GetMapping("/c/{slug}/p/{label}")
    Shown newest(Visit visit) {
        CompareSubject subject = subjects.of(visit.in("slug"));
        return show(visit, subject, subject.newest());
    }

    @GetMapping("/c/{slug}/v/{number:[0-9]{1,5}}/p/{label}")
    Shown ofVersion(Visit visit) {
        CompareSubject subject = subjects.of(visit.in("slug"));
        return show(
                visit,
                subject,
                subject.version(visit.number("number")).orElseThrow(() -> notFound(subject, visit.page())));
    }

    private Shown show(Visit visit, CompareSubject subject, Version version) {
        CompareQuery query = CompareQuery.of(visit.request()::getParameter);
        List<Language> languages = CompareSubject.languages(List.of(version));
        Language language = CompareSubject.language(languages, query.text(), visit.locale())
                .orElseThrow(() -> notFound(subject, visit.page()));
        List<Version> versions = subject.versions().stream()
                .filter(one -> one.text(language).isPresent())
                .toList();
        Optional<CompareSteps> steps = CompareSteps.of(cache, versions, language, visit.locale());
        if (steps.isEmpty()) {
            return CompareWaiting.say(visit);
        }
        String label = visit.in("label");
        List<String> codes = languages.stream().map(Language::code).toList();
        ProvisionAsked asked = new ProvisionAsked(
                subject,
                version,
                label,
                languages,
                language,
                versions,
                versions.stream()
                        .filter(one -> place(one, language, label).isPresent())
                        .toList(),
                query.known(List.of(), List.of(), codes),
                visit.page());
        Optional<ProvisionPlace> place = place(version, language, label);
        return place.isEmpty() ? missing(visit, asked, steps.get()) : there(visit, asked, place.get(), steps.get());
    }

    private Shown there(Visit visit, ProvisionAsked asked, ProvisionPlace place, CompareSteps steps) {
        List<Version> versions = asked.versions();
        Optional<Prepared> prepared = Optional.empty();
        if (versions.size() > 1) {
            Version base = versions.getFirst();
            Version other = asked.version().equals(base) ? versions.getLast() : asked.version();
            prepared = cache.of(base, other, asked.language(), visit.locale());
            if (prepared.isEmpty()) {
                return CompareWaiting.say(visit);
            }
        }
        return visit.show("consultation/reader/provision")
                .with("view", new ProvisionView(asked, place, prepared, steps, rationales));
    }

    private Optional<ProvisionPlace> place(Version version, Language language, String label) {
        return ProvisionPlace.of(acts.of(CompareSubject.text(version, language)), label);
    }

    /** What was there once has a page that leads on; what never was has none. */
    private static Shown missing(Visit visit, ProvisionAsked asked, CompareSteps steps) {
        ProvisionMissing missing = ProvisionMissing.of(asked, steps);
        Shown shown = visit.show("consultation/reader/provision-missing").with("missing", missing);
        return missing.traces().isEmpty() ? shown.status(HttpStatus.NOT_FOUND) : shown;
    }

    private static MissingException notFound(CompareSubject subject, Page page) {
        return MissingException.version(subject.frame(subject.newest(), page.locale()));
    }
}
