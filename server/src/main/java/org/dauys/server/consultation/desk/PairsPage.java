package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.compare.Correction;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Corrections;
import org.dauys.server.consultation.Corrections.Kept;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which provision comes from which: the rows of a comparison, to be looked through by an editor. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/pairs")
class PairsPage {
    private final Desk desk;
    private final Comparisons comparisons;
    private final Corrections corrections;

    PairsPage(Desk desk, Comparisons comparisons, Corrections corrections) {
        this.desk = desk;
        this.comparisons = comparisons;
        this.corrections = corrections;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int against,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int part,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Desk.At at = desk.at(slug, number);
        Version from = at.against(against);
        Optional<Compared> compared = comparisons.of(from, at.version(), page.locale());
        PairFilter filter = PairFilter.of(show);
        String label = q.strip();
        model.addAttribute("consultation", at.consultation());
        model.addAttribute("version", at.version());
        model.addAttribute("from", from);
        model.addAttribute("earlier", at.versions().subList(0, at.version().number()));
        model.addAttribute("filter", filter);
        model.addAttribute("label", label);
        List<Kept> kept = corrections.of(from, at.version());
        model.addAttribute("corrections", kept.size());
        List<Row> rows =
                compared.map(some -> filter.rows(some.comparison(), label)).orElse(List.of());
        Paging paging = Paging.of(rows, part);
        model.addAttribute("paging", paging);
        model.addAttribute("language", compared.map(Compared::language));
        model.addAttribute(
                "rows",
                compared.map(some -> rows(ComparisonHtml.of(some.comparison(), page.locale()), paging.of(rows), kept))
                        .orElse(List.of()));
        return "consultation/desk/pairs";
    }

    private static List<PairRow> rows(ComparisonHtml html, List<Row> rows, List<Kept> kept) {
        return rows.stream()
                .map(row -> new PairRow(row, html.row(row), html.names(row), kept(row, kept)))
                .toList();
    }

    /** The editor's word about a row: about its new provision, or that its old one is gone. */
    static Optional<Kept> kept(Row row, List<Kept> kept) {
        return Corrections.sameProvision(
                kept,
                row.newUnits().isEmpty()
                        ? new Correction("", row.oldLabels())
                        : new Correction(row.label(), List.of()));
    }
}
