package org.dauys.server.submission.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files with many submissions: a new one, and those before. */
@Controller
@RequestMapping("/desk/c/{slug}/import")
class ImportsPage {
    private static final List<String> ENCODINGS = List.of("", Decoded.UTF_8, Decoded.WINDOWS_1251);

    private final RegisterDesk desk;
    private final KeptImports imports;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    ImportsPage(RegisterDesk desk, KeptImports imports, Jobs jobs, TransactionTemplate transaction) {
        this.desk = desk;
        this.imports = imports;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @GetMapping
    @Needs({Role.CLERK, Role.EDITOR})
    String show(@PathVariable String slug, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        Consultation consultation = desk.consultation(slug);
        if (desk.versions(consultation).isEmpty()) {
            model.addAttribute("consultation", consultation);
            return "submission/desk/nothingPublished";
        }
        return show(model, consultation, new Errors(page));
    }

    @PostMapping
    @Needs({Role.CLERK, Role.EDITOR})
    ModelAndView upload(
            @PathVariable String slug,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String encoding,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page)
            throws IOException {
        Consultation consultation = desk.consultation(slug);
        Errors errors = new Errors(page);
        Optional<MultipartFile> chosen =
                file.filter(one -> !RegisterDesk.fileName(one).isEmpty());
        if (chosen.isEmpty()) {
            errors.add("file", "desk.error.file.none");
        } else {
            check(chosen.get(), errors);
        }
        if (!errors.isEmpty() || chosen.isEmpty()) {
            return new ModelAndView(show(model, consultation, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String name = RegisterDesk.fileName(chosen.get());
        byte[] bytes = chosen.get().getBytes();
        long id = keep(consultation, name, ENCODINGS.contains(encoding) ? encoding : "", bytes);
        return new ModelAndView("redirect:" + page.path() + "/" + id);
    }

    private long keep(Consultation consultation, String name, String encoding, byte[] bytes) {
        Long id = transaction.execute(status -> {
            long made = imports.add(consultation.id(), name, format(name).orElse("csv"), encoding, bytes);
            jobs.add(ImportReading.KIND, made + "/0");
            return made;
        });
        return java.util.Objects.requireNonNull(id);
    }

    private static void check(MultipartFile file, Errors errors) {
        String name = RegisterDesk.fileName(file);
        if (file.getSize() == 0) {
            errors.add("file", "desk.error.file.empty", name);
        } else if (file.getSize() > TableRows.MOST_BYTES) {
            errors.add("file", "register.error.scan.large", name, TableRows.MOST_BYTES >> 20);
        } else if (format(name).isEmpty()) {
            errors.add("file", "register.error.import.type", name);
        }
    }

    private static Optional<String> format(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "csv", "tsv", "txt" -> Optional.of("csv");
            case "xlsx" -> Optional.of("xlsx");
            case "jsonl", "ndjson" -> Optional.of("jsonl");
            default -> Optional.empty();
        };
    }

    private String show(Model model, Consultation consultation, Errors errors) {
        model.addAttribute("consultation", consultation);
        model.addAttribute("imports", imports.of(consultation.id()));
        model.addAttribute("errors", errors);
        return "submission/desk/imports";
    }
}
