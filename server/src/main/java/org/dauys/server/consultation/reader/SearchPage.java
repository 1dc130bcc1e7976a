package org.dauys.server.consultation.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.server.consultation.LabelQuery;
import org.dauys.server.consultation.Search;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Open;
import org.dauys.server.site.Headers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Search in the texts of a consultation. */
@Controller
@Open
class SearchPage {
    private final Search search;
    private final Searching searching;

    SearchPage(Search search, Searching searching) {
        this.search = search;
        this.searching = searching;
    }

    @GetMapping("/c/{slug}/search")
    ModelAndView search(SearchForm form, ReaderVisit visit) {
        Frame frame = visit.frame();
        Optional<String> provision = form.isPlain() ? provision(frame, form, visit.locale()) : Optional.empty();
        if (provision.isPresent()) {
            return visit.to(provision.get());
        }
        SearchResult result = searching.run(frame, form, visit.page());
        if (result.waiting()) {
            Headers.notKept(visit.response());
        }
        return visit.show("consultation/reader/search").with("form", form).with("result", result);
    }

    /** The page of the provision whose number was typed: of the version asked for, the draft, or else the text in force. */
    private Optional<String> provision(Frame frame, SearchForm form, Locale locale) {
        Set<String> labels = LabelQuery.labels(form.q());
        return labels.isEmpty()
                ? Optional.empty()
                : Stream.of(form.first().flatMap(number -> version(frame, number)), frame.newest(), frame.inForce())
                        .flatMap(Optional::stream)
                        .flatMap(version -> address(frame, version, labels, form, locale).stream())
                        .findFirst();
    }

    private static Optional<Version> version(Frame frame, int number) {
        return frame.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    private Optional<String> address(Frame frame, Version version, Set<String> labels, SearchForm form, Locale locale) {
        return Frames.text(version, form.text(), locale)
                .flatMap(text -> search.label(text, labels))
                .map(label -> frame.provision(version, label))
                .map(address -> form.text().isEmpty()
                        ? address
                        : address + "?text=" + UriUtils.encodeQueryParam(form.text(), StandardCharsets.UTF_8));
    }
}
