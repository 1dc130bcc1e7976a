package org.dauys.server.meeting.hold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.Meeting;
import org.springframework.stereotype.Component;

/** What a desk takes with it of the plan. */
@Component
class DeskPlans {
    /** @param minutes how long it is to take */
    record Part(long id, Map<String, String> title, Instant begins, int minutes, List<String> provisions) {}

    record Shown(
            String code,
            String desk,
            Map<String, String> host,
            Map<String, String> settlement,
            Instant begins,
            Instant ends,
            String zone,
            String state,
            List<String> languages,
            List<Part> agenda) {}

    Shown of(Meeting meeting, Desk desk) {
        return new Shown(
                meeting.code(),
                desk.name(),
                meeting.plan().host().byCode(),
                meeting.plan().venue().settlement().byCode(),
                meeting.plan().times().begins(),
                meeting.plan().times().ends(),
                meeting.plan().times().zone().getId(),
                meeting.standing().state().code(),
                meeting.plan().audience().languages(),
                meeting.plan().agenda().stream().map(DeskPlans::part).toList());
    }

    private static Part part(AgendaItem item) {
        return new Part(
                item.id(),
                item.title().byCode(),
                item.begins(),
                item.minutes(),
                item.provisions().stream().map(Provision::label).toList());
    }
}
