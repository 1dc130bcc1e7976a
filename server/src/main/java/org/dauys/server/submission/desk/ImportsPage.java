package org.dauys.server.submission.desk;

import java.io.IOException;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.table.TableFile;
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
        Optional<TableFile> table = TableFile.of(file, visit);
        if (table.isEmpty()) {
            return list(visit);
        }
        long id = steps.keep(
                visit.id(),
                table.get().name(),
                table.get().format(),
                encoding,
                table.get().bytes());
        return visit.to("/import/" + id);
    }

    private Shown list(DeskVisit visit) {
        return visit.show("submission/desk/imports").with("imports", imports.of(visit.id()));
    }
}
