package org.dauys.server.meeting.minutes;

import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.minutes.Remark.State;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Remarks on minutes, shown or hidden by a moderator: never by the clerk whose minutes they are about. */
@Controller
@Needs(Role.MODERATOR)
@RequestMapping("/desk/c/{slug}/meetings/{code}/remarks")
class RemarksDeskPage {
    private static final int LONGEST = 1000;

    private final Meetings meetings;
    private final Remarks remarks;

    RemarksDeskPage(Meetings meetings, Remarks remarks) {
        this.meetings = meetings;
        this.remarks = remarks;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, meeting(visit), Words.NONE);
    }

    @PostMapping
    ModelAndView decide(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        Remark remark = remarks.byId(meeting, visit.form().number("remark")).orElseThrow(Visit::missing);
        boolean hide = visit.form().text("do").equals("hide");
        Words reason = hide ? visit.form().words("reason-" + remark.id()) : Words.NONE;
        if (hide && reason.isEmpty()) {
            visit.mistake("reason-" + remark.id() + "-kk", "minutes.error.remark.reason");
        }
        Form.limit(reason, "reason-" + remark.id(), LONGEST, visit.errors());
        if (!visit.isFine()) {
            return show(visit, meeting, reason);
        }
        try {
            remarks.decide(remark, hide ? State.HIDDEN : State.PUBLISHED, reason);
            return visit.done(
                    "/meetings/" + meeting.code() + "/remarks",
                    hide ? "minutes.remark.hidden.done" : "minutes.remark.shown.done");
        } catch (ConflictException faster) {
            visit.errors().add("remark-" + remark.id(), "minutes.error.remark.decided");
            return show(visit, meeting, reason).conflict();
        }
    }

    private Shown show(DeskVisit visit, Meeting meeting, Words reason) {
        return visit.show("meeting/minutes/remarksDesk")
                .with("meeting", meeting)
                .with("remarks", remarks.of(meeting))
                .with("reason", reason)
                .with("about", Optional.of(visit.form().number("remark")));
    }

    private Meeting meeting(DeskVisit visit) {
        return meetings.byCode(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
    }
}
