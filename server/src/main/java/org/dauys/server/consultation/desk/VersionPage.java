package org.dauys.server.consultation.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Text;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.springframework.http.HttpStatus;
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

/** The texts of a version: uploaded here, and shown as they were read. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/v/{number}")
class VersionPage {
    private final Desk desk;
    private final Acts acts;
    private final Drafting drafting;

    VersionPage(Desk desk, Acts acts, Drafting drafting) {
        this.desk = desk;
        this.acts = acts;
        this.drafting = drafting;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            @PathVariable int number,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return show(model, desk.at(slug, number), page, "", new Errors(page));
    }

    @PostMapping
    ModelAndView upload(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam(required = false) Optional<List<MultipartFile>> files,
            @RequestParam(defaultValue = "") String language,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash)
            throws IOException {
        Desk.At at = desk.at(slug, number).unpublished();
        List<MultipartFile> chosen = Uploads.chosen(files.orElse(List.of()));
        Optional<Language> named =
                Optional.of(language).filter(Language.KNOWN::contains).map(Language::new);
        Errors errors = new Errors(page);
        Uploads.check(chosen, named, errors);
        if (!errors.isEmpty()) {
            String view = show(model, at, page, language, errors);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        for (MultipartFile file : chosen) {
            String name = Uploads.name(file);
            Format format = Format.ofFileName(name).orElseThrow();
            drafting.upload(at.version().id(), name, format, file.getBytes(), named);
        }
        return new ModelAndView(Desk.done(flash, page.count("desk.uploaded", chosen.size()), at.path()));
    }

    @PostMapping("/texts/{text}/delete")
    String delete(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable long text,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Desk.At at = desk.at(slug, number).unpublished();
        drafting.removeText(at.version(), text);
        return Desk.done(flash, page.say("desk.text.deleted"), at.path());
    }

    @GetMapping("/texts/{text}")
    String text(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable long text,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Desk.At at = desk.at(slug, number);
        Text found = at.version().readTexts().stream()
                .filter(one -> one.id() == text)
                .findFirst()
                .orElseThrow(Desk::missing);
        model.addAttribute("consultation", at.consultation());
        model.addAttribute("version", at.version());
        model.addAttribute("uploaded", Uploaded.of(found, acts, drafting, page));
        return "consultation/desk/text";
    }

    private String show(Model model, Desk.At at, Page page, String language, Errors errors) {
        List<Text> read = at.version().readTexts();
        model.addAttribute("consultation", at.consultation());
        model.addAttribute("version", at.version());
        model.addAttribute(
                "texts",
                at.version().texts().stream()
                        .map(text -> Uploaded.of(text, acts, drafting, page))
                        .toList());
        model.addAttribute("gaps", StructureGap.of(read.stream().map(acts::of).toList()));
        model.addAttribute("language", language);
        model.addAttribute("errors", errors);
        return "consultation/desk/version";
    }
}
