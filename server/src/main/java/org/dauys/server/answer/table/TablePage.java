package org.dauys.server.answer.table;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of all submissions, to read. */
@Controller
class TablePage {
    /** Of a campaign's members that add something. */
    static final int ADDED_SHOWN = 5;

    private final Themes themes;
    private final Tables tables;
    private final Entries entries;
    private final Acts acts;
    private final Comparisons comparisons;

    TablePage(Themes themes, Tables tables, Entries entries, Acts acts, Comparisons comparisons) {
        this.themes = themes;
        this.tables = tables;
        this.entries = entries;
        this.acts = acts;
        this.comparisons = comparisons;
    }

    @Open
    @GetMapping("/c/{slug}/table")
    Shown table(
            @RequestParam(defaultValue = "") String v,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String decided,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "1") String part,
            ReaderVisit visit) {
        Frame frame = frame(visit, v);
        if (frame.shown().isEmpty()) {
            return visit.show("answer/table/none");
        }
        Pair pair =
                Pair.of(frame.consultation(), frame.versions(), frame.shown().get());
        List<Theme> all = themes.of(frame.consultation());
        Filter filter = Filter.of(all, theme, decided, label);
        List<RowPlace> places = tables.rows(pair, filter);
        TableParts parts = TableParts.of(places);
        int number = parts.known(part.matches("[0-9]{1,6}") ? Integer.parseInt(part) : 1);
        TableParts.Span span = parts.part(number);
        ProvisionTexts texts = ProvisionTexts.of(pair, acts, comparisons, visit.locale());
        List<Entry> shown = entries.read(
                pair,
                places.subList(span.from(), span.to()),
                name -> texts.of(name).words(),
                ADDED_SHOWN);
        return visit.show("answer/table/table")
                .with(
                        "table",
                        new TableView(
                                frame,
                                pair,
                                new TableView.Chosen(filter, all, tables.spoken(visit.id())),
                                new TableView.Cut(places, parts, number, shown),
                                texts,
                                visit.page()));
    }

    /** The consultation, with the version asked for, or else the one that people spoke of last. */
    static Frame frame(ReaderVisit visit, String number) {
        Optional<Version> usual = Pair.usual(visit.frame().versions());
        return !number.isEmpty() || usual.isPresent()
                ? visit.frame(
                        number.isEmpty() ? String.valueOf(usual.orElseThrow().number()) : number, "")
                : visit.frame();
    }
}
