package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.server.answer.Opinions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Role;
import org.dauys.server.people.Roles;
import org.dauys.server.people.Staff;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An editor asks experts for opinions. */
@Controller
@Needs(Role.EDITOR)
@RequestMapping("/desk/c/{slug}/experts")
class ExpertsPage {
    private final ProvisionLabels labels;
    private final Roles roles;
    private final Questions questions;
    private final OpinionSubjects subjects;
    private final Responders responders;

    ExpertsPage(
            Roles roles, Questions questions, OpinionSubjects subjects, Responders responders, ProvisionLabels labels) {
        this.labels = labels;
        this.roles = roles;
        this.questions = questions;
        this.subjects = subjects;
        this.responders = responders;
    }

    @GetMapping
    Shown show(DeskVisit visit) {
        return show(visit, Asking.read(visit.form()));
    }

    @PostMapping
    ModelAndView ask(DeskVisit visit) {
        Consultation consultation = visit.consultation();
        Asking asking = Asking.read(visit.form());
        Optional<UUID> expert = asking.expert(experts(consultation), visit.errors());
        Optional<Opinions.Subject> subject = subjects.read(consultation, visit.form(), visit.errors());
        asking.check(visit.errors());
        if (!visit.isFine()) {
            return show(visit, asking);
        }
        questions.ask(consultation, expert.orElseThrow(), subject.orElseThrow(), asking.words());
        return visit.done("/experts", "answer.asked");
    }

    private List<UUID> experts(Consultation consultation) {
        return roles.staff(consultation.id(), Role.EXPERT).stream()
                .map(Staff::participant)
                .distinct()
                .toList();
    }

    private Shown show(DeskVisit visit, Asking asking) {
        List<UUID> experts = experts(visit.consultation());
        List<Question> asked = questions.in(visit.consultation());
        Map<UUID, String> names =
                responders.names(Stream.concat(experts.stream(), asked.stream().map(Question::expert))
                        .distinct()
                        .toList());
        return visit.show("answer/desk/experts")
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("experts", experts)
                .with("names", names)
                .with("asked", asked)
                .with("asking", asking);
    }
}
