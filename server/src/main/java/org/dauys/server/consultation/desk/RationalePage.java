package org.dauys.server.consultation.desk;

import java.util.List;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rationale of one change. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/rationales/edit")
class RationalePage {
    static final int LONGEST = 10_000;

    private final Comparisons comparisons;
    private final Rationales rationales;
    private final ProvisionLabels labels;

    RationalePage(Comparisons comparisons, Rationales rationales, ProvisionLabels labels) {
        this.comparisons = comparisons;
        this.rationales = rationales;
        this.labels = labels;
    }

    /** The provision that the page is about. */
    private record Subject(Desk.At at, Version from, Side side, String label) {}

    @GetMapping
    Shown show(@RequestParam String side, @RequestParam String label, DeskVisit visit) {
        Subject subject = subject(visit.at(), side, label);
        Rationale present = present(subject);
        return show(visit, subject, present.words(), present.revision(), Words.NONE);
    }

    @PostMapping
    ModelAndView save(@RequestParam String side, @RequestParam String label, DeskVisit visit) {
        Subject subject = subject(visit.at(), side, label);
        Words words = visit.form().words("words");
        int revision = visit.form().number("revision");
        Form.limit(words, "words", LONGEST, visit.errors());
        if (!visit.isFine()) {
            return show(visit, subject, words, revision, Words.NONE);
        }
        try {
            rationales.write(subject.at().version().id(), subject.side(), label, words, revision);
            String list = subject.at().path() + "/rationales?show=" + shown(visit);
            SavedRow saved = new SavedRow(side.equals("old") ? "old" : "new", label);
            return visit.done(list + saved.address(), "desk.rationale.saved", label);
        } catch (ConflictException conflict) {
            Rationale other = present(subject);
            return show(visit, subject, words, other.revision(), other.words()).conflict();
        }
    }

    /** Which rows the list showed from which one came. */
    private static String shown(DeskVisit visit) {
        return visit.form().text("show").equals("missing") ? "missing" : "all";
    }

    /** The provision must be one of the version, or on the old side one of the version before. */
    private Subject subject(Desk.At at, String sideName, String label) {
        Side side = sideName.equals("old") ? Side.OLD : Side.NEW;
        Version from = at.before();
        if (!labels.ofProvisions(side == Side.OLD ? from : at.version()).contains(label)) {
            throw Visit.missing();
        }
        return new Subject(at, from, side, label);
    }

    private Rationale present(Subject subject) {
        return RationaleRow.find(rationales.of(subject.at().version()), subject.side(), subject.label())
                .orElse(new Rationale(subject.side(), subject.label(), Words.NONE, 0));
    }

    private Shown show(DeskVisit visit, Subject subject, Words words, int revision, Words other) {
        return visit.show("consultation/desk/rationale")
                .with("from", subject.from())
                .with("side", subject.side())
                .with("label", subject.label())
                .with("words", words)
                .with("revision", revision)
                .with("other", other)
                .with("shown", shown(visit))
                .with("rows", rows(subject, visit.page()));
    }

    private List<String> rows(Subject subject, Page page) {
        return comparisons
                .of(subject.from(), subject.at().version(), page.locale())
                .map(compared -> rows(compared.comparison(), subject, page))
                .orElse(List.of());
    }

    private static List<String> rows(Comparison comparison, Subject subject, Page page) {
        ComparisonHtml html = ComparisonHtml.of(comparison, page.locale());
        return comparison.rows().stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .filter(row ->
                        (subject.side() == Side.OLD ? row.oldLabels() : row.newLabels()).contains(subject.label()))
                .map(html::row)
                .toList();
    }
}
