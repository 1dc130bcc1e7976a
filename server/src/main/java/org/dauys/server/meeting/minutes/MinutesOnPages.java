package org.dauys.server.meeting.minutes;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.consultation.Addition;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingAddition;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What minutes and promises add to other pages. */
@Component
@Order(40)
class MinutesOnPages implements MeetingAddition, Addition {
    private final TemplateEngine templates;
    private final Roles roles;

    MinutesOnPages(TemplateEngine templates, Roles roles) {
        this.templates = templates;
        this.roles = roles;
    }

    @Override
    public Optional<Content> now(Consultation consultation, Meeting meeting, Page page) {
        if (meeting.standing().state() != MeetingState.PUBLISHED) {
            return Optional.empty();
        }
        Map<String, Object> values = Map.of(
                "page",
                page,
                "address",
                "/c/" + consultation.slug() + "/meetings/" + meeting.code(),
                "promises",
                "/c/" + consultation.slug() + "/promises");
        return Optional.of(output -> templates.render("meeting/minutes/links.jte", values, output));
    }

    @Override
    public List<Link> onDesk(Consultation consultation, Page page) {
        Set<Role> mine = roles.in(consultation.id());
        return mine.contains(Role.CLERK) || mine.contains(Role.EDITOR) || mine.contains(Role.RESPONDER)
                ? List.of(new Link("/desk/c/" + consultation.slug() + "/promises", page.say("minutes.promises")))
                : List.of();
    }
}
