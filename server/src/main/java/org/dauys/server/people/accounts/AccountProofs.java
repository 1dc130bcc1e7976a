package org.dauys.server.people.accounts;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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
import org.dauys.server.site.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView email(@RequestParam(defaultValue = "") String email, Visit visit) {
        Own own = account.own();
        Optional<String> address = EmailAddress.read(email);
        if (mail.obstacle().isPresent()) {
            visit.mistake("email", "people.link.off");
        } else if (address.isEmpty()) {
            visit.mistake("email", "people.link.wrong");
        } else if (isTooOften(own, visit.request())) {
            visit.mistake("email", "people.link.wait");
        } else {
            String token = links.toConfirm(address.get(), visit.locale(), own.name());
            post.send(address.get(), visit.locale(), "people.confirm.letter", LocalPath.ACCOUNT + "/email/" + token);
            return visit.done(LocalPath.ACCOUNT, "people.account.email.sent");
        }
        return account.show(visit, own, email);
    }

    /** A button, and not the link itself, as with {@link LinkPage}. */
    @GetMapping("/email/{token}")
    ModelAndView confirm(@PathVariable String token, Visit visit) {
        Optional<Link> link = ofOwn(token);
        return link.isEmpty()
                ? visit.done(LocalPath.ACCOUNT, "people.link.ended")
                : visit.show("people/accounts/account-email")
                        .with("email", link.get().email())
                        .with("action", LocalPath.ACCOUNT + "/email/" + token);
    }

    @PostMapping("/email/{token}")
    ModelAndView confirmed(@PathVariable String token, Visit visit) {
        Optional<Link> link = ofOwn(token).flatMap(_ -> links.take(token));
        if (link.isEmpty()) {
            return visit.done(LocalPath.ACCOUNT, "people.link.ended");
        }
        boolean kept = accounts.confirm(account.own().id(), link.get().email());
        return visit.done(LocalPath.ACCOUNT, kept ? "people.account.email.kept" : "people.account.email.taken");
    }

    private Optional<Link> ofOwn(String token) {
        long id = account.own().id();
        return links.look(token).filter(link -> link.account() != null && link.account() == id);
    }

    @PostMapping("/code")
    ModelAndView code(@RequestParam(defaultValue = "") String code, Visit visit) {
        Own own = account.own();
        if (isTooOften(own, visit.request())) {
            visit.mistake("code", "people.account.code.wait");
        } else {
            OptionalLong consultation = codes.consultation(code);
            if (consultation.isPresent()
                    && codes.use(actors.require(consultation.getAsLong()).participant(), code)) {
                return visit.done(LocalPath.ACCOUNT, "people.account.code.used");
            }
            visit.mistake("code", "people.account.code.wrong");
        }
        return account.show(visit, own, "");
    }

    private boolean isTooOften(Own own, HttpServletRequest request) {
        Duration wait = tries.take(LoginClient.sign(own.name()));
        return !wait.isZero()
                || !tries.take("client " + LoginClient.of(request)).isZero();
    }
}
