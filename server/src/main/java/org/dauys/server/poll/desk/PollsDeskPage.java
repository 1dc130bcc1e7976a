package org.dauys.server.poll.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.poll.Poll;
import org.dauys.server.poll.Polls;
import org.dauys.server.poll.Results;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Polls of a consultation: which there are, their set-up, opening and closing. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/polls")
class PollsDeskPage {
    private final Polls polls;
    private final Results results;
    private final InstantSource clock;

    PollsDeskPage(Polls polls, Results results, InstantSource clock) {
        this.polls = polls;
        this.results = results;
        this.clock = clock;
    }

    @GetMapping
    @Needs({Role.EDITOR, Role.MODERATOR})
    Shown list(DeskVisit visit) {
        return list(visit, PollForm.EMPTY);
    }

    private Shown list(DeskVisit visit, PollForm form) {
        return visit.show("poll/desk/polls")
                .with("polls", polls.of(visit.id()))
                .with("form", form)
                .with("editor", visit.may(Role.EDITOR));
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        PollForm typed = PollForm.read(visit.form());
        Optional<Polls.Plan> plan = typed.check(visit, visit.consultation().zone(), today(visit));
        if (plan.isEmpty()) {
            return list(visit, typed);
        }
        Poll made = polls.add(visit.id(), plan.get());
        return visit.done("/polls/" + made.number() + "/statements", "polls.desk.added");
    }

    @GetMapping("/{number}")
    Shown show(DeskVisit visit) {
        Poll poll = poll(visit);
        return show(visit, poll, PollForm.of(poll, visit.consultation().zone()));
    }

    private Shown show(DeskVisit visit, Poll poll, PollForm form) {
        return visit.show("poll/desk/poll")
                .with("poll", poll)
                .with("form", form)
                .with("result", results.of(poll));
    }

    @PostMapping("/{number}")
    ModelAndView save(DeskVisit visit) {
        Poll poll = poll(visit);
        PollForm typed = PollForm.read(visit.form());
        Optional<Polls.Plan> plan = typed.check(visit, visit.consultation().zone(), today(visit));
        if (plan.isEmpty()) {
            return show(visit, poll, typed);
        }
        try {
            polls.change(poll, typed.revision(), plan.get());
            return visit.done("/polls/" + poll.number(), "polls.desk.saved");
        } catch (ConflictException meanwhile) {
            Poll now = poll(visit);
            return show(visit, now, typed.seen(now.revision())).conflict();
        }
    }

    @PostMapping("/{number}/open")
    ModelAndView open(DeskVisit visit) {
        if (!visit.consultation().isPublished()) {
            visit.mistake("confirm", "polls.desk.error.unpublished");
        }
        return step(visit, polls::open, "polls.desk.opened");
    }

    @PostMapping("/{number}/close")
    ModelAndView close(DeskVisit visit) {
        return step(visit, polls::close, "polls.desk.closed");
    }

    private interface Step {
        void take(Poll poll);
    }

    /** A step that cannot be taken back: it is confirmed first. */
    private ModelAndView step(DeskVisit visit, Step step, String done) {
        Poll poll = poll(visit);
        if (visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "desk.error.confirm");
        }
        if (visit.isFine()) {
            try {
                step.take(poll);
                return visit.done("/polls/" + poll.number(), done);
            } catch (ConflictException meanwhile) {
                visit.mistake("confirm", "polls.desk.error.step");
            }
        }
        return show(visit, poll, PollForm.of(poll, visit.consultation().zone()));
    }

    private LocalDate today(DeskVisit visit) {
        return LocalDate.ofInstant(clock.instant(), visit.consultation().zone());
    }

    private Poll poll(DeskVisit visit) {
        return polls.of(visit.id(), visit.number("number")).orElseThrow(Visit::missing);
    }
}
