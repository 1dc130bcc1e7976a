package org.dauys.server.people.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.Needs;
import org.dauys.server.people.accounts.OwnAccount.Own;
import org.dauys.server.people.accounts.OwnAccount.Part;
import org.dauys.server.people.letters.Frequency;
import org.dauys.server.people.letters.Mail;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.people.session.LoggedIn;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: how one appears, which letters come, what is kept. */
@Controller
@Needs({})
@RequestMapping(LocalPath.ACCOUNT)
class AccountPage {
    private static final String DONE = "redirect:" + LocalPath.ACCOUNT;
    private static final int LONGEST_NAME = 100;

    private final OwnAccount accounts;
    private final OwnDownload download;
    private final ConsultationIds consultations;
    private final Mail mail;

    AccountPage(OwnAccount accounts, OwnDownload download, ConsultationIds consultations, Mail mail) {
        this.accounts = accounts;
        this.download = download;
        this.consultations = consultations;
        this.mail = mail;
    }

    @GetMapping
    String show(CsrfToken csrf, Model model, @ModelAttribute(name = "page", binding = false) Page page) {
        return show(own(), "", csrf, model, new Errors(page));
    }

    @PostMapping("/letters")
    String letters(
            @RequestParam String letters,
            @RequestParam String language,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Own own = own();
        Locale chosen = Say.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElse(own.language());
        accounts.choose(own, chosen, Frequency.of(letters).orElse(own.letters()));
        return done("people.account.saved", page, flash);
    }

    @PostMapping("/consultation")
    ModelAndView consultation(
            @RequestParam UUID participant,
            @RequestParam MultiValueMap<String, String> sent,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Own own = own();
        Form form = new Form(sent);
        String name = form.text("name").replaceAll("\\s+", " ");
        if (name.length() > LONGEST_NAME) {
            Errors errors = new Errors(page);
            errors.add("name-" + participant, "people.account.problem.name", LONGEST_NAME);
            return new ModelAndView(
                    show(own, "", csrf, model, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.choose(
                own,
                participant,
                Optional.of(name).filter(some -> !some.isEmpty()),
                Frequency.of(form.text("letters")));
        return new ModelAndView(done("people.account.saved", page, flash));
    }

    @PostMapping("/sessions")
    String logOutEverywhere() {
        accounts.logOutEverywhere(own());
        return "redirect:" + Entrance.LOG_IN;
    }

    @GetMapping("/data.json")
    ResponseEntity<byte[]> data() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dauys-data.json\"")
                .body(download.of(own()));
    }

    String show(Own own, String email, CsrfToken csrf, Model model, Errors errors) {
        Page page = (Page) java.util.Objects.requireNonNull(model.getAttribute("page"));
        List<AccountPlace> places = accounts.parts(own).stream()
                .flatMap(part ->
                        consultations.named(part.consultation()).stream().map(named -> place(part, named, page)))
                .toList();
        model.addAttribute("csrf", csrf);
        model.addAttribute("places", places);
        model.addAttribute("email", own.email().orElse(""));
        model.addAttribute("typed", email);
        model.addAttribute("letters", own.letters().code());
        model.addAttribute("language", own.language().getLanguage());
        model.addAttribute("login", own.password() ? own.name() : "");
        model.addAttribute("mail", mail.obstacle().isEmpty());
        model.addAttribute("errors", errors);
        return "people/account";
    }

    private static AccountPlace place(Part part, ConsultationIds.Named named, Page page) {
        return new AccountPlace(
                part.id(),
                named.published() ? named.slug() : "",
                named.title().in(page.locale()),
                part.alias(),
                part.name().orElse(""),
                part.letters().map(Frequency::code).orElse(""),
                part.verified());
    }

    Own own() {
        return accounts.of(LoggedIn.account().orElseThrow());
    }

    static String done(String key, Page page, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", page.say(key));
        return DONE;
    }
}
