package org.dauys.server.meeting.hold;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.consultation.Addition.Link;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingAddition;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.site.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to a meeting that is held: from its page to what one can do in the hall, from its desk to the clerk's page. */
@Component
@Order(10)
class HallOnPages implements MeetingAddition {
    private final TemplateEngine templates;

    HallOnPages(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public Optional<Content> now(Consultation consultation, Meeting meeting, Page page) {
        return meeting.standing().state() == MeetingState.PLANNED
                ? Optional.of(output -> templates.render(
                        "meeting/hold/onMeeting.jte",
                        Map.of("page", page, "address", "/m/" + meeting.code() + "/hall"),
                        output))
                : Optional.empty();
    }

    @Override
    public List<Link> onDesk(Consultation consultation, Meeting meeting, Page page) {
        return List.of(new Link(
                "/desk/c/" + consultation.slug() + "/meetings/" + meeting.code() + "/hold", page.say("hold.title")));
    }
}
