package org.dauys.server.answer.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.Opinion.Stance;
import org.dauys.server.answer.Opinions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.people.Actors;
import org.dauys.server.people.Needs;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.people.Role;
import org.dauys.server.site.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An expert's desk: what they were asked, and what they say, signed by name. */
@Controller
@Needs(Role.EXPERT)
@RequestMapping("/desk/c/{slug}/opinions")
class OpinionsPage {
    private final ProvisionLabels labels;
    private final Actors actors;
    private final Participants participants;
    private final Questions questions;
    private final Opinions opinions;
    private final OpinionSubjects subjects;

    OpinionsPage(
            Actors actors,
            Participants participants,
            Questions questions,
            Opinions opinions,
            OpinionSubjects subjects,
            ProvisionLabels labels) {
        this.labels = labels;
        this.actors = actors;
        this.participants = participants;
        this.questions = questions;
        this.opinions = opinions;
        this.subjects = subjects;
    }

    private record Expert(UUID id, Optional<PublicName> name) {}

    @GetMapping
    Shown show(DeskVisit visit) {
        Expert expert = expert(visit.consultation());
        return visit.show("answer/desk/opinions")
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("name", expert.name())
                .with("questions", questions.to(expert.id()))
                .with("opinions", opinions.by(expert.id()));
    }

    @GetMapping("/write")
    Shown write(DeskVisit visit) {
        return form(visit, expert(visit.consultation()), Saying.read(visit.form()));
    }

    @PostMapping("/write")
    ModelAndView publish(DeskVisit visit) {
        Expert expert = expert(visit.consultation());
        Saying saying = Saying.read(visit.form());
        boolean signed = expert.name().flatMap(PublicName::name).isPresent();
        Optional<Stance> stance = saying.check(signed, visit.errors());
        Optional<Opinions.Subject> subject = subjects.read(visit.consultation(), visit.form(), visit.errors());
        if (!visit.isFine()) {
            return form(visit, expert, saying);
        }
        Optional<Long> question = asked(expert, saying).map(Question::id);
        opinions.give(expert.id(), subject.orElseThrow(), stance.orElseThrow(), saying.words(), question);
        return visit.done("/opinions", "answer.opinion.published");
    }

    private Expert expert(Consultation consultation) {
        UUID id = actors.require(consultation.id()).participant();
        return new Expert(
                id, Optional.ofNullable(participants.names(List.of(id)).get(id)));
    }

    private Optional<Question> asked(Expert expert, Saying saying) {
        return questions.to(expert.id()).stream()
                .filter(question -> question.id() == saying.question())
                .findFirst();
    }

    private Shown form(DeskVisit visit, Expert expert, Saying saying) {
        return visit.show("answer/desk/opinion")
                .with("name", expert.name())
                .with("question", asked(expert, saying))
                .with("saying", saying);
    }
}
