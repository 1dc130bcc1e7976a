package org.dauys.server.submission.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dauys.compare.table.CsvCell;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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

/** One file on its way into the register: read, columns named, every row checked, taken. */
@Controller
@RequestMapping("/desk/c/{slug}/import/{id:[0-9]{1,18}}")
public class ImportPage {
    private static final int SHOWN_ROWS = 10;
    private static final int SHOWN_PROBLEMS = 100;
    private static final int MOST_PROBLEMS = TableRows.MOST_ROWS;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RegisterDesk desk;
    private final KeptImports imports;
    private final ImportContexts contexts;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    /** A row as it would be registered. */
    public record Preview(
            int number, String kind, String language, String label, boolean unknown, String words, String sender) {}

    /**
     * What the page shows.
     *
     * @param samples the first rows as they stand in the file
     * @param refused rows with what is wrong with them, the first of them
     * @param wrong how many there are
     * @param stuck whether the program gave the work up
     */
    public record View(
            KeptImports.Kept kept,
            ImportMapping mapping,
            List<Version> versions,
            List<List<String>> samples,
            List<Preview> previews,
            List<KeptImports.Refused> refused,
            int wrong,
            boolean stuck) {

        public boolean isWorking() {
            return !stuck && (kept.is("waiting") || kept.is("checking") || kept.is("taking"));
        }

        public int done() {
            return kept.taken() + kept.known() + kept.refused();
        }
    }

