package org.dauys.server.people.login;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.people.Open;
import org.dauys.server.people.letters.Mail;
import org.dauys.server.people.login.Links.Link;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.people.session.Person;
import org.dauys.server.site.Headers;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Logging in, and signing up, by a link to one's e-mail. */
@Controller
@Open
public class LinkPage {
    public static final String PATH = "/login/link";
    /** An office may have one address for all. */
    private static final int OF_CLIENT = 20;
    /** Nobody's letter box is to be filled with links. */
    private static final int TO_ADDRESS = 5;

    private final Links links;
    private final LinkPost post;
    private final Mail mail;
    private final Newcomers newcomers;
    private final Entrance entrance;
    private final LoginForm form;
    private final Limit clients;
    private final Limit addresses;

    LinkPage(
            Links links,
            LinkPost post,
            Mail mail,
            Newcomers newcomers,
            Entrance entrance,
            LoginForm form,
            ObjectProvider<TimeMeter> time) {
        this.links = links;
        this.post = post;
        this.mail = mail;
        this.newcomers = newcomers;
        this.entrance = entrance;
        this.form = form;
        TimeMeter meter = time.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME);
        this.clients = new Limit(OF_CLIENT, meter);
        this.addresses = new Limit(TO_ADDRESS, meter);
    }

    /** The same answer for every address: nobody learns whether it has an account. */
    @PostMapping(PATH)
    ModelAndView ask(
            @RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String next, Visit visit) {
        Shown again = form.show(visit, "", next)
                .with("email", email.substring(0, Math.min(email.length(), EmailAddress.LONGEST)));
        if (mail.obstacle().isPresent()) {
            return problem(again, "people.link.off", HttpStatus.SERVICE_UNAVAILABLE, visit);
        }
        Optional<String> address = EmailAddress.read(email);
        if (address.isEmpty()) {
            return problem(again, "people.link.wrong", HttpStatus.UNPROCESSABLE_CONTENT, visit);
        }
        Duration wait = clients.take(LoginClient.of(visit.request()));
        if (!wait.isZero()) {
            Headers.later(visit.response(), wait);
            return problem(again, "people.link.wait", HttpStatus.TOO_MANY_REQUESTS, visit);
        }
        if (addresses.take(LoginClient.sign(address.get())).isZero()) {
            String token = links.toLogIn(address.get(), visit.locale(), LocalPath.of(next, ""));
            post.send(address.get(), visit.locale(), "people.link.letter", PATH + "/" + token);
        }
        return visit.show("people/login/link-sent").with("email", address.get()).with("minutes", (int)
                Links.LIFE.toMinutes());
    }

    /** Shows a button, and for which address it is: what follows links by itself must not log in, nor use them up. */
    @GetMapping(PATH + "/{token}")
    Shown show(@PathVariable String token, Visit visit) {
        Optional<Link> link = links.look(token).filter(one -> one.account() == null);
        return link.isEmpty()
                ? ended(visit)
                : visit.show("people/login/link")
                        .with("email", link.get().email())
                        .with("action", PATH + "/" + token);
    }

    @PostMapping(PATH + "/{token}")
    ModelAndView logIn(@PathVariable String token, Visit visit) {
        Optional<Link> link =
                links.look(token).filter(one -> one.account() == null).flatMap(_ -> links.take(token));
        if (link.isEmpty()) {
            return ended(visit);
        }
        Person person =
                newcomers.ofEmail(link.get().email(), Locale.of(link.get().language()));
        return visit.to(entrance.letIn(person, link.get().next(), visit.request(), visit.response()));
    }

    private Shown ended(Visit visit) {
        return problem(form.show(visit, "", ""), "people.link.ended", HttpStatus.GONE, visit);
    }

    private static Shown problem(Shown again, String key, HttpStatus status, Visit visit) {
        return again.with("linkProblem", visit.page().say(key)).status(status);
    }
}
