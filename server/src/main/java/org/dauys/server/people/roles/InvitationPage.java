package org.dauys.server.people.roles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.BodyNames;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.Open;
import org.dauys.server.people.password.Account;
import org.dauys.server.people.password.AccountName;
import org.dauys.server.people.password.PasswordCheck;
import org.dauys.server.people.password.PasswordCheck.BusyException;
import org.dauys.server.people.password.PasswordRule;
import org.dauys.server.people.session.DeskPath;
import org.dauys.server.people.session.Entrance;
import org.dauys.server.people.session.LocalPath;
import org.dauys.server.people.session.LoggedIn;
import org.dauys.server.people.store.PeopleSchema;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a link of an invitation shows: what it gives, and how to take it, with the account that one has or with a new one.
 * Opening it uses nothing up: programs that preview links open them, too.
 */
@Controller
@Open
@RequestMapping(InvitationPage.PATH + "/{token}")
class InvitationPage {
    static final String PATH = LocalPath.INVITATION;

    private final Invitations invitations;
    private final ConsultationIds consultations;
    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final PeopleSchema data;
    private final Entrance entrance;
    private final BodyNames bodies;

    InvitationPage(
            Invitations invitations,
            ConsultationIds consultations,
            Accounts accounts,
            PasswordCheck passwords,
            PeopleSchema data,
            Entrance entrance,
            BodyNames bodies) {
        this.invitations = invitations;
        this.consultations = consultations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.data = data;
        this.entrance = entrance;
        this.bodies = bodies;
    }

    @GetMapping
    Shown show(@PathVariable String token, Visit visit) {
        return show(visit, token, "");
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Visit visit) {
        Optional<String> person = LoggedIn.account();
        if (person.isPresent()) {
            Optional<Invitation> accepted = invitations.accept(token, person.get());
            return accepted.isPresent() ? visit.to(after(accepted.get())) : show(visit, token, "");
        }
        if (LoggedIn.isNewcomer() || invitations.find(token).isEmpty()) {
            return show(visit, token, "");
        }
        check(name, password, repeated, visit.errors());
        if (!visit.isFine()) {
            return show(visit, token, name);
        }
        try {
            Optional<Invitation> accepted = passwords.inTurn(() -> data.together(() -> {
                accounts.create(name, password, List.of());
                return invitations.accept(token, AccountName.of(name));
            }));
            if (accepted.isPresent()) {
                entrance.letIn(new Account(AccountName.of(name), "", false), visit.request(), visit.response());
                return visit.to(after(accepted.get()));
            }
        } catch (DuplicateKeyException taken) {
            visit.mistake("name", "people.invite.problem.taken");
        } catch (BusyException busy) {
            visit.mistake("password", "people.login.busy");
        }
        return show(visit, token, name);
    }

    private static void check(String name, String password, String repeated, Errors errors) {
        String account = AccountName.of(name);
        if (account.isEmpty()
                || account.length() > AccountName.LONGEST
                || account.chars().anyMatch(Character::isISOControl)) {
            errors.add("name", "people.invite.problem.account", AccountName.LONGEST);
        }
        PasswordRule.broken(account, password)
                .ifPresent(rule -> errors.add(
                        "password",
                        "people.password.problem." + rule.name().toLowerCase(Locale.ROOT),
                        PasswordRule.SHORTEST));
        if (!password.equals(repeated)) {
            errors.add("repeated", "people.password.problem.different");
        }
    }

    private Shown show(Visit visit, String token, String name) {
        Optional<Invitation> invitation = invitations.find(token);
        OptionalLong consultation = invitation.map(Invitation::consultation).orElse(OptionalLong.empty());
        Shown shown = visit.show("people/roles/invitation")
                .with("token", token)
                .with("invitation", invitation)
                .with(
                        "consultation",
                        consultation.isPresent() ? consultations.named(consultation.getAsLong()) : Optional.empty())
                .with("bodies", consultation.isPresent() ? bodies.names(consultation.getAsLong()) : Map.of())
                .with("person", LoggedIn.account())
                .with("newcomer", LoggedIn.isNewcomer())
                .with("name", name);
        return invitation.isEmpty() && visit.isFine() ? shown.status(HttpStatus.NOT_FOUND) : shown;
    }

    private String after(Invitation accepted) {
        if (accepted.consultation().isEmpty()) {
            return DeskPath.DESK;
        }
        return consultations
                .named(accepted.consultation().getAsLong())
                .map(consultation -> accepted.role().isAtDesk()
                        ? "/desk/c/" + consultation.slug()
                        : consultation.published() ? "/c/" + consultation.slug() : "/")
                .orElse("/");
    }
}
