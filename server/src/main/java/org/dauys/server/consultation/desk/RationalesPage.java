package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.compare.Row;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationales;
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

/** What changed against the version before, with the reasons given, and without. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/rationales")
class RationalesPage {
    private final Desk desk;
    private final Comparisons comparisons;
    private final Rationales rationales;

    RationalesPage(Desk desk, Comparisons comparisons, Rationales rationales) {
        this.desk = desk;
        this.comparisons = comparisons;
        this.rationales = rationales;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int part,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Desk.At at = desk.at(slug, number);
        Version from = at.before();
        Optional<Compared> compared = comparisons.of(from, at.version(), page.locale());
        List<Rationale> written = rationales.of(at.version());
        List<Row> changed =
                compared.map(some -> RationaleRow.changed(some.comparison())).orElse(List.of());
        List<Row> missing = changed.stream()
                .filter(row -> RationaleRow.find(written, RationaleRow.side(row), row.label())
                        .isEmpty())
                .toList();
        boolean onlyMissing = show.equals("missing");
        List<Row> rows = onlyMissing ? missing : changed;
        Paging paging = Paging.of(rows, part);
        model.addAttribute("consultation", at.consultation());
        model.addAttribute("version", at.version());
        model.addAttribute("from", from);
        model.addAttribute("language", compared.map(Compared::language));
        model.addAttribute("changed", changed.size());
        model.addAttribute("missing", missing.size());
        model.addAttribute("onlyMissing", onlyMissing);
        model.addAttribute("paging", paging);
        model.addAttribute(
                "rows",
                compared.map(some ->
                                rows(ComparisonHtml.of(some.comparison(), page.locale()), paging.of(rows), written))
                        .orElse(List.of()));
        return "consultation/desk/rationales";
    }

    private static List<RationaleRow> rows(ComparisonHtml html, List<Row> rows, List<Rationale> written) {
        return rows.stream()
                .map(row -> new RationaleRow(
                        RationaleRow.side(row),
                        row.label(),
                        html.row(row),
                        html.names(row),
                        RationaleRow.find(written, RationaleRow.side(row), row.label())))
                .toList();
    }
}
