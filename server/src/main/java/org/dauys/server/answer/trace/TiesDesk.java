package org.dauys.server.answer.trace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.answer.TraceSearch;
import org.dauys.server.answer.trace.Sourced.SourcedRow;
import org.dauys.server.answer.trace.Tie.TiedWords;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Where an editor ties changed words to those who asked for them. */
@Controller
@RequestMapping("/desk/c/{slug}/v/{number:[0-9]{1,5}}/ties")
@Needs(Role.EDITOR)
public class TiesDesk {
    private static final int LONGEST_REASON = 4_000;

    private final Comparisons comparisons;
    private final Ties ties;
    private final SourceNames.Directory names;
    private final Tracing tracing;
    private final Contradictions contradictions;
    private final TieProposals proposals;
    private final Submissions submissions;
    private final TraceSearch search;
    private final Jobs jobs;

    TiesDesk(
            Comparisons comparisons,
            Ties ties,
            SourceNames.Directory names,
            Tracing tracing,
            Contradictions contradictions,
            TieProposals proposals,
            Submissions submissions,
            TraceSearch search,
            Jobs jobs) {
        this.comparisons = comparisons;
        this.ties = ties;
        this.names = names;
        this.tracing = tracing;
        this.contradictions = contradictions;
        this.proposals = proposals;
        this.submissions = submissions;
        this.search = search;
        this.jobs = jobs;
    }

    /** Which rows the list shows. */
    public enum Show {
        /** With proposals that wait for the editor. */
        PROPOSED,
        /** With words that have no source. */
        NONE,
        ALL;

        static Show of(String code) {
            return switch (code) {
                case "none" -> NONE;
                case "all" -> ALL;
                default -> PROPOSED;
            };
        }

        /** As in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GetMapping
    Shown list(
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int part, DeskVisit visit) {
        Step step = step(visit);
        Show shown = Show.of(show);
        Map<RowKey, Integer> waiting = ties.waiting(step);
        Optional<Compared> compared = comparisons.of(step.from(), step.to(), visit.locale());
        Optional<Sourced> sourced = compared.map(found -> Sourced.of(found, ties.covering(step)));
        List<SourcedRow> rows = sourced.stream()
                .flatMap(found -> found.rows().stream())
                .filter(row -> switch (shown) {
                    case PROPOSED -> waiting.containsKey(row.row().key());
                    case NONE -> row.hasGap();
                    case ALL -> true;
                })
                .toList();
        Paging paging = Paging.of(rows, part);
        return visit.show("answer/trace/ties")
                .with("step", step)
                .with("show", shown)
                .with(
                        "contradictions",
                        contradictions.counts(visit.consultation()).all())
                .with("share", sourced.map(Share::of))
                .with("language", compared.map(found -> found.language().code()).orElse(""))
                .with("search", proposals.last(step))
                .with(
                        "waits",
                        jobs.state(SearchTies.KIND, SearchTies.subject(step)).equals(Optional.of(Jobs.State.WAITING)))
                .with("sure", proposals.sure(step).size())
                .with("paging", paging)
                .with(
                        "rows",
                        compared.map(found -> rows(step, found, paging.of(rows), waiting, visit.page()))
                                .orElse(List.of()));
    }

    private List<TieRow> rows(
            Step step, Compared compared, List<SourcedRow> rows, Map<RowKey, Integer> waiting, Page page) {
        return tracing.views(step, compared, rows.stream().map(SourcedRow::row).toList(), page).stream()
                .map(row -> new TieRow(row, waiting.getOrDefault(RowKey.ofCode(row.id()), 0)))
                .toList();
    }

    @PostMapping("/search")
    ModelAndView search(DeskVisit visit) {
        Step step = step(visit);
        search.start(visit.consultation().slug(), visit.number("number"));
        return visit.done(step.desk(), "trace.desk.searching");
    }

    /** Confirms the proposals that Dauys is sure of: all words asked for are there, in the provision that was meant. */
    @PostMapping("/sure")
    ModelAndView confirmSure(DeskVisit visit) {
        Step step = step(visit);
        List<Long> sure = proposals.sure(step);
        ties.decide(step, sure, Tie.State.CONFIRMED);
        return visit.doneMany(step.desk(), "trace.desk.confirmed", sure.size());
    }

    @GetMapping("/row")
    Shown row(@RequestParam(defaultValue = "") String key, DeskVisit visit) {
        return row(visit, step(visit), RowKey.ofCode(key), "");
    }

