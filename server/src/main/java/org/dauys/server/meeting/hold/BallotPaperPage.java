package org.dauys.server.meeting.hold;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.hold.Ballot.Answer;
import org.dauys.server.people.Open;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.PlacePace;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Codes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A straw poll as people in the hall answer it on their phones, with a code from the hat: a plain form, no cookie of its own. */
@Open
@NotKept
@Controller
@RequestMapping("/m/{code}/poll")
class BallotPaperPage {
    private final Meetings meetings;
    private final Ballots ballots;
    private final PlacePace pace;

    BallotPaperPage(Meetings meetings, Ballots ballots, PlacePace pace) {
        this.meetings = meetings;
        this.ballots = ballots;
        this.pace = pace;
    }

    @GetMapping
    Shown show(@PathVariable String code, Visit visit) {
        Meeting meeting = meeting(code);
        return show(meeting, ballots.of(meeting), visit, "", List.of());
    }

    private static Shown show(
            Meeting meeting, Optional<Ballot> ballot, Visit visit, String typed, List<Optional<Answer>> answers) {
        return visit.show("meeting/hold/ballotPaper")
                .with("meeting", meeting)
                .with("ballot", ballot)
                .with("typed", typed)
                .with("answers", answers);
    }

    @PostMapping
    ModelAndView answer(@PathVariable String code, Visit visit, HttpServletRequest request) {
        Meeting meeting = meeting(code);
        Optional<Ballot> ballot = ballots.of(meeting).filter(Ballot::open);
        String typed = visit.form().text("typed");
        if (ballot.isEmpty()) {
            return show(meeting, ballots.of(meeting), visit, typed, List.of());
        }
        List<Optional<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < ballot.get().questions().size(); i++) {
            String chosen = visit.form().text("answer-" + i);
            Optional<Answer> answer = Arrays.stream(Answer.values())
                    .filter(one -> Codes.of(one).equals(chosen))
                    .findFirst();
            if (answer.isEmpty()) {
                visit.mistake("answer-" + i, "hold.ballot.problem.answer", i + 1);
            }
            answers.add(answer);
        }
        if (visit.isFine() && pace.take(request, "ballot", HallPage.POSTS).isPresent()) {
            visit.mistake("typed", "hold.hall.problem.often");
        }
        if (visit.isFine()
                && !ballots.answer(
                        meeting,
                        typed,
                        answers.stream().flatMap(Optional::stream).toList())) {
            visit.mistake("typed", "hold.ballot.problem.code");
        }
        return visit.isFine()
                ? visit.done("/m/" + code + "/poll", "hold.ballot.counted")
                : show(meeting, ballot, visit, typed, answers);
    }

    private Meeting meeting(String code) {
        return meetings.byCode(code)
                .filter(meeting -> meeting.standing().isAnnounced())
                .orElseThrow(Visit::missing);
    }
}
