package org.dauys.server.submission.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One file on its way into the register: read, columns named, every row checked, taken. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/import/{id:[0-9]{1,18}}")
class ImportPage {
    private static final int SHOWN_ROWS = 10;
    private static final int SHOWN_PROBLEMS = 100;

    private final ProvisionLabels labels;
    private final RegisterDesk desk;
    private final KeptImports imports;
    private final ImportSteps steps;
    private final ImportContexts contexts;
    private final ImportProblems problems;
    private final InstantSource clock;

    ImportPage(
            RegisterDesk desk,
            KeptImports imports,
            ImportSteps steps,
            ImportContexts contexts,
            ImportProblems problems,
            InstantSource clock,
            ProvisionLabels labels) {
        this.labels = labels;
        this.desk = desk;
        this.imports = imports;
        this.steps = steps;
        this.contexts = contexts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    Shown show(@PathVariable long id, DeskVisit visit) {
        KeptImports.Kept kept = kept(visit, id);
        return show(visit, kept, mapping(visit, kept));
    }

    @PostMapping("/read")
    ModelAndView read(@PathVariable long id, @RequestParam(defaultValue = "") String encoding, DeskVisit visit) {
        steps.read(kept(visit, id), encoding);
        return visit.to("/import/" + id);
    }

    @PostMapping("/check")
    ModelAndView check(@PathVariable long id, DeskVisit visit) {
        KeptImports.Kept kept = kept(visit, id);
        if (!kept.is(ImportState.READ) && !kept.is(ImportState.CHECKED)) {
            return visit.to("/import/" + id);
        }
        ImportMapping mapping =
                ImportMapping.read(visit.form(), kept.columns().size(), newest(visit), today(visit.consultation()));
        if (!mapping.has(ImportColumn.WORDS) && !mapping.has(ImportColumn.PROPOSED)) {
            visit.mistake("column-words", "register.error.mapping");
        }
        mapping.columns().entrySet().stream()
                .collect(Collectors.groupingBy(one -> one.getValue(), Collectors.counting()))
                .forEach((place, many) -> {
                    if (many > 1) {
                        visit.mistake(
                                "column-words",
                                "register.error.mapping.twice",
                                kept.columns().get(place));
                    }
                });
        if (!visit.isFine()) {
            return show(visit, kept, mapping);
        }
        steps.check(kept, mapping);
        return visit.to("/import/" + id);
    }

    @PostMapping("/take")
    ModelAndView take(@PathVariable long id, @RequestParam(defaultValue = "-1") int revision, DeskVisit visit) {
        KeptImports.Kept kept = kept(visit, id);
        if (kept.is(ImportState.CHECKED)) {
            if (kept.revision() != revision) {
                throw new ConflictException("Import " + id);
            }
            steps.take(kept);
        }
        return visit.to("/import/" + id);
    }

    @PostMapping("/remove")
    ModelAndView remove(@PathVariable long id, DeskVisit visit) {
        imports.remove(kept(visit, id).id());
        return visit.done("/import", "register.import.removed");
    }

    @GetMapping("/problems.csv")
    ResponseEntity<byte[]> problems(@PathVariable long id, DeskVisit visit) {
        return Headers.csv("problems-" + id + ".csv", problems.csv(kept(visit, id), visit.page()));
    }

    private KeptImports.Kept kept(DeskVisit visit, long id) {
        return imports.find(id)
                .filter(one -> one.consultationId() == visit.id())
                .orElseThrow(Visit::missing);
    }

    private int newest(DeskVisit visit) {
        return desk.versions(visit.consultation()).getFirst().number();
    }

    private String today(Consultation consultation) {
        return LocalDate.ofInstant(clock.instant(), consultation.zone()).toString();
    }

    private ImportMapping mapping(DeskVisit visit, KeptImports.Kept kept) {
        return kept.mapping().equals("{}")
                ? ImportMapping.guess(
                        kept.columns(), visit.page().language(), newest(visit), today(visit.consultation()))
                : ImportMapping.ofJson(kept.mapping());
    }

    private Shown show(DeskVisit visit, KeptImports.Kept kept, ImportMapping mapping) {
        List<KeptImports.KeptRow> rows = kept.is(ImportState.READ) || kept.is(ImportState.CHECKED)
                ? imports.rows(kept.id(), 1, SHOWN_ROWS)
                : List.of();
        boolean judged = kept.is(ImportState.CHECKED) || kept.is(ImportState.DONE);
        return visit.show("submission/desk/importOne")
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with(
                        "view",
                        new ImportView(
                                kept,
                                mapping,
                                desk.versions(visit.consultation()),
                                rows.stream().map(KeptImports.KeptRow::cells).toList(),
                                kept.is(ImportState.CHECKED) ? previews(kept, rows) : List.of(),
                                judged ? imports.refused(kept.id(), SHOWN_PROBLEMS) : List.of(),
                                judged ? imports.refused(kept.id()) : 0,
                                steps.isStuck(kept)));
    }

    private List<ImportView.Preview> previews(KeptImports.Kept kept, List<KeptImports.KeptRow> rows) {
        ImportRow.Context context = contexts.of(kept);
        return rows.stream()
                .filter(row -> row.problems().isEmpty())
                .map(row -> ImportView.Preview.of(row, ImportRow.of(row.cells(), context)))
                .toList();
    }
}
