package org.dauys.server.people.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.people.Needs;
import org.dauys.server.people.password.Account;
import org.dauys.server.people.password.PasswordAccounts;
import org.dauys.server.people.password.PasswordCheck;
import org.dauys.server.people.password.PasswordCheck.BusyException;
import org.dauys.server.people.password.PasswordRule;
import org.dauys.server.people.session.DeskPath;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LoggedIn;
import org.dauys.server.site.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Choosing one's own password: a newcomer after the first log-in, in place of the one-time password; others at will, who
 * then show that they know the present one, since a session may have been left open.
 */
@Controller
@Needs({})
class PasswordPage {
    private static final String PAGE = "people/password";

    private final PasswordAccounts accounts;
    private final PasswordCheck passwords;
    private final LoginLimits limits;
    private final Entrance entrance;

    PasswordPage(PasswordAccounts accounts, PasswordCheck passwords, LoginLimits limits, Entrance entrance) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
        this.entrance = entrance;
    }

    /** What someone typed. */
    private record Choice(String old, String password, String repeated) {}

    @GetMapping(Entrance.CHOOSE_PASSWORD)
    String show(@RequestParam(required = false) String saved, Principal person, CsrfToken csrf, Model model) {
        model.addAttribute("saved", saved != null);
        return show(person, csrf, model);
    }

    private String show(Principal person, CsrfToken csrf, Model model) {
        model.addAttribute("name", person.getName());
        model.addAttribute("newcomer", LoggedIn.isNewcomer());
        model.addAttribute("none", accounts.find(person.getName()).isEmpty());
        model.addAttribute("csrf", csrf);
        return PAGE;
    }

    @PostMapping(Entrance.CHOOSE_PASSWORD)
    String choose(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            Locale locale,
            Model model) {
        show(person, csrf, model);
        boolean newcomer = LoggedIn.isNewcomer();
        String client = LoginClient.of(request);
        Optional<Duration> wait = newcomer ? Optional.empty() : limits.take(client, person.getName());
        if (wait.isPresent()) {
            return later(wait.get(), LoginPage.minutes(wait.get(), locale), response, model);
        }
        try {
            Optional<String> problem = problem(person.getName(), new Choice(old, password, repeated), newcomer, client);
            if (problem.isPresent()) {
                model.addAttribute("problem", Say.in(locale).say(problem.get(), PasswordRule.SHORTEST));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return PAGE;
            }
            passwords.inTurn(() -> {
                accounts.choose(person.getName(), password);
                return true;
            });
        } catch (BusyException busy) {
            limits.giveBack(client, person.getName());
            return later(Duration.ofSeconds(5), Say.in(locale).say("people.login.busy"), response, model);
        }
        entrance.letIn(new Account(person.getName(), "", false), request, response);
        return "redirect:" + (newcomer ? DeskPath.DESK : Entrance.CHOOSE_PASSWORD + "?saved");
    }

    private static String later(Duration wait, String problem, HttpServletResponse response, Model model) {
        model.addAttribute("problem", problem);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
        return PAGE;
    }

    /** The key of the phrase that tells what is wrong. */
    private Optional<String> problem(String name, Choice choice, boolean newcomer, String client) throws BusyException {
        if (!newcomer) {
            if (passwords.check(name, choice.old).isEmpty()) {
                return Optional.of("people.password.problem.old");
            }
            limits.passed(client, name);
        }
        Optional<String> broken = PasswordRule.broken(name, choice.password)
                .map(rule -> "people.password.problem." + rule.name().toLowerCase(Locale.ROOT));
        if (broken.isPresent()) {
            return broken;
        }
        if (!choice.password.equals(choice.repeated)) {
            return Optional.of("people.password.problem.different");
        }
        return passwords
                .check(name, choice.password)
                .map(same -> newcomer ? "people.password.problem.onetime" : "people.password.problem.same");
    }
}
