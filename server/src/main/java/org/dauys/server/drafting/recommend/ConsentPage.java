package org.dauys.server.drafting.recommend;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.drafting.Recommendations;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Open;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Visit;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The sender says whether they agree to a recommended wording, once: whoever has the receipt's code, or the author who is logged in.
 * A page of its own, since pages that everyone sees are kept and hold no forms.
 */
@Controller
@Open
@NotKept
@RequestMapping("/c/{slug}/submissions/{number:[0-9]{1,9}}/recommendation")
class ConsentPage {
    private final Submissions submissions;
    private final Register register;
    private final Recommendations recommendations;
    private final RecommendedOn recommended;

    ConsentPage(
            Submissions submissions, Register register, Recommendations recommendations, RecommendedOn recommended) {
        this.submissions = submissions;
        this.register = register;
        this.recommendations = recommendations;
        this.recommended = recommended;
    }

    @GetMapping
    Shown show(ReaderVisit visit) {
        return show(visit, submission(visit));
    }

    @PostMapping
    ModelAndView send(ReaderVisit visit) {
        Submission submission = submission(visit);
        String id = "-" + visit.form().number("recommendation");
        if (!isAuthor(visit, submission)
                && !register.isReceiptOf(submission, visit.form().text("code"))) {
            visit.mistake("code" + id, "recommend.error.code");
        }
        String agrees = visit.form().text("agrees");
        if (!agrees.equals("yes") && !agrees.equals("no")) {
            visit.mistake("agrees" + id, "recommend.error.agrees");
        }
        Optional<Recommended> meant = recommended.of(visit.consultation(), submission).stream()
                .filter(one -> one.newest().id() == visit.form().number("recommendation"))
                .findFirst();
        if (visit.isFine()
                && !meant.filter(Recommended::isAsked)
                        .filter(one -> recommendations.answer(one.newest(), agrees.equals("yes")))
                        .isPresent()) {
            visit.mistake("agrees" + id, "recommend.error.once");
        }
        return visit.isFine()
                ? visit.to(visit.frame().base() + "/submissions/" + submission.number())
                : show(visit, submission);
    }

    private Submission submission(ReaderVisit visit) {
        return submissions
                .byNumber(visit.id(), visit.number("number"))
                .filter(Submission::isPublished)
                .orElseThrow(Visit::missing);
    }

    private static boolean isAuthor(ReaderVisit visit, Submission submission) {
        return submission.isBy(visit.actor().map(Actor::participant));
    }

    private Shown show(ReaderVisit visit, Submission submission) {
        List<Recommended> asked = recommended.of(visit.consultation(), submission).stream()
                .filter(Recommended::isAsked)
                .toList();
        return visit.show("drafting/recommend/consent")
                .with("number", submission.number())
                .with("author", isAuthor(visit, submission))
                .with("asked", asked);
    }
}