    ImportPage(
            RegisterDesk desk,
            KeptImports imports,
            ImportContexts contexts,
            Jobs jobs,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.desk = desk;
        this.imports = imports;
        this.contexts = contexts;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Needs({Role.CLERK, Role.EDITOR})
    String show(
            @PathVariable String slug,
            @PathVariable long id,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        KeptImports.Kept kept = kept(consultation, id);
        return show(model, consultation, kept, mapping(consultation, kept, page), new Errors(page));
    }

    /** Reads the file once more, in the encoding that was chosen, or takes up work that was given up. */
    @PostMapping("/read")
    @Needs({Role.CLERK, Role.EDITOR})
    String read(@PathVariable String slug, @PathVariable long id, @RequestParam(defaultValue = "") String encoding) {
        Consultation consultation = desk.consultation(slug);
        KeptImports.Kept kept = kept(consultation, id);
        transaction.executeWithoutResult(status -> {
            if (kept.is("unreadable") || kept.is("read")) {
                imports.move(kept, "waiting");
                imports.encoding(
                        id, encoding.equals(Decoded.WINDOWS_1251) || encoding.equals(Decoded.UTF_8) ? encoding : "");
            }
            again(id);
        });
        return "redirect:/desk/c/" + slug + "/import/" + id;
    }

    private void again(long id) {
        KeptImports.Kept now = imports.find(id).orElseThrow(RegisterDesk::missing);
        job(now).ifPresent(job -> jobs.add(job.kind(), job.subject()));
    }

    @PostMapping("/check")
    @Needs({Role.CLERK, Role.EDITOR})
    ModelAndView check(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        KeptImports.Kept kept = kept(consultation, id);
        if (!kept.is("read") && !kept.is("checked")) {
            return new ModelAndView("redirect:/desk/c/" + slug + "/import/" + id);
        }
        ImportMapping mapping =
                ImportMapping.read(new Form(sent), kept.columns().size(), newest(consultation), today(consultation));
        Errors errors = new Errors(page);
        if (!mapping.has(ImportColumn.WORDS) && !mapping.has(ImportColumn.PROPOSED)) {
            errors.add("column-words", "register.error.mapping");
        }
        mapping.columns().entrySet().stream()
                .collect(Collectors.groupingBy(one -> one.getValue(), Collectors.counting()))
                .forEach((place, many) -> {
                    if (many > 1) {
                        errors.add(
                                "column-words",
                                "register.error.mapping.twice",
                                kept.columns().get(place));
                    }
                });
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    show(model, consultation, kept, mapping, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        transaction.executeWithoutResult(status -> {
            imports.mapping(id, mapping.json());
            imports.move(kept, "checking");
            again(id);
        });
        return new ModelAndView("redirect:/desk/c/" + slug + "/import/" + id);
    }

    @PostMapping("/take")
    @Needs({Role.CLERK, Role.EDITOR})
    String take(@PathVariable String slug, @PathVariable long id, @RequestParam(defaultValue = "-1") int revision) {
        KeptImports.Kept kept = kept(desk.consultation(slug), id);
        if (kept.is("checked")) {
            if (kept.revision() != revision) {
                throw new org.dauys.server.consultation.ConflictException("Import " + id);
            }
            transaction.executeWithoutResult(status -> {
                imports.move(kept, "taking");
                again(id);
            });
        }
        return "redirect:/desk/c/" + slug + "/import/" + id;
    }

    @PostMapping("/remove")
    @Needs({Role.CLERK, Role.EDITOR})
    String remove(
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        imports.remove(kept(desk.consultation(slug), id).id());
        return RegisterDesk.done(flash, page.say("register.import.removed"), "/desk/c/" + slug + "/import");
    }

    @GetMapping("/problems.csv")
    @Needs({Role.CLERK, Role.EDITOR})
    ResponseEntity<byte[]> problems(
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute(name = "page", binding = false) Page page) {
        KeptImports.Kept kept = kept(desk.consultation(slug), id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"problems-" + id + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv(kept, page).getBytes(StandardCharsets.UTF_8));
    }

    private String csv(KeptImports.Kept kept, Page page) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(
                    page.say("register.import.row"),
                    page.say("register.import.column"),
                    page.say("register.import.problem"));
            for (KeptImports.Refused row : imports.refused(kept.id(), MOST_PROBLEMS)) {
                for (Problem problem : row.problems()) {
                    printer.printRecord(row.number(), CsvCell.of(column(problem, page)), CsvCell.of(problem.in(page)));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** What a column is called; empty for the whole row. */
    public static String column(Problem problem, Page page) {
        return problem.column().isEmpty() ? "" : page.say("register.column." + problem.column());
    }

    private record Job(String kind, String subject) {}

    /** The job that a file waits for. */
    private static Optional<Job> job(KeptImports.Kept kept) {
        return switch (kept.state()) {
            case "waiting" -> Optional.of(new Job(ImportReading.KIND, ImportReading.subject(kept)));
            case "checking" -> Optional.of(new Job(ImportChecking.KIND, ImportReading.subject(kept)));
            case "taking" ->
                Optional.of(new Job(
                        ImportTaking.KIND, kept.id() + "/" + (kept.taken() + kept.known() + kept.refused() + 1)));
            default -> Optional.empty();
        };
    }

    private KeptImports.Kept kept(Consultation consultation, long id) {
        return imports.find(id)
                .filter(one -> one.consultationId() == consultation.id())
                .orElseThrow(RegisterDesk::missing);
    }

    private int newest(Consultation consultation) {
        return desk.versions(consultation).getFirst().number();
    }

    private String today(Consultation consultation) {
        return LocalDate.ofInstant(clock.instant(), consultation.zone()).toString();
    }

    private ImportMapping mapping(Consultation consultation, KeptImports.Kept kept, Page page) {
        return kept.mapping().equals("{}")
                ? ImportMapping.guess(kept.columns(), page.language(), newest(consultation), today(consultation))
                : ImportMapping.ofJson(kept.mapping());
    }

    private String show(
            Model model, Consultation consultation, KeptImports.Kept kept, ImportMapping mapping, Errors errors) {
        boolean stuck = job(kept)
                .flatMap(job -> jobs.state(job.kind(), job.subject()))
                .filter(Jobs.State.FAILED::equals)
                .isPresent();
        List<KeptImports.KeptRow> rows =
                kept.is("read") || kept.is("checked") ? imports.rows(kept.id(), 1, SHOWN_ROWS) : List.of();
        boolean judged = kept.is("checked") || kept.is("done");
        model.addAttribute("consultation", consultation);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "view",
                new View(
                        kept,
                        mapping,
                        desk.versions(consultation),
                        rows.stream().map(KeptImports.KeptRow::cells).toList(),
                        kept.is("checked") ? previews(kept, rows) : List.of(),
                        judged ? imports.refused(kept.id(), SHOWN_PROBLEMS) : List.of(),
                        judged ? imports.refused(kept.id()) : 0,
                        stuck));
        return "submission/desk/importOne";
    }

    private List<Preview> previews(KeptImports.Kept kept, List<KeptImports.KeptRow> rows) {
        ImportRow.Context context = contexts.of(kept);
        return rows.stream()
                .filter(row -> row.problems().isEmpty())
                .map(row -> preview(row, ImportRow.of(row.cells(), context)))
                .toList();
    }

    private static Preview preview(KeptImports.KeptRow kept, ImportRow row) {
        String words = row.words().isEmpty()
                ? row.amendment().map(one -> one.proposed()).orElse("")
                : row.words();
        return new Preview(
                kept.number(),
                row.kind().code(),
                row.language(),
                row.label(),
                row.unknownLabel(),
                words.length() > 160 ? words.substring(0, 160) + "…" : words,
                row.named() ? row.name() : "");
    }
}
