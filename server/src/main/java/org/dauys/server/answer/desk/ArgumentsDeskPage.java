package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Argument.Side;
import org.dauys.server.answer.Arguments;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An editor enters arguments for and against provisions of the newest version. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/arguments")
class ArgumentsDeskPage {
    private static final int LONGEST = 2_000;

    private final Arguments arguments;
    private final NewestLabels labels;
    private final Submissions submissions;

    ArgumentsDeskPage(Arguments arguments, NewestLabels labels, Submissions submissions) {
        this.arguments = arguments;
        this.labels = labels;
        this.submissions = submissions;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        Form form = visit.form();
        return show(visit, new ArgumentEntry(form.text("label"), "", Words.NONE, form.text("number")));
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        Consultation consultation = visit.consultation();
        Form form = visit.form();
        ArgumentEntry entry =
                new ArgumentEntry(form.text("label"), form.text("side"), form.words("words"), form.text("number"));
        Optional<Version> version = labels.newest(consultation);
        if (version.isEmpty() || !labels.has(consultation, entry.label())) {
            visit.mistake("label", "answer.error.label", entry.label());
        }
        Optional<Side> side = List.of(Side.values()).stream()
                .filter(one -> Codes.of(one).equals(entry.side()))
                .findFirst();
        if (side.isEmpty()) {
            visit.mistake("side", "answer.error.side");
        }
        if (Reasons.isEmpty(entry.words())) {
            visit.mistake("words-kk", "answer.error.argument");
        }
        Form.limit(entry.words(), "words", LONGEST, visit.errors());
        Optional<Submission> from =
                submissions.byNumber(visit.id(), form.number("number")).filter(Submission::isPublished);
        if (from.isEmpty() && !entry.number().isEmpty()) {
            visit.mistake("number", "answer.error.submission", entry.number());
        }
        if (!visit.isFine()) {
            return show(visit, entry);
        }
        arguments.add(version.orElseThrow(), entry.label(), side.orElseThrow(), entry.words(), from);
        return visit.done("/arguments", "answer.argument.added");
    }

    @PostMapping("/delete")
    ModelAndView delete(DeskVisit visit) {
        arguments.remove(visit.consultation(), visit.form().number("argument"));
        return visit.done("/arguments", "answer.argument.deleted");
    }

    private Shown show(DeskVisit visit, ArgumentEntry entry) {
        return visit.show("answer/desk/arguments")
                .with("arguments", arguments.in(visit.consultation()))
                .with("entry", entry);
    }
}
