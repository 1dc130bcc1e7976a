package org.dauys.server.people.roles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.people.BodyNames;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.ConsultationIds.Named;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.site.Page;
import org.dauys.server.site.SiteAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has which role in a consultation: seen, invited, taken away. */
@Controller
@Needs({Role.EDITOR, Role.OPERATOR})
@RequestMapping("/desk/c/{slug}/people")
class RolesPage {
    private final ConsultationIds consultations;
    private final Roles roles;
    private final RoleList list;
    private final Invitations invitations;
    private final BodyNames bodies;
    private final SiteAddress address;

    RolesPage(
            ConsultationIds consultations,
            Roles roles,
            RoleList list,
            Invitations invitations,
            BodyNames bodies,
            SiteAddress address) {
        this.consultations = consultations;
        this.roles = roles;
        this.list = list;
        this.invitations = invitations;
        this.bodies = bodies;
        this.address = address;
    }

    /** What whoever asks may give and take: in the consultation, and everywhere. */
    private record May(Set<Role> here, Set<Role> everywhere) {
        boolean touchesAll() {
            return !everywhere.isEmpty();
        }
    }

    @GetMapping
    String show(
            @PathVariable String slug,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        return show(id(slug), csrf, model, InviteForm.blank(), new Errors(page));
    }

    /** Shows the link at once, in the answer itself: kept for another page, it would stand in the session. */
    @PostMapping
    ModelAndView invite(
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            CsrfToken csrf,
            Model model,
            @ModelAttribute(name = "page", binding = false) Page page) {
        long consultation = id(slug);
        InviteForm typed = InviteForm.read(new Form(sent));
        Errors errors = new Errors(page);
        May may = may(consultation);
        typed.check(
                typed.everywhere() ? may.everywhere : may.here,
                bodies.names(consultation).keySet(),
                errors);
        if (!errors.isEmpty()) {
            return new ModelAndView(
                    show(consultation, csrf, model, typed, errors), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String token = invitations.make(typed.invitation(consultation));
        model.addAttribute("link", address.of(request) + InvitationPage.PATH + "/" + token);
        return new ModelAndView(show(consultation, csrf, model, InviteForm.blank(), errors), model.asMap());
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable String slug,
            @RequestParam long granted,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        long consultation = id(slug);
        May may = may(consultation);
        boolean removed = list.remove(granted, consultation, may.here, may.everywhere);
        return done(slug, removed ? "people.roles.removed" : "people.roles.kept", page, flash);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String slug,
            @RequestParam long invitation,
            @ModelAttribute(name = "page", binding = false) Page page,
            RedirectAttributes flash) {
        long consultation = id(slug);
        May may = may(consultation);
        boolean ended = invitations.withdraw(invitation, consultation, may.touchesAll(), may.here);
        return done(slug, ended ? "people.invite.withdrawn" : "people.invite.gone", page, flash);
    }

    private static String done(String slug, String key, Page page, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", page.say(key));
        return "redirect:/desk/c/" + slug + "/people";
    }

    private String show(long consultation, CsrfToken csrf, Model model, InviteForm form, Errors errors) {
        May may = may(consultation);
        model.addAttribute("csrf", csrf);
        model.addAttribute("consultation", named(consultation));
        model.addAttribute("holders", list.of(consultation, may.here, may.everywhere));
        model.addAttribute("invitations", invitations.open(consultation, may.touchesAll()));
        model.addAttribute("offered", EnumSet.copyOf(may.here));
        model.addAttribute("mayEverywhere", may.touchesAll());
        model.addAttribute("bodies", bodies.names(consultation));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "people/roles";
    }

    private May may(long consultation) {
        return new May(
                RoleList.givenBy(roles.in(consultation)),
                roles.everywhere().contains(Role.OPERATOR) ? EnumSet.allOf(Role.class) : EnumSet.noneOf(Role.class));
    }

    private long id(String slug) {
        return consultations.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Named named(long consultation) {
        return Optional.of(consultation)
                .flatMap(consultations::named)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
