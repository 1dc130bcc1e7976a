package org.dauys.server.people.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.people.Open;
import org.dauys.server.people.password.Account;
import org.dauys.server.people.password.AccountName;
import org.dauys.server.people.password.PasswordCheck;
import org.dauys.server.people.password.PasswordCheck.BusyException;
import org.dauys.server.people.session.DeskPath;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.site.Say;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in. */
@Controller
@Open
class LoginPage {
    private static final Duration WHEN_BUSY = Duration.ofSeconds(5);
    private static final int MINUTE = 60;

    private final PasswordCheck passwords;
    private final LoginLimits limits;
    private final Entrance entrance;
    private final LoginForm form;

    LoginPage(PasswordCheck passwords, LoginLimits limits, Entrance entrance, LoginForm form) {
        this.passwords = passwords;
        this.limits = limits;
        this.entrance = entrance;
        this.form = form;
    }

    /** What someone typed, and where it comes from. */
    private record Try(String name, String client) {
        String account() {
            return AccountName.of(name);
        }
    }

    @Open
    @GetMapping(Entrance.LOG_IN)
    String show(
            @RequestParam(defaultValue = "") String next,
            @RequestParam Optional<String> failed,
            HttpServletRequest request,
            CsrfToken csrf,
            Locale locale,
            Model model) {
        if (request.isUserInRole(Entrance.PERSON) || request.isUserInRole(Entrance.NEWCOMER)) {
            return "redirect:" + DeskPath.of(next);
        }
        form.fill("", next, csrf, model);
        failed.ifPresent(
                _ -> model.addAttribute("providerProblem", Say.in(locale).say("people.provider.failed")));
        return "people/login";
    }

    @Open
    @PostMapping(Entrance.LOG_IN)
    String logIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            Locale locale,
            Model model) {
        form.fill(name, next, csrf, model);
        Try attempt = new Try(name, LoginClient.of(request));
        Optional<Duration> wait = limits.take(attempt.client(), attempt.account());
        if (wait.isPresent()) {
            return refuse(wait.get(), minutes(wait.get(), locale), response, model);
        }
        try {
            Optional<Account> account = passwords.check(name, password);
            if (account.isPresent()) {
                limits.passed(attempt.client(), attempt.account());
                entrance.letIn(account.get(), request, response);
                return "redirect:" + (account.get().oneTime() ? Entrance.CHOOSE_PASSWORD : DeskPath.of(next));
            }
        } catch (BusyException busy) {
            limits.giveBack(attempt.client(), attempt.account());
            return refuse(WHEN_BUSY, Say.in(locale).say("people.login.busy"), response, model);
        }
        model.addAttribute("problem", Say.in(locale).say("people.login.wrong"));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "people/login";
    }

    private static String refuse(Duration wait, String problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusMillis(999).toSeconds()));
        model.addAttribute("problem", problem);
        return "people/login";
    }

    static String minutes(Duration wait, Locale locale) {
        int minutes = Math.toIntExact((wait.toSeconds() + MINUTE) / MINUTE);
        return Say.in(locale).count("people.login.wait", minutes);
    }
}
