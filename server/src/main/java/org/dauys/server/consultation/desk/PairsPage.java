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
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which provision comes from which: the rows of a comparison, to be looked through by an editor. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}/pairs")
class PairsPage {
    private final Comparisons comparisons;
    private final Corrections corrections;

    PairsPage(Comparisons comparisons, Corrections corrections) {
        this.comparisons = comparisons;
        this.corrections = corrections;
    }

    @GetMapping
    Shown show(
            @RequestParam(defaultValue = "0") int against,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "1") int part,
            DeskVisit visit) {
        Desk.At desk = visit.at();
        Version from = desk.against(against);
        Optional<Compared> compared = comparisons.of(from, desk.version(), visit.locale());
        PairFilter filter = PairFilter.of(show);
        String label = q.strip();
        List<Kept> kept = corrections.of(from, desk.version());
        SavedRow saved = SavedRow.of(at);
        List<Row> listed =
                compared.map(some -> filter.rows(some.comparison(), label)).orElse(List.of());
        List<Row> all =
                compared.map(some -> PairFilter.ALL.rows(some.comparison(), "")).orElse(List.of());
        List<Row> doubtful = compared.map(some -> PairFilter.DOUBTFUL.rows(some.comparison(), ""))
                .orElse(List.of());
        List<Row> rows = saved.first(all, listed, PairRow::named);
        Paging paging = saved.paging(rows, PairRow::named, part);
        return visit.show("consultation/desk/pairs")
                .with("from", from)
                .with("earlier", desk.versions().subList(0, desk.version().number()))
                .with("filter", filter)
                .with("label", label)
                .with("corrections", kept.size())
                .with("paging", paging)
                .with("saved", saved)
                .with("next", saved.next(all, doubtful, PairRow::named).map(PairRow::named))
                .with("doubtful", doubtful.size())
                .with("language", compared.map(Compared::language))
                .with(
                        "rows",
                        compared.map(some -> ComparisonHtml.of(some.comparison(), visit.locale()))
                                .map(html -> rows(html, paging.of(rows), kept))
                                .orElse(List.of()));
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
