package org.dauys.server.answer.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.dauys.server.answer.Answer;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.answer.Body;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.desk.DeskVisit;
import org.dauys.server.site.Form;
import org.dauys.server.site.Shown;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Submission;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form by which an answer is written, for the first time or as the correction of another. */
@Component
class AnswerWriting {
    private final ProvisionLabels labels;
    private final ReasonTemplates templates;
    private final InstantSource clock;

    AnswerWriting(ReasonTemplates templates, InstantSource clock, ProvisionLabels labels) {
        this.labels = labels;
        this.templates = templates;
        this.clock = clock;
    }

    /** For so many there is a field each for what is particular to them. */
    static final int FIELDS = 100;

    /**
     * What an answer is written about.
     *
     * @param many how many it is for; 0 when it cannot be given any more
     * @param some of them, the first
     * @param fields whether there is a field for each
     * @param taken those that others have answered
     * @param corrected the answer that this one corrects
     */
    record About(
            Body body,
            Selection selection,
            int many,
            List<Submission> some,
            boolean fields,
            List<TakenBy> taken,
            Optional<Answer> corrected) {

        List<Integer> numbers() {
            return some.stream().map(Submission::number).toList();
        }

        /** Whose answer is shown before it is given: of those with something particular the first; of a correction, the first. */
        Optional<Submission> reader(Draft draft) {
            return some.stream()
                    .filter(one -> corrected.isEmpty() && draft.particular().containsKey(one.number()))
                    .findFirst()
                    .or(() -> some.stream().findFirst());
        }
    }

    /**
     * Takes the words of a template, shows what the first sender will read, asks once more, or saves, as the button says.
     *
     * @param strangers which of some numbers are none of submissions that the answer is for
     */
    ModelAndView write(
            DeskVisit visit,
            About about,
            UnaryOperator<Set<Integer>> strangers,
            BiFunction<AnswerForm, Draft, ModelAndView> save) {
        Form form = visit.form();
        AnswerForm written = AnswerForm.read(form, about.numbers());
        List<ReasonTemplate> known = templates.of(visit.id());
        if (form.has("take")) {
            Words template = known.stream()
                    .filter(one -> one.id() == form.number("template"))
                    .map(ReasonTemplate::words)
                    .findFirst()
                    .orElse(written.reason());
            return show(visit, about, written.withReason(template));
        }
        if (form.has("edit")) {
            return show(visit, about, written);
        }
        Optional<Draft> draft = written.draft(known, strangers, visit.errors());
        if (draft.isEmpty()) {
            return show(visit, about, written);
        }
        if (form.has("save")) {
            return save.apply(written, draft.get());
        }
        Optional<Served> preview = preview(visit, about, draft.get());
        return form.has("confirm") && about.many() > 0
                ? fill(visit.show("answer/desk/confirm"), about, written, preview)
                : show(visit, about, written, preview);
    }

    private Optional<Served> preview(DeskVisit visit, About about, Draft draft) {
        return about.reader(draft)
                .map(one -> new Served(
                        new Answer(
                                0,
                                visit.id(),
                                draft.disposition(),
                                draft.reason(),
                                about.body(),
                                clock.instant(),
                                about.corrected().map(Answer::id),
                                about.corrected().map(Answer::many).orElse(about.many())),
                        Answering.in(one, draft.particular().getOrDefault(one.number(), ""))));
    }

    Shown show(DeskVisit visit, About about, AnswerForm form) {
        return show(visit, about, form, Optional.empty());
    }

    private Shown show(DeskVisit visit, About about, AnswerForm form, Optional<Served> preview) {
        return fill(visit.show("answer/desk/answer"), about, form, preview)
                .with("provisions", labels.names(visit.consultation(), visit.page()))
                .with("templates", templates.of(visit.id()))
                .with("fields", about.fields())
                .with("taken", about.taken());
    }

    /** What the form and the page that asks once more have in common. */
    private static Shown fill(Shown shown, About about, AnswerForm form, Optional<Served> preview) {
        return shown.with("body", about.body())
                .with("selection", about.selection())
                .with("many", about.many())
                .with("some", about.some())
                .with("form", form)
                .with("preview", preview)
                .with("corrected", about.corrected());
    }
}
