package org.dauys.server.submission.form;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Needs;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What someone who is logged in has sent to a consultation. */
@Controller
@Needs({})
@RequestMapping("/c/{slug}/mine")
class MinePage {
    private static final int LISTED = 500;

    private final Following following;
    private final SubjectNames subjects;
    private final Statuses statuses;
    private final RecordedReceipt recorded;

    MinePage(Following following, SubjectNames subjects, Statuses statuses, RecordedReceipt recorded) {
        this.following = following;
        this.subjects = subjects;
        this.statuses = statuses;
        this.recorded = recorded;
    }

    @GetMapping
    ModelAndView list(ReaderVisit visit) {
        Optional<Actor> actor = visit.actor();
        if (actor.isEmpty()) {
            return visit.to("/login");
        }
        List<Submission> own = following.all(visit.id(), actor.get().participant(), LISTED);
        return visit.show("submission/form/mine")
                .with("submissions", own)
                .with(
                        "subjects",
                        own.stream()
                                .map(one -> subjects.of(visit.frame(), one, visit.page()))
                                .toList());
    }

    @GetMapping("/{number:[0-9]{1,9}}")
    ModelAndView one(ReaderVisit visit) {
        return visit.actor().isEmpty()
                ? visit.to("/login")
                : statuses.show(visit, visit.number("number"), "", "", Optional.empty());
    }

    /** The proof that it is in the public log. */
    @GetMapping("/{number:[0-9]{1,9}}/proof")
    Object proof(ReaderVisit visit) throws IOException {
        Optional<ResponseEntity<byte[]>> file = visit.actor().isEmpty()
                ? Optional.empty()
                : recorded.file(
                        visit,
                        following
                                .own(visit.consultation(), visit.number("number"), "")
                                .orElseThrow(Submissions::missing));
        return file.isPresent() ? file.get() : visit.to(visit.frame().base() + "/mine");
    }
}
