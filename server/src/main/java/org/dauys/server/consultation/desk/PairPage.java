package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.compare.Comparison;
import org.dauys.compare.Correction;
import org.dauys.compare.CorrectionException;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Units;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Corrections;
import org.dauys.server.consultation.Corrections.Fault;
import org.dauys.server.consultation.Corrections.Kept;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.springframework.http.HttpStatus;
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

/** What one provision was paired with, and the editor's word about it: seen first, then saved. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/pairs/edit")
class PairPage {
    private final Desk desk;
    private final Comparisons comparisons;
    private final Corrections corrections;

    /** The provision that the page is about, in its comparison. */
    private record Subject(Desk.At at, Compared compared, PairForm form, List<Row> rows, List<Kept> kept) {
        Version from() {
            return compared.from();
        }

        Version to() {
            return compared.to();
        }

        Subject with(PairForm other) {
            return new Subject(at, compared, other, rows, kept);
        }

        Optional<Kept> own() {
            Correction same =
                    form.isOld() ? new Correction("", List.of(form.label())) : new Correction(form.label(), List.of());
            return Corrections.sameProvision(kept, same);
        }
    }

    PairPage(Desk desk, Comparisons comparisons, Corrections corrections) {
        this.desk = desk;
        this.comparisons = comparisons;
        this.corrections = corrections;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int against,
            @RequestParam String side,
            @RequestParam String label,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Subject subject = subject(desk.at(slug, number), against, side, label, page);
        return show(model, subject, Optional.empty(), Optional.empty(), page, new Errors(page));
    }

    @PostMapping
    ModelAndView act(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int against,
            @RequestParam String side,
            @RequestParam String label,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash)
            throws CorrectionException {
        Form form = new Form(sent);
        Subject now = subject(desk.at(slug, number), against, side, label, page);
        Subject subject = now.with(PairForm.read(side, label, form));
        String list = now.at().path() + "/pairs?against=" + now.from().number();
        if (form.has("undo")) {
            corrections.undo(subject.to(), subject.form().seen());
            return new ModelAndView(Desk.done(flash, page.say("desk.pair.undone", label), list));
        }
        Errors errors = new Errors(page);
        Optional<Correction> correction = subject.form().correction(subject.kept(), errors);
        correction.ifPresent(meant -> corrections
                .faults(subject.from(), subject.to(), meant)
                .forEach(fault -> say(fault, subject.form(), errors)));
        if (correction.isEmpty() || !errors.isEmpty()) {
            String view = show(model, subject, Optional.empty(), Optional.empty(), page, errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (form.has("preview")) {
            String view = show(model, subject, correction, Optional.empty(), page, errors);
            return new ModelAndView(view, model.asMap());
        }
        return save(subject, correction.get(), list, model, page, flash);
    }

    private ModelAndView save(
            Subject subject, Correction correction, String list, Model model, Page page, RedirectAttributes flash)
            throws CorrectionException {
        try {
            corrections.keep(subject.from(), subject.to(), correction, seen(subject, correction));
            return new ModelAndView(
                    Desk.done(flash, page.say("desk.pair.saved", subject.form().label()), list));
        } catch (ConflictException conflict) {
            PairForm typed = subject.form();
            Subject fresh = subject(subject.at(), subject.from().number(), typed.side(), typed.label(), page);
            PairForm again = typed.withSeen(fresh.own().map(Kept::id).orElse(0L));
            String view = show(
                    model,
                    fresh.with(again),
                    Optional.of(correction),
                    Optional.of(fresh.form()),
                    page,
                    new Errors(page));
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    /** Of a successor, which another page is about, the editor saw what {@link PairForm#correction} joined. */
    private static long seen(Subject subject, Correction correction) {
        return subject.form().how().equals("to")
                ? Corrections.sameProvision(subject.kept(), correction)
                        .map(Kept::id)
                        .orElse(0L)
                : subject.form().seen();
    }

    private Subject subject(Desk.At at, int against, String side, String label, Page page) {
        Version from = at.against(against);
        Compared compared = comparisons.of(from, at.version(), page.locale()).orElseThrow(Desk::missing);
        List<Row> rows = rows(compared.comparison(), side, label);
        if (rows.isEmpty()) {
            throw Desk.missing();
        }
        List<Kept> kept = corrections.of(from, at.version());
        Subject subject = new Subject(at, compared, PairForm.of(side, label, rows, Optional.empty()), rows, kept);
        return subject.with(PairForm.of(side, label, rows, subject.own()));
    }

    private static List<Row> rows(Comparison comparison, String side, String label) {
        return comparison.rows().stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .filter(row -> (side.equals("old") ? row.oldLabels() : row.newLabels()).contains(label))
                .toList();
    }

    private static void say(Fault fault, PairForm form, Errors errors) {
        String field = form.isOld() ? "successor" : "old-0";
        switch (fault) {
            case Fault.UnknownOld(String label) -> errors.add(field, "desk.error.pair.unknown.old", label);
            case Fault.UnknownNew(String label) -> errors.add(field, "desk.error.pair.unknown.new", label);
            case Fault.SaidRemoved(String label) -> errors.add(field, "desk.error.pair.removed", label);
            case Fault.SaidPaired(String old, String now) -> errors.add("how-0", "desk.error.pair.paired", old, now);
        }
    }

    private String show(
            Model model,
            Subject subject,
            Optional<Correction> preview,
            Optional<PairForm> other,
            Page page,
            Errors errors) {
        PairForm form = subject.form();
        ComparisonHtml html = ComparisonHtml.of(subject.compared().comparison(), page.locale());
        model.addAttribute("consultation", subject.at().consultation());
        model.addAttribute("version", subject.to());
        model.addAttribute("from", subject.from());
        model.addAttribute("form", form);
        model.addAttribute("own", subject.own());
        model.addAttribute("other", other);
        model.addAttribute("rows", subject.rows().stream().map(html::row).toList());
        model.addAttribute("language", subject.compared().language());
        model.addAttribute("preview", preview(subject, preview, page));
        Comparison comparison = subject.compared().comparison();
        model.addAttribute(
                "units",
                Units.of(form.isOld() ? comparison.newAct() : comparison.oldAct())
                        .provisions());
        model.addAttribute("errors", errors);
        return "consultation/desk/pair";
    }

    /** The provision's rows as they would be; of one that would go on in another, that one's. */
    private List<String> preview(Subject subject, Optional<Correction> correction, Page page) {
        PairForm form = subject.form();
        return correction
                .flatMap(meant -> corrections.preview(subject.from(), subject.to(), meant, page.locale()))
                .map(comparison -> {
                    ComparisonHtml html = ComparisonHtml.of(comparison, page.locale());
                    return rows(comparison, form.side(), form.label()).stream()
                            .map(html::row)
                            // Beside the row as it is, which has the permanent address.
                            .map(row -> row.replaceFirst(" id=\"", " id=\"preview-"))
                            .toList();
                })
                .orElse(List.of());
    }
}
