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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

/** Search in the texts of a consultation. */
@Controller
@Open
class SearchPage {
    private final Frames frames;
    private final Search search;
    private final Searching searching;

    SearchPage(Frames frames, Search search, Searching searching) {
        this.frames = frames;
        this.search = search;
        this.searching = searching;
    }

    @GetMapping("/c/{slug}/search")
    String search(@PathVariable String slug, SearchForm form, Locale locale, Model model) {
        Frame frame = frames.of(slug, locale);
        Optional<String> provision = form.isPlain() ? provision(frame, form, locale) : Optional.empty();
        if (provision.isPresent()) {
            return "redirect:" + provision.get();
        }
        model.addAttribute("frame", frame);
        model.addAttribute("form", form);
        model.addAttribute("result", searching.run(frame, form, locale));
        return "consultation/reader/search";
    }

    /** The page of the provision whose number was typed: of the draft, or else of the text in force. */
    private Optional<String> provision(Frame frame, SearchForm form, Locale locale) {
        Set<String> labels = LabelQuery.labels(form.q());
        return labels.isEmpty()
                ? Optional.empty()
                : Stream.concat(frame.newest().stream(), frame.inForce().stream())
                        .flatMap(version -> address(frame, version, labels, form, locale).stream())
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
