package org.dauys.server.consultation.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Text;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The texts of a version: uploaded here, and shown as they were read. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}")
class VersionPage {
    private final Acts acts;
    private final Drafting drafting;

    VersionPage(Acts acts, Drafting drafting) {
        this.acts = acts;
        this.drafting = drafting;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, visit.at(), "");
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam(required = false) Optional<List<MultipartFile>> files,
            @RequestParam(defaultValue = "") String language,
            DeskVisit visit)
            throws IOException {
        Desk.At at = visit.at().unpublished();
        List<MultipartFile> chosen = Uploads.chosen(files.orElse(List.of()));
        Optional<Language> named =
                Optional.of(language).filter(Language.KNOWN::contains).map(Language::new);
        Uploads.check(chosen, named, visit.errors());
        if (!visit.isFine()) {
            return show(visit, at, language);
        }
        for (MultipartFile file : chosen) {
            String name = Uploads.name(file);
            Format format = Format.ofFileName(name).orElseThrow();
            drafting.upload(at.version().id(), name, format, file.getBytes(), named);
        }
        return visit.doneMany(at.path(), "desk.uploaded", chosen.size());
    }

    @PostMapping("/texts/{text}/delete")
    ModelAndView delete(@PathVariable long text, DeskVisit visit) {
        Desk.At at = visit.at().unpublished();
        drafting.removeText(at.version(), text);
        return visit.done(at.path(), "desk.text.deleted");
    }

    @GetMapping("/texts/{text}")
    Shown text(@PathVariable long text, DeskVisit visit) {
        Text found = visit.at().version().readTexts().stream()
                .filter(one -> one.id() == text)
                .findFirst()
                .orElseThrow(Visit::missing);
        return visit.show("consultation/desk/text").with("uploaded", Uploaded.of(found, acts, drafting, visit.page()));
    }

    private Shown show(DeskVisit visit, Desk.At at, String language) {
        List<Text> read = at.version().readTexts();
        return visit.show("consultation/desk/version")
                .with(
                        "texts",
                        at.version().texts().stream()
                                .map(text -> Uploaded.of(text, acts, drafting, visit.page()))
                                .toList())
                .with("gaps", StructureGap.of(read.stream().map(acts::of).toList()))
                .with("language", language);
    }
}
