package org.dauys.server.people.login;

import jakarta.servlet.http.HttpServletRequest;
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
import org.dauys.server.site.Headers;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView show(
            @RequestParam(defaultValue = "") String next, @RequestParam Optional<String> failed, Visit visit) {
        HttpServletRequest request = visit.request();
        if (request.isUserInRole(Entrance.PERSON) || request.isUserInRole(Entrance.NEWCOMER)) {
            return visit.to(DeskPath.of(next));
        }
        Shown shown = form.show(visit, "", next);
        return failed.isPresent() ? shown.with("providerProblem", visit.page().say("people.provider.failed")) : shown;
    }

    @Open
    @PostMapping(Entrance.LOG_IN)
    ModelAndView logIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            Visit visit) {
        Shown again = form.show(visit, name, next);
        Try attempt = new Try(name, LoginClient.of(visit.request()));
        Optional<Duration> wait = limits.take(attempt.client(), attempt.account());
        if (wait.isPresent()) {
            return refuse(again, wait.get(), minutes(wait.get(), visit.locale()), visit);
        }
        try {
            Optional<Account> account = passwords.check(name, password);
            if (account.isPresent()) {
                limits.passed(attempt.client(), attempt.account());
                entrance.letIn(account.get(), visit.request(), visit.response());
                return visit.to(account.get().oneTime() ? Entrance.CHOOSE_PASSWORD : DeskPath.of(next));
            }
        } catch (BusyException busy) {
            limits.giveBack(attempt.client(), attempt.account());
            return refuse(again, WHEN_BUSY, visit.page().say("people.login.busy"), visit);
        }
        return again.with("problem", visit.page().say("people.login.wrong")).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Shows a page again that someone asked for too often. */
    static Shown refuse(Shown again, Duration wait, String problem, Visit visit) {
        Headers.later(visit.response(), wait);
        return again.with("problem", problem).status(HttpStatus.TOO_MANY_REQUESTS);
    }

    static String minutes(Duration wait, Locale locale) {
        int minutes = Math.toIntExact((wait.toSeconds() + MINUTE) / MINUTE);
        return Say.in(locale).count("people.login.wait", minutes);
    }
}
