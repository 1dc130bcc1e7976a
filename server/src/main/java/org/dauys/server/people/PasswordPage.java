package org.dauys.server.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.people.PasswordCheck.BusyException;
import org.dauys.server.site.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing one's own password after the first log-in. Only a newcomer gets here. */
@Controller
@Needs({})
class PasswordPage {
    private static final String PAGE = "people/password";

    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final Entrance entrance;

    PasswordPage(Accounts accounts, PasswordCheck passwords, Entrance entrance) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.entrance = entrance;
    }

    @GetMapping(Entrance.CHOOSE_PASSWORD)
    String show(Principal person, CsrfToken csrf, Model model) {
        model.addAttribute("name", person.getName());
        model.addAttribute("csrf", csrf);
        return PAGE;
    }

    @PostMapping(Entrance.CHOOSE_PASSWORD)
    String choose(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            Locale locale,
            Model model) {
        show(person, csrf, model);
        try {
            Optional<String> problem = problem(person.getName(), password, repeated);
            if (problem.isPresent()) {
                model.addAttribute("problem", Say.in(locale).say(problem.get(), PasswordRule.SHORTEST));
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return PAGE;
            }
            passwords.inTurn(() -> {
                accounts.choosePassword(person.getName(), password);
                return true;
            });
        } catch (BusyException busy) {
            model.addAttribute("problem", Say.in(locale).say("people.login.busy"));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            return PAGE;
        }
        entrance.letIn(new Account(person.getName(), "", false), request, response);
        return "redirect:" + DeskPath.DESK;
    }

    /** The key of the phrase that tells what is wrong. */
    private Optional<String> problem(String name, String password, String repeated) throws BusyException {
        Optional<String> broken = PasswordRule.broken(name, password)
                .map(rule -> "people.password.problem." + rule.name().toLowerCase(Locale.ROOT));
        if (broken.isPresent()) {
            return broken;
        }
        if (!password.equals(repeated)) {
            return Optional.of("people.password.problem.different");
        }
        return passwords.check(name, password).map(same -> "people.password.problem.onetime");
    }
}
