package org.dauys.server.people.codes;

import jakarta.servlet.http.HttpServletRequest;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.ConsultationIds.Named;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.SiteAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** MeetingCodes for a meeting: made, printed at once, and counted. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/codes")
class CodesPage {
    private static final int LONGEST_NOTE = 120;

    private final ConsultationIds consultations;
    private final MeetingCodes codes;
    private final SiteAddress address;

    CodesPage(ConsultationIds consultations, MeetingCodes codes, SiteAddress address) {
        this.consultations = consultations;
        this.codes = codes;
        this.address = address;
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return show(id(slug), "", "", csrf, model, new Errors(page));
    }

    /** The slips are the answer itself: kept for another page, the codes would stand in the session. */
    @PostMapping
    ModelAndView make(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        long consultation = id(slug);
        Form form = new Form(sent);
        int number = form.number("number");
        String note = form.text("note");
        Errors errors = new Errors(page);
        if (number < 1 || number > MeetingCodes.MOST) {
            errors.add("number", "people.codes.problem.number", MeetingCodes.MOST);
        }
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            errors.add("note", "people.codes.problem.note", LONGEST_NOTE);
        }
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    show(consultation, form.text("number"), note, csrf, model, errors),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("codes", codes.make(consultation, number, note));
        model.addAttribute("note", note);
        model.addAttribute("consultation", named(consultation));
        model.addAttribute("where", base(request) + LocalPath.ACCOUNT);
        return new ModelAndView("people/code-slips", model.asMap());
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String slug,
            @RequestParam long batch,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        int gone = codes.withdraw(id(slug), batch);
        flash.addFlashAttribute("notice", page.count("people.codes.withdrawn", gone));
        return "redirect:/desk/c/" + slug + "/codes";
    }

    private String show(long consultation, String number, String note, CsrfToken csrf, Model model, Errors errors) {
        model.addAttribute("csrf", csrf);
        model.addAttribute("consultation", named(consultation));
        model.addAttribute("batches", codes.of(consultation));
        model.addAttribute("number", number);
        model.addAttribute("note", note);
        model.addAttribute("errors", errors);
        return "people/codes";
    }

    private long id(String slug) {
        return consultations.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Named named(long consultation) {
        return consultations.named(consultation).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String base(HttpServletRequest request) {
        return address.of(request);
    }
}
