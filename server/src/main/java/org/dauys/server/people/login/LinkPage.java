package org.dauys.server.people.login;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.people.Open;
import org.dauys.server.people.letters.Mail;
import org.dauys.server.people.login.Links.Link;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.people.session.Person;
import org.dauys.server.site.Say;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in, and signing up, by a link to one's e-mail. */
@Controller
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
    @Open
    @PostMapping(PATH)
    String ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            Locale locale,
            Model model) {
        form.fill("", next, csrf, model);
        model.addAttribute("email", email.substring(0, Math.min(email.length(), EmailAddress.LONGEST)));
        if (mail.obstacle().isPresent()) {
            return problem("people.link.off", HttpStatus.SERVICE_UNAVAILABLE, response, locale, model);
        }
        Optional<String> address = EmailAddress.read(email);
        if (address.isEmpty()) {
            return problem("people.link.wrong", HttpStatus.UNPROCESSABLE_CONTENT, response, locale, model);
        }
        Duration wait = clients.take(LoginClient.of(request));
        if (!wait.isZero()) {
            response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
            return problem("people.link.wait", HttpStatus.TOO_MANY_REQUESTS, response, locale, model);
        }
        if (addresses.take(LoginClient.sign(address.get())).isZero()) {
            String token = links.toLogIn(address.get(), locale, LocalPath.of(next, ""));
            post.send(address.get(), locale, "people.link.letter", PATH + "/" + token);
        }
        model.addAttribute("email", address.get());
        model.addAttribute("minutes", (int) Links.LIFE.toMinutes());
        return "people/link-sent";
    }

    /** Shows a button, and for which address it is: what follows links by itself must not log in, nor use them up. */
    @Open
    @GetMapping(PATH + "/{token}")
    String show(@PathVariable String token, HttpServletResponse response, CsrfToken csrf, Locale locale, Model model) {
        Optional<Link> link = links.look(token).filter(one -> one.account() == null);
        if (link.isEmpty()) {
            return ended("", response, csrf, locale, model);
        }
        model.addAttribute("csrf", csrf);
        model.addAttribute("email", link.get().email());
        model.addAttribute("action", PATH + "/" + token);
        return "people/link";
    }

    @Open
    @PostMapping(PATH + "/{token}")
    String logIn(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            Locale locale,
            Model model) {
        Optional<Link> link =
                links.look(token).filter(one -> one.account() == null).flatMap(_ -> links.take(token));
        if (link.isEmpty()) {
            return ended("", response, csrf, locale, model);
        }
        Person person =
                newcomers.ofEmail(link.get().email(), Locale.of(link.get().language()));
        return "redirect:" + entrance.letIn(person, link.get().next(), request, response);
    }

    private String ended(String next, HttpServletResponse response, CsrfToken csrf, Locale locale, Model model) {
        form.fill("", next, csrf, model);
        return problem("people.link.ended", HttpStatus.GONE, response, locale, model);
    }

    private static String problem(
            String key, HttpStatus status, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(status.value());
        model.addAttribute("linkProblem", Say.in(locale).say(key));
        return "people/login";
    }
}
