package org.dauys.server.consultation.desk;

import java.util.List;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
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

/** The rationale of one change. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/rationales/edit")
class RationalePage {
    static final int LONGEST = 10_000;

    private final Desk desk;
    private final Comparisons comparisons;
    private final Rationales rationales;
    private final KnownLabels labels;

    /** The provision that the page is about. */
    private record Subject(Desk.At at, Version from, Side side, String label) {}

    RationalePage(Desk desk, Comparisons comparisons, Rationales rationales, KnownLabels labels) {
        this.desk = desk;
        this.comparisons = comparisons;
        this.rationales = rationales;
        this.labels = labels;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam String side,
            @RequestParam String label,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Subject subject = subject(slug, number, side, label);
        Rationale present = present(subject);
        return show(model, subject, present.words(), present.revision(), Words.NONE, page, new Errors(page));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam String side,
            @RequestParam String label,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Subject subject = subject(slug, number, side, label);
        Form form = new Form(sent);
        Words words = form.words("words");
        Errors errors = new Errors(page);
        Form.limit(words, "words", LONGEST, errors);
        if (!errors.isEmpty()) {
            String view = show(model, subject, words, form.number("revision"), Words.NONE, page, errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            rationales.write(subject.at().version().id(), subject.side(), label, words, form.number("revision"));
            return new ModelAndView(Desk.done(
                    flash, page.say("desk.rationale.saved", label), subject.at().path() + "/rationales"));
        } catch (ConflictException conflict) {
            Rationale other = present(subject);
            String view = show(model, subject, words, other.revision(), other.words(), page, errors);
            model.addAttribute("conflict", true);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    /** The provision must be one of the version, or on the old side one of the version before. */
    private Subject subject(String slug, int number, String sideName, String label) {
        Desk.At at = desk.at(slug, number);
        Side side = sideName.equals("old") ? Side.OLD : Side.NEW;
        Version from = at.before();
        if (!labels.of(side == Side.OLD ? from : at.version()).contains(label)) {
            throw Desk.missing();
        }
        return new Subject(at, from, side, label);
    }

    private Rationale present(Subject subject) {
        return RationaleRow.find(rationales.of(subject.at().version()), subject.side(), subject.label())
                .orElse(new Rationale(subject.side(), subject.label(), Words.NONE, 0));
    }

    private String show(
            Model model, Subject subject, Words words, int revision, Words other, Page page, Errors errors) {
        model.addAttribute("consultation", subject.at().consultation());
        model.addAttribute("version", subject.at().version());
        model.addAttribute("from", subject.from());
        model.addAttribute("side", subject.side());
        model.addAttribute("label", subject.label());
        model.addAttribute("words", words);
        model.addAttribute("revision", revision);
        model.addAttribute("other", other);
        model.addAttribute("conflict", false);
        model.addAttribute("rows", rows(subject, page));
        model.addAttribute("errors", errors);
        return "consultation/desk/rationale";
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
