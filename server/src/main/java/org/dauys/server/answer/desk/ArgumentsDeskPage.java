package org.dauys.server.answer.desk;

import java.util.Optional;
import org.dauys.server.answer.Argument.Side;
import org.dauys.server.answer.Arguments;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
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
    private final Arguments arguments;
    private final ProvisionLabels labels;
    private final Submissions submissions;

    ArgumentsDeskPage(Arguments arguments, ProvisionLabels labels, Submissions submissions) {
        this.arguments = arguments;
        this.labels = labels;
        this.submissions = submissions;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, ArgumentEntry.read(visit.form()));
    }

    @PostMapping
    ModelAndView add(DeskVisit visit) {
        Consultation consultation = visit.consultation();
        ArgumentEntry entry = ArgumentEntry.read(visit.form());
        Optional<Version> version = labels.newest(consultation);
        Optional<Submission> from =
                submissions.byNumber(visit.id(), visit.form().number("number")).filter(Submission::isPublished);
        Optional<Side> side =
                entry.check(labels.inNewest(consultation, entry.label()), from.isPresent(), visit.errors());
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
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("arguments", arguments.in(visit.consultation()))
                .with("entry", entry);
    }
}
