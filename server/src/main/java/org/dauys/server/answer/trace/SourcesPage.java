package org.dauys.server.answer.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.answer.trace.Sourced.SourcedRow;
import org.dauys.server.answer.trace.Tracing.Traced;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Each changed word of a version with those who asked for it, or "no source given". */
@Controller
@Open
public class SourcesPage {
    private final Frames frames;
    private final Tracing tracing;

    SourcesPage(Frames frames, Tracing tracing) {
        this.frames = frames;
        this.tracing = tracing;
    }

    /** Which rows a reader wants to see. */
    public enum Show {
        ALL,
        GIVEN,
        NONE;

        static Show of(String code) {
            return switch (code) {
                case "given" -> GIVEN;
                case "none" -> NONE;
                default -> ALL;
            };
        }

        boolean has(SourcedRow row) {
            return switch (this) {
                case ALL -> true;
                case GIVEN -> !row.ties().isEmpty();
                case NONE -> row.hasGap();
            };
        }

        /** As in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping("/c/{slug}/sources")
    String newest(@PathVariable String slug, Locale locale) {
        Frame frame = frames.of(slug, locale);
        return frame.newest()
                .map(version -> "redirect:" + frame.address(version) + "/sources")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/c/{slug}/v/{number:[0-9]{1,5}}/sources")
    String show(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int part,
            Locale locale,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        Frame frame = frames.of(slug, number, text, locale);
        Optional<Step> step = Step.to(frame.consultation(), frame.versions(), Integer.parseInt(number));
        Locale words =
                Language.ofCode(text).map(named -> Locale.of(named.code())).orElse(locale);
        Optional<Traced> traced = step.flatMap(found -> tracing.of(found, words));
        Show shown = Show.of(show);
        model.addAttribute("frame", frame);
        model.addAttribute("show", shown);
        model.addAttribute("step", step);
        model.addAttribute("share", traced.map(found -> Share.of(found.sourced())));
        model.addAttribute(
                "language", traced.map(found -> found.compared().language().code()));
        List<SourcedRow> rows = traced.stream()
                .flatMap(found -> found.sourced().rows().stream())
                .filter(shown::has)
                .toList();
        Paging paging = Paging.of(rows, part);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "rows",
                traced.map(found -> tracing.views(
                                found.step(),
                                found.compared(),
                                paging.of(rows).stream().map(SourcedRow::row).toList(),
                                page))
                        .orElse(List.of()));
        return "answer/trace/sources";
    }
}
