package org.dauys.server.submission.reader;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Open;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Registers;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a participant asks for the same as a submission: one voice each. A page of its own, since others are the same for all. */
@Controller
class SupportPage {
    private final JdbcClient sql;
    private final Frames frames;
    private final Submissions submissions;
    private final SubjectNames subjects;
    private final Registers registers;
    private final Actors actors;

    SupportPage(
            JdbcClient sql,
            Frames frames,
            Submissions submissions,
            SubjectNames subjects,
            Registers registers,
            Actors actors) {
        this.sql = sql;
        this.frames = frames;
        this.submissions = submissions;
        this.subjects = subjects;
        this.registers = registers;
        this.actors = actors;
    }

    @Open
    @GetMapping("/c/{slug}/submissions/{number:[0-9]{1,9}}/support")
    String ask(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute(name = "page", binding = false) Page page,
            CsrfToken csrf,
            HttpServletResponse response,
            Model model) {
        Frame frame = frames.of(slug, page.locale());
        response.setHeader("Cache-Control", "no-store");
        Submission submission = published(frame, number);
        Optional<Actor> actor = actors.in(frame.consultation().id());
        model.addAttribute("frame", frame);
        model.addAttribute("csrf", csrf);
        model.addAttribute("submission", submission);
        model.addAttribute("subject", subjects.of(frame, submission, page));
        model.addAttribute("standing", standing(frame, submission, actor));
        return "submission/reader/support";
    }

    @Needs({})
    @PostMapping("/c/{slug}/submissions/{number:[0-9]{1,9}}/support")
    String add(
            @PathVariable String slug,
            @PathVariable int number,
            @ModelAttribute(name = "page", binding = false) Page page) {
        Frame frame = frames.of(slug, page.locale());
        Submission submission = published(frame, number);
        Optional<Actor> actor = actors.in(frame.consultation().id());
        if (actor.isEmpty()) {
            return "redirect:/login";
        }
        if (standing(frame, submission, actor) == Standing.FREE) {
            sql.sql("""
                            insert into submission.support (submission_id, participant) values (:submission, :participant)
                            on conflict do nothing
                            """)
                    .param("submission", submission.id())
                    .param("participant", actor.get().participant())
                    .update();
        }
        return "redirect:" + frame.base() + "/submissions/" + number + "/support";
    }

    private Submission published(Frame frame, int number) {
        return submissions
                .byNumber(frame.consultation().id(), number)
                .filter(Submission::isPublished)
                .orElseThrow(Submissions::missing);
    }

    private Standing standing(Frame frame, Submission submission, Optional<Actor> actor) {
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
        return registers.rules(frame.consultation().id()).open() ? Standing.FREE : Standing.CLOSED;
    }
}
