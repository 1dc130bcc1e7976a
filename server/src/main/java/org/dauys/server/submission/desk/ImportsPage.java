package org.dauys.server.submission.desk;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files with many submissions: a new one, and those before. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/import")
class ImportsPage {
    private final RegisterDesk desk;
    private final KeptImports imports;
    private final ImportSteps steps;

    ImportsPage(RegisterDesk desk, KeptImports imports, ImportSteps steps) {
        this.desk = desk;
        this.imports = imports;
        this.steps = steps;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return desk.versions(visit.consultation()).isEmpty()
                ? visit.show("submission/desk/nothingPublished")
                : list(visit);
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String encoding,
            DeskVisit visit)
            throws IOException {
        Optional<MultipartFile> chosen =
                file.filter(one -> !RegisterDesk.fileName(one).isEmpty());
        if (chosen.isEmpty()) {
            visit.mistake("file", "desk.error.file.none");
            return list(visit);
        }
        String name = RegisterDesk.fileName(chosen.get());
        Optional<String> format = format(name);
        if (chosen.get().getSize() == 0) {
            visit.mistake("file", "desk.error.file.empty", name);
        } else if (chosen.get().getSize() > TableRows.MOST_BYTES) {
            visit.mistake("file", "register.error.scan.large", name, TableRows.MOST_BYTES >> 20);
        } else if (format.isEmpty()) {
            visit.mistake("file", "register.error.import.type", name);
        }
        if (!visit.isFine()) {
            return list(visit);
        }
        long id = steps.keep(
                visit.id(), name, format.orElseThrow(), encoding, chosen.get().getBytes());
        return visit.to("/import/" + id);
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

    private Shown list(DeskVisit visit) {
        return visit.show("submission/desk/imports").with("imports", imports.of(visit.id()));
    }
}
