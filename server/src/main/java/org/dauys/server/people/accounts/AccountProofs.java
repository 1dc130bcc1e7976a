package org.dauys.server.people.accounts;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.accounts.OwnAccount.Own;
import org.dauys.server.people.codes.MeetingCodes;
import org.dauys.server.people.letters.Mail;
import org.dauys.server.people.login.EmailAddress;
import org.dauys.server.people.login.Limit;
import org.dauys.server.people.login.LinkPage;
import org.dauys.server.people.login.LinkPost;
import org.dauys.server.people.login.Links;
import org.dauys.server.people.login.Links.Link;
import org.dauys.server.people.login.LoginClient;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person shows to be theirs: an address, by a link sent there; that they were seen, by a code from a meeting. */
@Controller
@Needs({})
@RequestMapping(LocalPath.ACCOUNT)
class AccountProofs {
    private static final int TRIES = 10;

    private final AccountPage account;
    private final OwnAccount accounts;
    private final Links links;
    private final LinkPost post;
    private final Mail mail;
    private final MeetingCodes codes;
    private final Actors actors;
    private final Limit tries;

    AccountProofs(
            AccountPage account,
            OwnAccount accounts,
            Links links,
            LinkPost post,
            Mail mail,
            MeetingCodes codes,
            Actors actors,
            ObjectProvider<TimeMeter> time) {
        this.account = account;
        this.accounts = accounts;
        this.links = links;
        this.post = post;
        this.mail = mail;
        this.codes = codes;
        this.actors = actors;
        this.tries = new Limit(TRIES, time.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME));
    }

    @PostMapping("/email")
    ModelAndView email(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            CsrfToken csrf,
            Locale locale,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Own own = account.own();
        Errors errors = new Errors(page);
        Optional<String> address = EmailAddress.read(email);
        if (mail.obstacle().isPresent()) {
            errors.add("email", "people.link.off");
        } else if (address.isEmpty()) {
            errors.add("email", "people.link.wrong");
        } else if (isTooOften(own, request)) {
            errors.add("email", "people.link.wait");
        } else {
            String token = links.toConfirm(address.get(), locale, own.name());
            post.send(address.get(), locale, "people.confirm.letter", LocalPath.ACCOUNT + "/email/" + token);
            return new ModelAndView(AccountPage.done("people.account.email.sent", page, flash));
        }
        return refused(own, email, csrf, model, errors);
    }

    /** A button, and not the link itself, as with {@link LinkPage}. */
    @GetMapping("/email/{token}")
    String confirm(
            @PathVariable String token,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Optional<Link> link = ofOwn(token);
        if (link.isEmpty()) {
            return AccountPage.done("people.link.ended", page, flash);
        }
        model.addAttribute("csrf", csrf);
        model.addAttribute("email", link.get().email());
        model.addAttribute("action", LocalPath.ACCOUNT + "/email/" + token);
        return "people/account-email";
    }

    @PostMapping("/email/{token}")
    String confirmed(
            @PathVariable String token,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Optional<Link> link = ofOwn(token).flatMap(_ -> links.take(token));
        if (link.isEmpty()) {
            return AccountPage.done("people.link.ended", page, flash);
        }
        boolean kept = accounts.confirm(account.own().id(), link.get().email());
        return AccountPage.done(kept ? "people.account.email.kept" : "people.account.email.taken", page, flash);
    }

    private Optional<Link> ofOwn(String token) {
        long id = account.own().id();
        return links.look(token).filter(link -> link.account() != null && link.account() == id);
    }

    @PostMapping("/code")
    ModelAndView code(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        Own own = account.own();
        Errors errors = new Errors(page);
        if (isTooOften(own, request)) {
            errors.add("code", "people.account.code.wait");
        } else {
            OptionalLong consultation = codes.consultation(code);
            if (consultation.isPresent()
                    && codes.use(actors.require(consultation.getAsLong()).participant(), code)) {
                return new ModelAndView(AccountPage.done("people.account.code.used", page, flash));
            }
            errors.add("code", "people.account.code.wrong");
        }
        return refused(own, "", csrf, model, errors);
    }

    private boolean isTooOften(Own own, HttpServletRequest request) {
        Duration wait = tries.take(LoginClient.sign(own.name()));
        return !wait.isZero()
                || !tries.take("client " + LoginClient.of(request)).isZero();
    }

    private ModelAndView refused(Own own, String email, CsrfToken csrf, Model model, Errors errors) {
        return new ModelAndView(
                account.show(own, email, csrf, model, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
