package org.dauys.server.consultation.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The rationales of a version as a spreadsheet, out and in again: all lines, or none. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}")
class RationalesFilePage {
    private static final int MOST_BYTES = 20 << 20;

    private final Rationales rationales;
    private final ProvisionLabels labels;

    RationalesFilePage(Rationales rationales, ProvisionLabels labels) {
        this.rationales = rationales;
        this.labels = labels;
    }

    @GetMapping("/rationales.csv")
    ResponseEntity<byte[]> export(DeskVisit visit) {
        Desk.At at = visit.at();
        return Headers.csv(
                at.consultation().slug() + "-" + at.version().number() + "-rationales.csv",
                RationalesCsv.write(rationales.of(at.version())));
    }

    @GetMapping("/rationales/import")
    Shown ask(DeskVisit visit) {
        visit.at().before();
        return show(visit);
    }

    @PostMapping("/rationales/import")
    ModelAndView take(@RequestParam(required = false) Optional<MultipartFile> file, DeskVisit visit)
            throws IOException {
        Desk.At at = visit.at();
        List<Rationale> changed =
                changed(at, file.filter(some -> !Uploads.name(some).isEmpty()), visit.errors());
        if (!visit.isFine()) {
            return show(visit);
        }
        try {
            rationales.writeAll(at.version().id(), changed);
            return visit.doneMany(at.path() + "/rationales", "desk.rationales.imported", changed.size());
        } catch (ConflictException faster) {
            visit.mistake("file", "desk.error.csv.conflict");
            return show(visit).conflict();
        }
    }

    private List<Rationale> changed(Desk.At at, Optional<MultipartFile> file, Errors errors) throws IOException {
        if (file.isEmpty()) {
            errors.add("file", "desk.error.file.none");
            return List.of();
        }
        MultipartFile chosen = file.get();
        if (chosen.getSize() > MOST_BYTES) {
            errors.add("file", "desk.error.file.large", Uploads.name(chosen), chosen.getSize() >> 20, MOST_BYTES >> 20);
            return List.of();
        }
        return changed(at, RationalesCsv.read(chosen.getBytes(), errors), errors);
    }

    /** The lines that say something else than what is kept; what is wrong with any line is added to the errors. */
    private List<Rationale> changed(Desk.At at, List<RationalesCsv.Line> lines, Errors errors) {
        Set<String> news = labels.ofProvisions(at.version());
        Set<String> olds = labels.ofProvisions(at.before());
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

    private static Shown show(DeskVisit visit) {
        return visit.show("consultation/desk/rationalesImport");
    }
}
