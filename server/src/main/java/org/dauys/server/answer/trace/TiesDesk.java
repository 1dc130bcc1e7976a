package org.dauys.server.answer.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.answer.TraceSearch;
import org.dauys.server.answer.trace.Sourced.SourcedRow;
import org.dauys.server.answer.trace.Tie.TiedWords;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.desk.Desk;
import org.dauys.server.consultation.desk.Paging;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Where an editor ties changed words to those who asked for them. */
@Controller
@RequestMapping("/desk/c/{slug}/v/{number:[0-9]{1,5}}/ties")
@Needs(Role.EDITOR)
public class TiesDesk {
    private static final int LONGEST_REASON = 4_000;

    private final Desk desk;
    private final Comparisons comparisons;
    private final Ties ties;
    private final SourceNames.Directory names;
    private final Tracing tracing;
    private final TieProposals proposals;
    private final Submissions submissions;
    private final TraceSearch search;
    private final Jobs jobs;

    TiesDesk(
            Desk desk,
            Comparisons comparisons,
            Ties ties,
            SourceNames.Directory names,
            Tracing tracing,
            TieProposals proposals,
            Submissions submissions,
            TraceSearch search,
            Jobs jobs) {
        this.desk = desk;
        this.comparisons = comparisons;
        this.ties = ties;
        this.names = names;
        this.tracing = tracing;
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

    /** The token of the forms; other desks have it from an advice of their own. */
    @ModelAttribute("csrf")
    CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    }

    @GetMapping
    String list(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int part,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        Step step = step(slug, number);
        Show shown = Show.of(show);
        Map<RowKey, Integer> waiting = ties.waiting(step);
        Optional<Compared> compared = comparisons.of(step.from(), step.to(), page.locale());
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
        model.addAttribute("step", step);
        model.addAttribute("show", shown);
        model.addAttribute("share", sourced.map(Share::of));
        model.addAttribute(
                "language", compared.map(found -> found.language().code()).orElse(""));
        model.addAttribute("search", proposals.last(step));
        model.addAttribute(
                "waits", jobs.state(SearchTies.KIND, SearchTies.subject(step)).equals(Optional.of(Jobs.State.WAITING)));
        model.addAttribute("sure", proposals.sure(step).size());
        model.addAttribute("paging", paging);
        model.addAttribute(
                "rows",
                compared.map(found ->
                                tracing
                                        .views(
                                                step,
                                                found,
                                                paging.of(rows).stream()
                                                        .map(SourcedRow::row)
                                                        .toList(),
                                                page)
                                        .stream()
                                        .map(row -> new TieRow(row, waiting.getOrDefault(RowKey.ofCode(row.id()), 0)))
                                        .toList())
                        .orElse(List.of()));
        return "answer/trace/ties";
    }

    @PostMapping("/search")
    String search(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Step step = step(slug, number);
        search.start(slug, number);
        return Desk.done(flash, page.say("trace.desk.searching"), step.desk());
    }

    /** Confirms the proposals that Dauys is sure of: all words asked for are there, in the provision that was meant. */
    @PostMapping("/sure")
    String confirmSure(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Step step = step(slug, number);
        List<Long> sure = proposals.sure(step);
        ties.decide(step, sure, Tie.State.CONFIRMED);
        return Desk.done(flash, page.count("trace.desk.confirmed", sure.size()), step.desk());
    }

    @GetMapping("/row")
    String row(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String key,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        return row(step(slug, number), RowKey.ofCode(key), page, model, new Errors(page), "");
    }

    private String row(Step step, RowKey key, Page page, Model model, Errors errors, String typed) {
        Compared compared =
                comparisons.of(step.from(), step.to(), page.locale()).orElseThrow(Desk::missing);
        List<Tie> own = ties.of(step, List.of(key));
        SourcedRow row = sourced(compared, own, key);
        model.addAttribute("step", step);
        model.addAttribute("row", SourcedView.of(row, names.of(own), page));
        model.addAttribute("language", compared.language().code());
        model.addAttribute("changes", row.row().changes());
        model.addAttribute("ties", proposals.described(own, page.locale()));
        model.addAttribute("opinions", proposals.opinions(step, page.locale()));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "answer/trace/row";
    }

    private static SourcedRow sourced(Compared compared, List<Tie> own, RowKey key) {
        return Sourced.of(compared, own.stream().filter(Tie::isConfirmed).toList()).rows().stream()
                .filter(row -> row.row().key().equals(key))
                .findFirst()
                .orElseThrow(Desk::missing);
    }

    @PostMapping("/row/decide")
    String decide(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") List<Long> tie,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Step step = step(slug, number);
        RowKey row = RowKey.ofCode(key);
        switch (decision) {
            case "confirm" -> ties.decide(step, tie, Tie.State.CONFIRMED);
            case "refuse" -> tie.forEach(one -> ties.remove(step, one));
            default -> throw Desk.missing();
        }
        return Desk.done(flash, page.say("trace.desk.saved"), address(step, row));
    }

    @PostMapping("/row/add")
    ModelAndView add(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> values,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model,
            RedirectAttributes flash) {
        Step step = step(slug, number);
        Form form = new Form(values);
        RowKey key = RowKey.ofCode(form.text("key"));
        Errors errors = new Errors(page);
        List<Ties.Source> sources = sources(step, form, errors);
        if (!errors.isEmpty()) {
            String view = row(step, key, page, model, errors, form.text("numbers"));
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Compared compared =
                comparisons.of(step.from(), step.to(), page.locale()).orElseThrow(Desk::missing);
        List<TiedWords> words =
                words(sourced(compared, List.of(), key), compared.language().code(), form.all("change"));
        sources.forEach(source -> ties.confirm(step, key, source, words));
        return new ModelAndView(Desk.done(flash, page.say("trace.desk.saved"), address(step, key)));
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

    private Step step(String slug, int number) {
        Desk.At at = desk.at(slug, number);
        return Step.to(at.consultation(), at.versions(), number).orElseThrow(Desk::missing);
    }
}
