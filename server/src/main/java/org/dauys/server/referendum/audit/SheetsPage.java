package org.dauys.server.referendum.audit;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.tally.protocol.Station;
import org.dauys.text.Language;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sheets for those who recount, a page for each station: what to count, and nothing of what the protocol says. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/referendum/audit")
class SheetsPage {
    /** What there is time for in one request; of more stations the page itself is printed. */
    private static final int MOST_PAGES = 300;

    private final Referendums referendums;
    private final AuditViews views;
    private final TemplateEngine templates;
    private final Guard guard;

    SheetsPage(Referendums referendums, AuditViews views, TemplateEngine templates, Guard guard) {
        this.referendums = referendums;
        this.views = views;
        this.templates = templates;
        this.guard = guard;
    }

    @GetMapping("/sheets")
    Shown show(DeskVisit visit) {
        AuditView view = view(visit);
        return visit.show("referendum/audit/sheets")
                .with("view", view)
                .with("sheets", sheets(view))
                .with("most", MOST_PAGES);
    }

    @GetMapping("/sheets.pdf")
    Object pdf(DeskVisit visit) {
        AuditView view = view(visit);
        List<RecountSheet> sheets = sheets(view);
        if (sheets.isEmpty() || sheets.size() > MOST_PAGES) {
            throw Visit.missing();
        }
        StringOutput html = new StringOutput();
        templates.render(
                "referendum/audit/sheetsPdf.jte", Map.of("page", visit.page(), "view", view, "sheets", sheets), html);
        try {
            byte[] pdf = PdfWriting.write(
                    guard, html.toString(), new Language(visit.page().language()), Lane.VISITORS);
            return Headers.attached("recount-sheets.pdf", MediaType.APPLICATION_PDF, pdf);
        } catch (TooMuchException unmade) {
            visit.mistake("sheets", "referendum.audit.error.pdf");
            return show(visit);
        }
    }

    private AuditView view(DeskVisit visit) {
        return referendums
                .announced(visit.id())
                .flatMap(one -> views.of(one, visit.page()))
                .filter(known -> known.round().isPresent())
                .orElseThrow(Visit::missing);
    }

    /** Of those that are not recounted yet; when all are, of all. */
    private static List<RecountSheet> sheets(AuditView view) {
        List<String> codes = view.missing().isEmpty()
                ? List.copyOf(view.round().orElseThrow().stations())
                : view.missing();
        List<RecountSheet> sheets = new ArrayList<>();
        for (String code : codes) {
            Optional<Station> station = view.counted().list().flatMap(list -> list.station(code));
            sheets.add(new RecountSheet(
                    sheets.size() + 1,
                    code,
                    station.map(Station::name).orElse(""),
                    station.map(one -> area(view, one)).orElse("")));
        }
        return sheets;
    }

    private static String area(AuditView view, Station station) {
        List<String> names = new ArrayList<>();
        for (int level = 1; level <= station.area().level(); level++) {
            int at = level;
            view.counted()
                    .list()
                    .ifPresent(list -> names.add(list.name(station.area().at(at))));
        }
        return String.join(", ", names);
    }
}
