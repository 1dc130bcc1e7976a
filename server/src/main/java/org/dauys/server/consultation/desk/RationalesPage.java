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
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed against the version before, with the reasons given, and without. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/rationales")
class RationalesPage {
    private final Comparisons comparisons;
    private final Rationales rationales;

    RationalesPage(Comparisons comparisons, Rationales rationales) {
        this.comparisons = comparisons;
        this.rationales = rationales;
    }

    @GetMapping
    Shown show(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "1") int part,
            DeskVisit visit) {
        Desk.At desk = visit.at();
        Version from = desk.before();
        Optional<Compared> compared = comparisons.of(from, desk.version(), visit.locale());
        List<Rationale> written = rationales.of(desk.version());
        SavedRow saved = SavedRow.of(at);
        List<Row> changed =
                compared.map(some -> RationaleRow.changed(some.comparison())).orElse(List.of());
        List<Row> missing = compared.map(some -> RationaleRow.missing(some.comparison(), written))
                .orElse(List.of());
        boolean onlyMissing = show.equals("missing");
        List<Row> rows = saved.among(changed, onlyMissing ? missing : changed, RationaleRow::named);
        Paging paging = saved.paging(rows, RationaleRow::named, part);
        return visit.show("consultation/desk/rationales")
                .with("from", from)
                .with("language", compared.map(Compared::language))
                .with("changed", changed.size())
                .with("missing", missing.size())
                .with("onlyMissing", onlyMissing)
                .with("paging", paging)
                .with("saved", saved)
                .with("next", saved.next(changed, missing, RationaleRow::named).map(RationaleRow::named))
                .with(
                        "rows",
                        compared.map(some -> ComparisonHtml.of(some.comparison(), visit.locale()))
                                .map(html -> rows(html, paging.of(rows), written))
                                .orElse(List.of()));
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
