package org.dauys.server.demo;

import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.people.Role;
import org.dauys.server.people.RoleLinks;
import org.dauys.server.people.RoleLinks.Signature;
import org.dauys.server.people.RoleLinks.Trial;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Component;

/** Opens the demo's consultation as someone of a role, on the page that the role works on. */
@Component
public class DemoRoles {
    private static final Signature EXPERT = new Signature(
            "Әмина Тоқсан",
            new Words("конституциялық құқық маманы", "специалист по конституционному праву", "constitutional lawyer"));

    private static final Locale LANGUAGE = Locale.of("kk");

    private final Consultations consultations;
    private final RoleLinks links;
    private final DemoMeetings meetings;

    DemoRoles(Consultations consultations, RoleLinks links, DemoMeetings meetings) {
        this.consultations = consultations;
        this.links = links;
        this.meetings = meetings;
    }

    /** The path of a one-time link. */
    public String open(String slug, Role role) {
        long consultation = consultations.bySlug(slug).orElseThrow().id();
        return links.open(consultation, trial(role, "labour"), LANGUAGE, page(slug, role));
    }

    /**
     * Gives the same account the role in another consultation of the demo, if that is there.
     *
     * @param body that a responder answers for there
     */
    public void join(String slug, String body, Role role) {
        consultations.bySlug(slug).ifPresent(other -> links.join(other.id(), trial(role, body), LANGUAGE));
    }

    private static Trial trial(Role role, String body) {
        return new Trial(
                role, role == Role.RESPONDER ? body : "", role == Role.EXPERT ? Optional.of(EXPERT) : Optional.empty());
    }

    private String page(String slug, Role role) {
        String desk = "/desk/c/" + slug;
        return switch (role) {
            case EDITOR -> desk;
            case RESPONDER -> desk + "/queue";
            case EXPERT -> desk + "/opinions";
            case CLERK ->
                meetings.beingHeld(slug)
                        .map(code -> desk + "/meetings/" + code + "/hold")
                        .orElse(desk + "/paper");
            case MODERATOR -> desk + "/register";
            case OPERATOR -> desk + "/people";
            case OBSERVER -> "/c/" + slug + "/overview";
            case PARTICIPANT -> "/c/" + slug;
        };
    }
}
