package org.dauys.server.answer.reader;

import org.dauys.server.answer.Replies;
import org.dauys.server.consultation.reader.ReaderVisit;
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
 * The sender replies to the answer, once: whoever has the receipt's code, or the author who is logged in. A page of its own,
 * since pages that everyone sees are kept and hold no forms.
 */
@Controller
@Open
@NotKept
@RequestMapping("/c/{slug}/submissions/{number:[0-9]{1,9}}/reply")
class ReplyPage {
    private final Submissions submissions;
    private final Register register;
    private final Replies replies;

    ReplyPage(Submissions submissions, Register register, Replies replies) {
        this.submissions = submissions;
        this.register = register;
        this.replies = replies;
    }

    @GetMapping
    Shown show(ReaderVisit visit) {
        return show(visit, submission(visit), "");
    }

    @PostMapping
    ModelAndView send(ReaderVisit visit) {
        Submission submission = submission(visit);
        String words = visit.form().text("words");
        if (!isAuthor(visit, submission)
                && !register.isReceiptOf(submission, visit.form().text("code"))) {
            visit.mistake("code", "answer.error.code");
        }
        if (words.isEmpty()) {
            visit.mistake("words", "answer.error.reply");
        }
        if (words.length() > Replies.LONGEST) {
            visit.mistake("words", "desk.error.long", words.length(), Replies.LONGEST);
        }
        if (visit.isFine() && !replies.add(submission, words)) {
            visit.mistake("words", "answer.error.reply.once");
        }
        return visit.isFine()
                ? visit.to(visit.frame().base() + "/submissions/" + submission.number())
                : show(visit, submission, words);
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

    private Shown show(ReaderVisit visit, Submission submission, String words) {
        return visit.show("answer/reader/reply")
                .with("number", submission.number())
                .with("author", isAuthor(visit, submission))
                .with("replied", replies.of(submission.id()).isPresent())
                .with("words", words);
    }
}
