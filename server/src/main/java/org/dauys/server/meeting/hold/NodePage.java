package org.dauys.server.meeting.hold;

import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Headers;
import org.dauys.server.site.SiteAddress;
import org.dauys.server.site.Visit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A laptop for a hall: the file that it takes along, and what it brings home. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings/{code}/hold")
class NodePage {
    private final Meetings meetings;
    private final Desks desks;
    private final NodeFiles files;
    private final NodeSending sending;
    private final SiteAddress site;

    NodePage(Meetings meetings, Desks desks, NodeFiles files, NodeSending sending, SiteAddress site) {
        this.meetings = meetings;
        this.desks = desks;
        this.files = files;
        this.sending = sending;
        this.site = site;
    }

    /** The file is the answer itself: it has a secret that is shown once. */
    @PostMapping("/laptop")
    Object laptop(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        if (desks.of(meeting).size() >= Desks.MOST) {
            return visit.done(path(visit), "hold.problem.many", Desks.MOST);
        }
        String token = desks.open(meeting, visit.page().say("hold.laptop.name"));
        NodeFile file = files.of(visit.consultation(), meeting, token, site.of(visit.request()));
        return file(meeting, file);
    }

    private static ResponseEntity<byte[]> file(Meeting meeting, NodeFile file) {
        return Headers.attached(
                "meeting-" + meeting.code() + ".dauys-meeting", MediaType.APPLICATION_JSON, DeskJson.write(file));
    }

    @PostMapping("/send")
    ModelAndView send(DeskVisit visit) {
        meeting(visit);
        NodeStatus status = sending.send().orElseThrow(Visit::missing);
        return visit.to(
                path(visit), visit.page().say("hold.node." + status.net().code()));
    }

    private Meeting meeting(DeskVisit visit) {
        return meetings.byCode(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
    }

    private static String path(DeskVisit visit) {
        return "/meetings/" + visit.in("code") + "/hold";
    }
}
