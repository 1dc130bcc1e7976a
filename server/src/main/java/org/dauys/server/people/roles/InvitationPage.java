package org.dauys.server.people.roles;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.dauys.server.people.store.PeopleData;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Page;
import org.springframework.dao.DuplicateKeyException;
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

/**
 * What a link of an invitation shows: what it gives, and how to take it, with the account that one has or with a new one.
 * Opening it uses nothing up: programs that preview links open them, too.
 */
@Controller
@Open
@RequestMapping(InvitationPage.PATH + "/{token}")
class InvitationPage {
    static final String PATH = LocalPath.INVITATION;

    private static final String PAGE = "people/invitation";

    private final Invitations invitations;
    private final ConsultationIds consultations;
    private final Accounts accounts;
    private final PasswordCheck passwords;
    private final PeopleData data;
    private final Entrance entrance;
    private final BodyNames bodies;

    InvitationPage(
            Invitations invitations,
            ConsultationIds consultations,
            Accounts accounts,
            PasswordCheck passwords,
            PeopleData data,
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
    String show(
            @PathVariable String token,
            CsrfToken csrf,
            HttpServletResponse response,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return show(token, "", new Errors(page), csrf, response, model);
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Errors errors = new Errors(page);
        Optional<String> person = LoggedIn.account();
        if (person.isPresent()) {
            Optional<Invitation> accepted = invitations.accept(token, person.get());
            return accepted.isPresent() ? after(accepted.get()) : show(token, "", errors, csrf, response, model);
        }
        if (LoggedIn.isNewcomer() || invitations.find(token).isEmpty()) {
            return show(token, "", errors, csrf, response, model);
        }
        check(name, password, repeated, errors);
        if (errors.isEmpty()) {
            try {
                Optional<Invitation> accepted = passwords.inTurn(() -> data.together(() -> {
                    accounts.create(name, password, java.util.List.of());
                    return invitations.accept(token, AccountName.of(name));
                }));
                if (accepted.isPresent()) {
                    entrance.letIn(new Account(AccountName.of(name), "", false), request, response);
                    return after(accepted.get());
                }
            } catch (DuplicateKeyException taken) {
                errors.add("name", "people.invite.problem.taken");
            } catch (BusyException busy) {
                errors.add("password", "people.login.busy");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(token, name, errors, csrf, response, model);
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

    private String show(
            String token, String name, Errors errors, CsrfToken csrf, HttpServletResponse response, Model model) {
        Optional<Invitation> invitation = invitations.find(token);
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("csrf", csrf);
        model.addAttribute("token", token);
        model.addAttribute("invitation", invitation);
        model.addAttribute(
                "consultation",
                invitation.flatMap(one -> one.consultation().isPresent()
                        ? consultations.named(one.consultation().getAsLong())
                        : Optional.empty()));
        model.addAttribute(
                "bodies",
                invitation
                        .filter(one -> one.consultation().isPresent())
                        .map(one -> bodies.names(one.consultation().getAsLong()))
                        .orElse(Map.of()));
        model.addAttribute("person", LoggedIn.account());
        model.addAttribute("newcomer", LoggedIn.isNewcomer());
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private String after(Invitation accepted) {
        if (accepted.consultation().isEmpty()) {
            return "redirect:" + DeskPath.DESK;
        }
        return consultations
                .named(accepted.consultation().getAsLong())
                .map(consultation -> accepted.role().isAtDesk()
                        ? "redirect:/desk/c/" + consultation.slug()
                        : "redirect:" + (consultation.published() ? "/c/" + consultation.slug() : "/"))
                .orElse("redirect:/");
    }
}
