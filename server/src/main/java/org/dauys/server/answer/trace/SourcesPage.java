package org.dauys.server.answer.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.answer.trace.Sourced.SourcedRow;
import org.dauys.server.answer.trace.Tracing.Traced;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Each changed word of a version with those who asked for it, or "no source given". */
@Controller
@Open
public class SourcesPage {
    private final Tracing tracing;
    private final Contradictions contradictions;

    SourcesPage(Tracing tracing, Contradictions contradictions) {
        this.tracing = tracing;
        this.contradictions = contradictions;
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
    ModelAndView newest(ReaderVisit visit) {
        Frame frame = visit.frame();
        Version newest = frame.newest().orElseThrow(Visit::missing);
        return visit.to(frame.address(newest) + "/sources");
    }

    @GetMapping("/c/{slug}/v/{number:[0-9]{1,5}}/sources")
    Shown show(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int part,
            ReaderVisit visit) {
        Frame frame = visit.frame(visit.in("number"), text);
        Optional<Step> step = Step.to(frame.consultation(), frame.versions(), visit.number("number"));
        Locale words =
                Language.ofCode(text).map(named -> Locale.of(named.code())).orElse(visit.locale());
        Optional<Traced> traced = step.flatMap(found -> tracing.of(found, words));
        Show shown = Show.of(show);
        List<SourcedRow> rows = traced.stream()
                .flatMap(found -> found.sourced().rows().stream())
                .filter(shown::has)
                .toList();
        Paging paging = Paging.of(rows, part);
        List<ChangedRow> some = paging.of(rows).stream().map(SourcedRow::row).toList();
        return visit.show("answer/trace/sources")
                .with("show", shown)
                .with(
                        "contradictions",
                        contradictions.counts(frame.consultation()).all())
                .with("step", step)
                .with("share", traced.map(found -> Share.of(found.sourced())))
                .with(
                        "language",
                        traced.map(found -> found.compared().language().code()))
                .with("paging", paging)
                .with(
                        "rows",
                        traced.map(found -> tracing.views(found.step(), found.compared(), some, visit.page()))
                                .orElse(List.of()));
    }
}
