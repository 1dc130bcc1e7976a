package org.dauys.server.meeting.plan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Regions;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** All meetings of a consultation: what waits first; many are announced or removed at once. */
@Controller
@Needs({Role.CLERK, Role.EDITOR})
@RequestMapping("/desk/c/{slug}/meetings")
class MeetingListPage {
    private static final int MOST_AT_ONCE = 1000;

    private final MeetingList list;
    private final Meetings meetings;
    private final Regions regions;
    private final Announcing announcing;
    private final InstantSource clock;

    MeetingListPage(MeetingList list, Meetings meetings, Regions regions, Announcing announcing, InstantSource clock) {
        this.list = list;
        this.meetings = meetings;
        this.regions = regions;
        this.announcing = announcing;
        this.clock = clock;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        MeetingList.Asked asked = asked(visit);
        List<ListedMeeting> found = list.page(asked, visit.form().text("after"));
        List<ListedMeeting> rows = found.subList(0, Math.min(MeetingList.PAGE, found.size()));
        return visit.show("meeting/plan/list")
                .with("filter", asked.filter())
                .with("regions", regions.of(visit.id()))
                .with("waiting", list.waiting(visit.consultation(), asked.now()))
                .with("rows", rows)
                .with("count", list.count(asked))
                .with(
                        "next",
                        found.size() > MeetingList.PAGE
                                ? Optional.of(MeetingList.key(rows.getLast().meeting()))
                                : Optional.empty());
    }

    /** Does with those chosen, or with all that match, what the button says. */
    @PostMapping
    ModelAndView choose(DeskVisit visit) {
        Form form = visit.form();
        MeetingList.Asked asked = asked(visit);
        String back = "/meetings"
                + (asked.filter().query().isEmpty() ? "" : "?" + asked.filter().query());
        List<Meeting> chosen = form.has("all")
                ? meetings.byId(list.ids(asked, MOST_AT_ONCE + 1))
                : form.all("code").stream()
                        .flatMap(code -> meetings.byCode(visit.id(), code).stream())
                        .toList();
        if (chosen.isEmpty()) {
            return visit.done(back, "meeting.plan.error.chosen");
        }
        if (chosen.size() > MOST_AT_ONCE) {
            return visit.done(back, "meeting.plan.error.many", MOST_AT_ONCE);
        }
        return form.text("do").equals("remove")
                ? visit.doneMany(back, "meeting.plan.removed", announcing.remove(chosen))
                : visit.doneMany(back, "meeting.plan.announced", announcing.announce(chosen));
    }

    private MeetingList.Asked asked(DeskVisit visit) {
        DeskFilter filter = DeskFilter.read(visit.form());
        return new MeetingList.Asked(
                visit.consultation(),
                filter,
                filter.from(visit.form(), visit.errors()),
                filter.to(visit.form(), visit.errors()),
                clock.instant());
    }
}
