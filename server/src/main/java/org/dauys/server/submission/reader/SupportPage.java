package org.dauys.server.submission.reader;

import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Open;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.Registers;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a participant asks for the same as a submission: one voice each. A page of its own, since others are the same for all. */
@Controller
@NotKept
@RequestMapping("/c/{slug}/submissions/{number:[0-9]{1,9}}/support")
class SupportPage {
    private final JdbcClient sql;
    private final Submissions submissions;
    private final SubjectNames subjects;
    private final Registers registers;

    SupportPage(JdbcClient sql, Submissions submissions, SubjectNames subjects, Registers registers) {
        this.sql = sql;
        this.submissions = submissions;
        this.subjects = subjects;
        this.registers = registers;
    }

    @Open
    @GetMapping
    Shown ask(ReaderVisit visit) {
        Submission submission = published(visit);
        return visit.show("submission/reader/support")
                .with("submission", submission)
                .with("subject", subjects.of(visit.frame(), submission, visit.page()))
                .with("standing", standing(visit.id(), submission, visit.actor()));
    }

    @Needs({})
    @PostMapping
    ModelAndView add(ReaderVisit visit) {
        Submission submission = published(visit);
        Optional<Actor> actor = visit.actor();
        if (actor.isEmpty()) {
            return visit.to("/login");
        }
        if (standing(visit.id(), submission, actor) == Standing.FREE) {
            sql.sql("""
                            insert into submission.support (submission_id, participant) values (:submission, :participant)
                            on conflict do nothing
                            """)
                    .param("submission", submission.id())
                    .param("participant", actor.get().participant())
                    .update();
        }
        return visit.to(visit.frame().base() + "/submissions/" + submission.number() + "/support");
    }

    private Submission published(ReaderVisit visit) {
        return submissions
                .byNumber(visit.id(), visit.number("number"))
                .filter(Submission::isPublished)
                .orElseThrow(Submissions::missing);
    }

    private Standing standing(long consultation, Submission submission, Optional<Actor> actor) {
        if (actor.isEmpty()) {
            return Standing.STRANGER;
        }
        if (submission.author().filter(actor.get().participant()::equals).isPresent()) {
            return Standing.AUTHOR;
        }
        boolean added =
                sql.sql("select count(*) from submission.support where submission_id = :id and participant = :who")
                                .param("id", submission.id())
                                .param("who", actor.get().participant())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (added) {
            return Standing.ADDED;
        }
        return registers.rules(consultation).open() ? Standing.FREE : Standing.CLOSED;
    }
}
