package org.dauys.server.submission.form;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.people.Actor;
import org.dauys.server.people.Open;
import org.dauys.server.people.Participants;
import org.dauys.server.people.PublicName;
import org.dauys.server.site.NotKept;
import org.dauys.server.site.Say;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The form by which someone sends in a submission. */
@Controller
@Open
@NotKept
@RequestMapping("/c/{slug}/submit")
class SubmitPage {
    private final Subjects subjects;
    private final Participants participants;
    private final Admission admission;
    private final Seal seal;
    private final Submitting submitting;
    private final Senders senders;

    SubmitPage(
            Subjects subjects,
            Participants participants,
            Admission admission,
            Seal seal,
            Submitting submitting,
            Senders senders) {
        this.subjects = subjects;
        this.participants = participants;
        this.admission = admission;
        this.seal = seal;
        this.submitting = submitting;
        this.senders = senders;
    }

    @GetMapping
    Shown form(ReaderVisit visit) {
        Optional<Subject> found = subjects.of(visit.frame(), visit.sent(), visit.locale());
        Optional<Admission.Closed> closed = admission.closed(visit.consultation(), found);
        if (closed.isPresent()) {
            return closed(closed.get(), visit);
        }
        Subject subject = found.orElseThrow();
        List<Choice> choices = Choice.of(subject);
        Choice kind =
                Choice.of(visit.form().text("kind")).filter(choices::contains).orElse(choices.getFirst());
        Optional<Actor> actor = visit.actor();
        String name = actor.flatMap(this::name).flatMap(PublicName::name).orElse("");
        Filled fresh = Filled.fresh(kind, subject, visit.locale(), name);
        return show(Filling.of(subject, fresh, seal.fresh(), actor, false), visit)
                .with("fresh", true);
    }

    @PostMapping
    ModelAndView send(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files, ReaderVisit visit) {
        Optional<Subject> found = subjects.of(visit.frame(), visit.sent(), visit.locale());
        Optional<Admission.Closed> closed = admission.closed(visit.consultation(), found);
        if (closed.isPresent()) {
            return closed(closed.get(), visit);
        }
        List<MultipartFile> chosen = Optional.ofNullable(files).orElse(List.of());
        Filling filling = Filling.of(
                found.orElseThrow(),
                Filled.of(visit.sent()),
                Seal.of(visit.sent()),
                visit.actor(),
                chosen.stream().anyMatch(file -> !file.isEmpty()));
        return switch (submitting.next(filling, chosen, visit)) {
            case Submitting.Next.Receipt receipt -> ReceiptCookie.to(receipt, visit);
            case Submitting.Next.Again again -> show(again.filling(), visit).status(again.status());
        };
    }

    /** What the page shows while one writes: the difference, and others who ask for the same. Part of a page. */
    @PostMapping("/look")
    Shown look(ReaderVisit visit) {
        Optional<Subject> subject = subjects.of(visit.frame(), visit.sent(), visit.locale());
        Filled filled = Filled.of(visit.sent());
        Optional<Filling> changed = subject.filter(known -> isReadable(known, filled))
                .filter(known -> senders.take(visit.request(), Senders.Act.LOOK).isEmpty())
                .map(known -> Filling.of(known, filled, Seal.of(visit.sent()), Optional.empty(), false))
                .filter(filling -> !filling.isUnchanged());
        return visit.show("submission/form/looked")
                .with(
                        "language",
                        subject.map(Subject::language).map(String::valueOf).orElse(""))
                .with(
                        "difference",
                        changed.map(filling -> FormView.difference(filling.subject(), filled))
                                .orElse(""))
                .with(
                        "likes",
                        changed.map(filling -> submitting.likes(filling, visit.consultation()))
                                .orElse(List.of()));
    }

    private static boolean isReadable(Subject subject, Filled filled) {
        return Choice.of(filled.kind()).filter(Choice.of(subject)::contains).isPresent()
                && CleanText.length(filled.words()) <= Checking.LONGEST
                && Say.LANGUAGES.stream()
                        .anyMatch(language ->
                                language.getLanguage().equals(filled.asked().language()));
    }

    private static Shown closed(Admission.Closed closed, ReaderVisit visit) {
        Shown shown = visit.show("submission/form/closed").with("why", closed.why());
        return closed.at().map(at -> shown.with("closedAt", at)).orElse(shown);
    }

    private Optional<PublicName> name(Actor actor) {
        return Optional.ofNullable(
                participants.names(List.of(actor.participant())).get(actor.participant()));
    }

    private Shown show(Filling filling, ReaderVisit visit) {
        String alias =
                filling.actor().flatMap(this::name).map(PublicName::alias).orElse("");
        return visit.show("submission/form/form")
                .with(
                        "view",
                        new FormView(
                                visit.frame(),
                                filling.sealed(admission.sealed(filling.seal())),
                                subjects.others(filling.subject()),
                                alias,
                                visit.errors(),
                                visit.page()));
    }
}
