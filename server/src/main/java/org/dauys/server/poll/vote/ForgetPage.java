package org.dauys.server.poll.vote;

import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Open;
import org.dauys.server.poll.Poll;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** On a device that several people use: the next one neither sees nor changes what was answered before. */
@Open
@NotKept
@Controller
@RequestMapping("/c/{slug}/polls/{number}/forget")
class ForgetPage {
    private final Standings standings;

    ForgetPage(Standings standings) {
        this.standings = standings;
    }

    @GetMapping
    Shown show(ReaderVisit visit) {
        return visit.show("poll/vote/forget")
                .with("poll", standings.poll(visit))
                .with("code", OwnCode.of(visit.request()));
    }

    @PostMapping
    ModelAndView forget(ReaderVisit visit) {
        Poll poll = standings.poll(visit);
        if (visit.form().text("confirm").isEmpty()) {
            visit.mistake("confirm", "polls.forget.problem.confirm");
            return show(visit);
        }
        OwnCode.forget(visit, poll);
        return visit.done(visit.frame().base() + "/polls/" + poll.number(), "polls.forget.done");
    }
}
