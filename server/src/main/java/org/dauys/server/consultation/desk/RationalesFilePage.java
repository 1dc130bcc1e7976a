package org.dauys.server.consultation.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.dauys.server.site.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rationales of a version as a spreadsheet, out and in again: all lines, or none. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}")
class RationalesFilePage {
    private static final int MOST_BYTES = 20 << 20;

    private final Desk desk;
    private final Rationales rationales;
    private final KnownLabels labels;

    RationalesFilePage(Desk desk, Rationales rationales, KnownLabels labels) {
        this.desk = desk;
        this.rationales = rationales;
        this.labels = labels;
    }

    @GetMapping("/rationales.csv")
    ResponseEntity<byte[]> export(@PathVariable String slug, @PathVariable int number) {
        Desk.At at = desk.at(slug, number);
        String name = slug + "-" + number + "-rationales.csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(RationalesCsv.write(rationales.of(at.version())).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/rationales/import")
    String ask(
            @PathVariable String slug,
            @PathVariable int number,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Desk.At at = desk.at(slug, number);
        at.before();
        return show(model, at, new Errors(page));
    }

    @PostMapping("/rationales/import")
    ModelAndView take(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) Optional<MultipartFile> file,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash)
            throws IOException {
        Desk.At at = desk.at(slug, number);
        Errors errors = new Errors(page);
        Optional<MultipartFile> chosen = file.filter(some -> !Uploads.name(some).isEmpty());
        List<Rationale> changed = new ArrayList<>();
        if (chosen.isEmpty()) {
            errors.add("file", "desk.error.file.none");
        } else if (chosen.get().getSize() > MOST_BYTES) {
            errors.add(
                    "file",
                    "desk.error.file.large",
                    Uploads.name(chosen.get()),
                    chosen.get().getSize() >> 20,
                    MOST_BYTES >> 20);
        } else {
            List<RationalesCsv.Line> lines = RationalesCsv.read(chosen.get().getBytes(), errors);
            changed.addAll(changed(at, lines, errors));
        }
        if (errors.isEmpty()) {
            try {
                rationales.writeAll(at.version().id(), changed);
                String notice = page.count("desk.rationales.imported", changed.size());
                return new ModelAndView(Desk.done(flash, notice, at.path() + "/rationales"));
            } catch (ConflictException faster) {
                errors.add("file", "desk.error.csv.conflict");
                return new ModelAndView(show(model, at, errors), model.asMap(), HttpStatus.CONFLICT);
            }
        }
        return new ModelAndView(show(model, at, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The lines that say something else than what is kept; what is wrong with any line is added to the errors. */
    private List<Rationale> changed(Desk.At at, List<RationalesCsv.Line> lines, Errors errors) {
        Set<String> news = labels.of(at.version());
        Set<String> olds = labels.of(at.before());
        List<Rationale> kept = rationales.of(at.version());
        List<Rationale> changed = new ArrayList<>();
        for (RationalesCsv.Line line : lines) {
            if (!(line.side() == Side.OLD ? olds : news).contains(line.label())) {
                errors.add(
                        "file",
                        line.side() == Side.OLD ? "desk.error.csv.unknown.old" : "desk.error.csv.unknown.new",
                        line.line(),
                        line.label());
                continue;
            }
            Rationale present = RationaleRow.find(kept, line.side(), line.label())
                    .orElse(new Rationale(line.side(), line.label(), Words.NONE, 0));
            boolean same = present.words().equals(line.words());
            if (!same
                    && line.revision()
                            .filter(seen -> seen != present.revision())
                            .isPresent()) {
                errors.add("file", "desk.error.csv.changed", line.line(), line.label());
            } else if (!same) {
                changed.add(new Rationale(line.side(), line.label(), line.words(), present.revision()));
            }
        }
        return changed;
    }

    private static String show(Model model, Desk.At at, Errors errors) {
        model.addAttribute("consultation", at.consultation());
        model.addAttribute("version", at.version());
        model.addAttribute("errors", errors);
        return "consultation/desk/rationalesImport";
    }
}
