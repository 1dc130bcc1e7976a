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
import org.dauys.server.site.Headers;
import org.dauys.server.site.Page;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: how one appears, which letters come, what is kept. */
@Controller
@Needs({})
@RequestMapping(LocalPath.ACCOUNT)
class AccountPage {
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
    Shown show(Visit visit) {
        return show(visit, own(), "");
    }

    @PostMapping("/letters")
    ModelAndView letters(@RequestParam String letters, @RequestParam String language, Visit visit) {
        Own own = own();
        Locale chosen = Say.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElse(own.language());
        accounts.choose(own, chosen, Frequency.of(letters).orElse(own.letters()));
        return visit.done(LocalPath.ACCOUNT, "people.account.saved");
    }

    @PostMapping("/consultation")
    ModelAndView consultation(@RequestParam UUID participant, Visit visit) {
        Own own = own();
        String name = visit.form().text("name").replaceAll("\\s+", " ");
        if (name.length() > LONGEST_NAME) {
            visit.mistake("name-" + participant, "people.account.problem.name", LONGEST_NAME);
            return show(visit, own, "");
        }
        accounts.choose(
                own,
                participant,
                Optional.of(name).filter(some -> !some.isEmpty()),
                Frequency.of(visit.form().text("letters")));
        return visit.done(LocalPath.ACCOUNT, "people.account.saved");
    }

    @PostMapping("/sessions")
    ModelAndView logOutEverywhere(Visit visit) {
        accounts.logOutEverywhere(own());
        return visit.to(Entrance.LOG_IN);
    }

    @GetMapping("/data.json")
    ResponseEntity<byte[]> data() {
        return Headers.attached("dauys-data.json", MediaType.APPLICATION_JSON, download.of(own()));
    }

    Shown show(Visit visit, Own own, String email) {
        List<AccountPlace> places = accounts.parts(own).stream()
                .flatMap(part -> consultations.named(part.consultation()).stream()
                        .map(named -> place(part, named, visit.page())))
                .toList();
        return visit.show("people/accounts/account")
                .with("places", places)
                .with("email", own.email().orElse(""))
                .with("typed", email)
                .with("letters", own.letters().code())
                .with("language", own.language().getLanguage())
                .with("login", own.password() ? own.name() : "")
                .with("mail", mail.obstacle().isEmpty());
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
}
