package org.dauys.server.people.roles;

import java.util.EnumSet;
import java.util.Set;
import org.dauys.server.people.BodyNames;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Shown;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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
    Shown show(Visit visit) {
        return show(visit, id(visit), InviteForm.blank());
    }

    /** Shows the link at once, in the answer itself: kept for another page, it would stand in the session. */
    @PostMapping
    ModelAndView invite(Visit visit) {
        long consultation = id(visit);
        InviteForm typed = InviteForm.read(visit.form());
        May may = may(consultation);
        typed.check(
                typed.everywhere() ? may.everywhere : may.here,
                bodies.names(consultation).keySet(),
                visit.errors());
        if (!visit.isFine()) {
            return show(visit, consultation, typed);
        }
        String token = invitations.make(typed.invitation(consultation));
        return show(visit, consultation, InviteForm.blank())
                .with("link", address.of(visit.request()) + InvitationPage.PATH + "/" + token);
    }

    @PostMapping("/remove")
    ModelAndView remove(@RequestParam long granted, Visit visit) {
        long consultation = id(visit);
        May may = may(consultation);
        boolean removed = list.remove(granted, consultation, may.here, may.everywhere);
        return done(visit, removed ? "people.roles.removed" : "people.roles.kept");
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@RequestParam long invitation, Visit visit) {
        long consultation = id(visit);
        May may = may(consultation);
        boolean ended = invitations.withdraw(invitation, consultation, may.touchesAll(), may.here);
        return done(visit, ended ? "people.invite.withdrawn" : "people.invite.gone");
    }

    private static ModelAndView done(Visit visit, String key) {
        return visit.done("/desk/c/" + visit.in("slug") + "/people", key);
    }

    private Shown show(Visit visit, long consultation, InviteForm form) {
        May may = may(consultation);
        return visit.show("people/roles/roles")
                .with("consultation", consultations.named(consultation).orElseThrow(Visit::missing))
                .with("holders", list.of(consultation, may.here, may.everywhere))
                .with("invitations", invitations.open(consultation, may.touchesAll()))
                .with("offered", EnumSet.copyOf(may.here))
                .with("mayEverywhere", may.touchesAll())
                .with("bodies", bodies.names(consultation))
                .with("form", form);
    }

    private May may(long consultation) {
        return new May(
                RoleList.givenBy(roles.in(consultation)),
                roles.everywhere().contains(Role.OPERATOR) ? EnumSet.allOf(Role.class) : EnumSet.noneOf(Role.class));
    }

    private long id(Visit visit) {
        return consultations.of(visit.in("slug")).orElseThrow(Visit::missing);
    }
}
