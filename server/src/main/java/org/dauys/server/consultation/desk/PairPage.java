package org.dauys.server.consultation.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.text.Act;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What one provision was paired with, and the editor's word about it: seen first, then saved. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/pairs/edit")
class PairPage {
    private final Comparisons comparisons;
    private final Corrections corrections;

    PairPage(Comparisons comparisons, Corrections corrections) {
        this.comparisons = comparisons;
        this.corrections = corrections;
    }

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

    @GetMapping
    Shown show(
            @RequestParam(defaultValue = "0") int against,
            @RequestParam String side,
            @RequestParam String label,
            DeskVisit visit) {
        return show(visit, subject(visit, against, side, label), Optional.empty(), Optional.empty());
    }

    @PostMapping
    ModelAndView act(
            @RequestParam(defaultValue = "0") int against,
            @RequestParam String side,
            @RequestParam String label,
            DeskVisit visit)
            throws CorrectionException {
        Form form = visit.form();
        Subject subject = subject(visit, against, side, label).with(PairForm.read(side, label, form));
        if (form.has("undo")) {
            corrections.undo(subject.to(), subject.form().seen());
            return visit.done(list(visit, subject), "desk.pair.undone", label);
        }
        Optional<Correction> correction = subject.form().correction(subject.kept(), visit.errors());
        correction.ifPresent(meant -> corrections
                .faults(subject.from(), subject.to(), meant)
                .forEach(fault -> say(fault, subject.form(), visit)));
        if (correction.isEmpty() || !visit.isFine()) {
            return show(visit, subject, Optional.empty(), Optional.empty());
        }
        if (form.has("preview")) {
            return show(visit, subject, correction, Optional.empty());
        }
        return save(visit, subject, correction.get());
    }

    /** Which rows the list showed from which one came. */
    private static String kept(DeskVisit visit) {
        return "show=" + PairFilter.of(visit.form().text("show")).key() + "&q="
                + URLEncoder.encode(visit.form().text("q"), StandardCharsets.UTF_8);
    }

    /** The list from which one came, at the row that the provision stands in now: an old one may go on in another. */
    private String list(DeskVisit visit, Subject before) {
        PairForm typed = before.form();
        Row now = subject(visit, before.from().number(), typed.side(), typed.label())
                .rows()
                .getFirst();
        return before.at().path() + "/pairs?against=" + before.from().number() + "&" + kept(visit)
                + PairRow.named(now).address();
    }

    private ModelAndView save(DeskVisit visit, Subject subject, Correction correction) throws CorrectionException {
        PairForm typed = subject.form();
        try {
            corrections.keep(subject.from(), subject.to(), correction, seen(subject, correction));
            return visit.done(list(visit, subject), "desk.pair.saved", typed.label());
        } catch (ConflictException conflict) {
            Subject fresh = subject(visit, subject.from().number(), typed.side(), typed.label());
            PairForm again = typed.withSeen(fresh.own().map(Kept::id).orElse(0L));
            return show(visit, fresh.with(again), Optional.of(correction), Optional.of(fresh.form()))
                    .conflict();
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

    private Subject subject(DeskVisit visit, int against, String side, String label) {
        Desk.At at = visit.at();
        Version from = at.against(against);
        Compared compared = comparisons.of(from, at.version(), visit.locale()).orElseThrow(Visit::missing);
        List<Row> rows = rows(compared.comparison(), side, label);
        if (rows.isEmpty()) {
            throw Visit.missing();
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

    private static void say(Fault fault, PairForm form, DeskVisit visit) {
        String field = form.isOld() ? "successor" : "old-0";
        switch (fault) {
            case Fault.UnknownOld(String label) -> visit.mistake(field, "desk.error.pair.unknown.old", label);
            case Fault.UnknownNew(String label) -> visit.mistake(field, "desk.error.pair.unknown.new", label);
            case Fault.SaidRemoved(String label) -> visit.mistake(field, "desk.error.pair.removed", label);
            case Fault.SaidPaired(String old, String now) -> visit.mistake("how-0", "desk.error.pair.paired", old, now);
        }
    }

    private Shown show(DeskVisit visit, Subject subject, Optional<Correction> preview, Optional<PairForm> other) {
        Comparison comparison = subject.compared().comparison();
        ComparisonHtml html = ComparisonHtml.of(comparison, visit.locale());
        Act others = subject.form().isOld() ? comparison.newAct() : comparison.oldAct();
        return visit.show("consultation/desk/pair")
                .with("from", subject.from())
                .with("kept", kept(visit))
                .with("nearest", Nearest.of(subject.compared().comparison(), subject.form()))
                .with("form", subject.form())
                .with("own", subject.own())
                .with("other", other)
                .with("rows", subject.rows().stream().map(html::row).toList())
                .with("language", subject.compared().language())
                .with("preview", preview(subject, preview, visit.page()))
                .with("units", Units.of(others).provisions());
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
