package org.dauys.server.people.login;

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
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Choosing one's own password: a newcomer after the first log-in, in place of the one-time password; others at will, who
 * then show that they know the present one, since a session may have been left open.
 */
@Controller
@Needs({})
class PasswordPage {
    private static final Duration WHEN_BUSY = Duration.ofSeconds(5);

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
    Shown show(@RequestParam(required = false) String saved, Principal person, Visit visit) {
        return show(person, visit).with("saved", saved != null);
    }

    private Shown show(Principal person, Visit visit) {
        return visit.show("people/login/password")
                .with("name", person.getName())
                .with("newcomer", LoggedIn.isNewcomer())
                .with("none", accounts.find(person.getName()).isEmpty());
    }

    @PostMapping(Entrance.CHOOSE_PASSWORD)
    ModelAndView choose(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Principal person,
            Visit visit) {
        Shown again = show(person, visit);
        boolean newcomer = LoggedIn.isNewcomer();
        String client = LoginClient.of(visit.request());
        Optional<Duration> wait = newcomer ? Optional.empty() : limits.take(client, person.getName());
        if (wait.isPresent()) {
            return LoginPage.refuse(again, wait.get(), LoginPage.minutes(wait.get(), visit.locale()), visit);
        }
        try {
            Optional<String> problem = problem(person.getName(), new Choice(old, password, repeated), newcomer, client);
            if (problem.isPresent()) {
                return again.with("problem", visit.page().say(problem.get(), PasswordRule.SHORTEST))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            passwords.inTurn(() -> {
                accounts.choose(person.getName(), password);
                return true;
            });
        } catch (BusyException busy) {
            limits.giveBack(client, person.getName());
            return LoginPage.refuse(again, WHEN_BUSY, visit.page().say("people.login.busy"), visit);
        }
        entrance.letIn(new Account(person.getName(), "", false), visit.request(), visit.response());
        return visit.to(newcomer ? DeskPath.DESK : Entrance.CHOOSE_PASSWORD + "?saved");
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