    private Shown row(DeskVisit visit, Step step, RowKey key, String typed) {
        Compared compared =
                comparisons.of(step.from(), step.to(), visit.locale()).orElseThrow(Visit::missing);
        List<Tie> own = ties.of(step, List.of(key));
        SourcedRow row = sourced(compared, own, key);
        return visit.show("answer/trace/row")
                .with("step", step)
                .with("row", SourcedView.of(row, names.of(own), visit.page()))
                .with("language", compared.language().code())
                .with("changes", row.row().changes())
                .with("ties", proposals.described(own, visit.locale()))
                .with("opinions", proposals.opinions(step, visit.locale()))
                .with("typed", typed);
    }

    private static SourcedRow sourced(Compared compared, List<Tie> own, RowKey key) {
        return Sourced.of(compared, own.stream().filter(Tie::isConfirmed).toList()).rows().stream()
                .filter(row -> row.row().key().equals(key))
                .findFirst()
                .orElseThrow(Visit::missing);
    }

    @PostMapping("/row/decide")
    ModelAndView decide(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") List<Long> tie,
            DeskVisit visit) {
        Step step = step(visit);
        switch (decision) {
            case "confirm" -> ties.decide(step, tie, Tie.State.CONFIRMED);
            case "refuse" -> tie.forEach(one -> ties.remove(step, one));
            default -> throw Visit.missing();
        }
        return visit.done(address(step, RowKey.ofCode(key)), tie.isEmpty() ? "trace.desk.nothing" : "trace.desk.saved");
    }

    @PostMapping("/row/add")
    ModelAndView add(DeskVisit visit) {
        Step step = step(visit);
        Form form = visit.form();
        RowKey key = RowKey.ofCode(form.text("key"));
        List<Ties.Source> sources = sources(step, form, visit.errors());
        if (!visit.isFine()) {
            return row(visit, step, key, form.text("numbers"));
        }
        Compared compared =
                comparisons.of(step.from(), step.to(), visit.locale()).orElseThrow(Visit::missing);
        List<TiedWords> words =
                words(sourced(compared, List.of(), key), compared.language().code(), form.all("change"));
        sources.forEach(source -> ties.confirm(step, key, source, words));
        return visit.done(address(step, key), "trace.desk.saved");
    }

    private List<Ties.Source> sources(Step step, Form form, Errors errors) {
        List<Ties.Source> sources = new ArrayList<>();
        switch (form.text("source")) {
            case "submission" ->
                numbers(step, form.text("numbers"), errors)
                        .forEach(submission -> sources.add(Ties.Source.submission(submission.id())));
            case "expert" ->
                proposals
                        .opinion(step, form.number("opinion"))
                        .ifPresentOrElse(
                                id -> sources.add(Ties.Source.opinion(id)),
                                () -> errors.add("opinion", "trace.desk.error.opinion"));
            case "commission" -> {
                var reason = form.words("reason");
                Form.limit(reason, "reason", LONGEST_REASON, errors);
                if (reason.isEmpty()) {
                    errors.add("reason-kk", "trace.desk.error.reason");
                }
                sources.add(Ties.Source.commission(reason));
            }
            default -> errors.add("source", "trace.desk.error.source");
        }
        return sources;
    }

    /** Submissions by their public numbers: "12, 15 40". */
    private List<Submission> numbers(Step step, String typed, Errors errors) {
        List<Submission> found = new ArrayList<>();
        for (String one : typed.split("[\\s,;#№]+", -1)) {
            Optional<Submission> submission = one.matches("[0-9]{1,9}")
                    ? submissions.byNumber(step.consultation().id(), Integer.parseInt(one))
                    : Optional.empty();
            if (submission.filter(Submission::isPublished).isPresent()) {
                found.add(submission.get());
            } else if (!one.isEmpty()) {
                errors.add("numbers", "trace.desk.error.number", one);
            }
        }
        if (found.isEmpty() && errors.isEmpty()) {
            errors.add("numbers", "trace.desk.error.numbers");
        }
        return found;
    }

    /** The chosen changes of a row; all or none chosen is the whole row. */
    private static List<TiedWords> words(SourcedRow row, String language, List<String> chosen) {
        int of = row.changes().size();
        List<TiedWords> words = row.row().changes().stream()
                .filter(change -> chosen.contains(String.valueOf(change.ordinal())))
                .map(change -> new TiedWords(language, change.ordinal(), of, change.removed(), change.added()))
                .toList();
        return words.size() == of ? List.of() : words;
    }

    private static String address(Step step, RowKey key) {
        return step.desk() + "/row?key=" + UriUtils.encodeQueryParam(key.code(), StandardCharsets.UTF_8);
    }

    private static Step step(DeskVisit visit) {
        Desk.At at = visit.at();
        return Step.to(at.consultation(), at.versions(), at.version().number()).orElseThrow(Visit::missing);
    }
}
