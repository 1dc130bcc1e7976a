package org.dauys.server.meeting.minutes;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Bodies;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.minutes.Promises.Wanted;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Promises at the desk: noted from a meeting, and settled by whoever owes them. */
@Controller
@RequestMapping("/desk/c/{slug}")
class PromisesDeskPage {
    private final Promises promises;
    private final Meetings meetings;
    private final Bodies bodies;
    private final InstantSource clock;

    PromisesDeskPage(Promises promises, Meetings meetings, Bodies bodies, InstantSource clock) {
        this.promises = promises;
        this.meetings = meetings;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Needs({Role.CLERK, Role.EDITOR, Role.RESPONDER})
    @GetMapping("/promises")
    Shown all(@RequestParam(defaultValue = "") String after, DeskVisit visit) {
        PromiseKey key = PromiseKey.read(after);
        LocalDate today = today(visit);
        List<Promise> found = promises.page(new Wanted(visit.id(), false, Optional.empty(), "", today), key);
        List<Promise> shown = found.subList(0, Math.min(Promises.PAGE, found.size()));
        return visit.show("meeting/minutes/promisesDesk")
                .with("promises", shown)
                .with("today", today)
                .with(
                        "next",
                        found.size() > shown.size()
                                ? Optional.of(PromiseKey.of(shown.getLast()).toString())
                                : Optional.empty());
    }

    @Needs({Role.CLERK, Role.EDITOR})
    @GetMapping("/meetings/{code}/promises")
    Shown ofMeeting(DeskVisit visit) {
        return ofMeeting(visit, meeting(visit), PromiseForm.EMPTY);
    }

    @Needs({Role.CLERK, Role.EDITOR})
    @PostMapping("/meetings/{code}/promises")
    ModelAndView add(DeskVisit visit) {
        Meeting meeting = meeting(visit);
        PromiseForm form = PromiseForm.read(visit.form());
        Optional<PromiseForm.Wanted> wanted =
                form.check(visit, bodies.of(visit.id()), meeting.plan().times().day());
        if (wanted.isEmpty()) {
            return ofMeeting(visit, meeting, form);
        }
        promises.add(
                meeting, wanted.get().body(), wanted.get().words(), wanted.get().due());
        return visit.done("/meetings/" + meeting.code() + "/promises", "minutes.promise.noted");
    }

    @Needs({Role.CLERK, Role.EDITOR, Role.RESPONDER})
    @GetMapping("/promises/{id:[0-9]{1,15}}")
    Shown one(DeskVisit visit) {
        Promise promise = find(visit);
        return one(visit, promise, new OutcomeForm(true, today(visit).toString(), Words.NONE, promise.revision()));
    }

    @Needs({Role.CLERK, Role.EDITOR, Role.RESPONDER})
    @PostMapping("/promises/{id:[0-9]{1,15}}")
    ModelAndView settle(DeskVisit visit) {
        Promise promise = find(visit);
        OutcomeForm form = OutcomeForm.read(visit.form());
        Optional<Promise.Outcome> outcome = form.check(visit, promise, today(visit));
        if (outcome.isEmpty()) {
            return one(visit, promise, form);
        }
        try {
            promises.settle(promise, form.revision(), outcome.get());
            return visit.done("/promises", "minutes.promise.settled");
        } catch (ConflictException another) {
            Promise now = find(visit);
            return one(visit, now, new OutcomeForm(form.kept(), form.day(), form.words(), now.revision()))
                    .conflict();
        }
    }

    private Shown ofMeeting(DeskVisit visit, Meeting meeting, PromiseForm form) {
        return visit.show("meeting/minutes/promisesOfMeeting")
                .with("meeting", meeting)
                .with("promises", promises.of(meeting))
                .with("bodies", bodies.of(visit.id()))
                .with("form", form)
                .with("today", today(visit));
    }

    private Shown one(DeskVisit visit, Promise promise, OutcomeForm form) {
        return visit.show("meeting/minutes/promise")
                .with("promise", promise)
                .with("form", form)
                .with("today", today(visit));
    }

    private Meeting meeting(DeskVisit visit) {
        return meetings.byCode(visit.id(), visit.in("code")).orElseThrow(Visit::missing);
    }

    private Promise find(DeskVisit visit) {
        return promises.byId(visit.id(), Long.parseLong(visit.in("id"))).orElseThrow(Visit::missing);
    }

    private LocalDate today(DeskVisit visit) {
        return clock.instant().atZone(visit.consultation().zone()).toLocalDate();
    }
}
