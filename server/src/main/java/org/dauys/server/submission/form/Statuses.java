package org.dauys.server.submission.form;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.reader.ReaderVisit;
import org.dauys.server.site.Shown;
import org.dauys.server.submission.ReceiptAddition;
import org.dauys.server.submission.SubjectNames;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionSteps;
import org.dauys.server.submission.Submissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** What the sender of a submission sees of it, whoever that is: the holder of its receipt, or its author. */
@Component
class Statuses {
    private final Following following;
    private final SubjectNames subjects;
    private final SubmissionSteps steps;
    private final RecordedReceipt recorded;
    private final ObjectProvider<ReceiptAddition> additions;

    Statuses(
            Following following,
            SubjectNames subjects,
            SubmissionSteps steps,
            RecordedReceipt recorded,
            ObjectProvider<ReceiptAddition> additions) {
        this.following = following;
        this.subjects = subjects;
        this.steps = steps;
        this.recorded = recorded;
        this.additions = additions;
    }

    /**
     * The page of one submission.
     *
     * @param code of the receipt; empty for the author who is logged in
     * @param typed an objection that was just typed and not taken
     */
    Shown show(ReaderVisit visit, int number, String code, String typed, Optional<String> notice) {
        Submission submission =
                following.own(visit.consultation(), number, code).orElseThrow(Submissions::missing);
        ReceiptAddition.Holder holder =
                new ReceiptAddition.Holder(code.isEmpty() ? Optional.empty() : Optional.of(code));
        CsrfToken csrf = visit.token().orElseThrow();
        List<Content> added = additions
                .orderedStream()
                .flatMap(room -> room.of(visit.consultation(), submission, holder, csrf, visit.page()).stream())
                .toList();
        return visit.show("submission/form/status")
                .with(
                        "view",
                        new StatusView(
                                visit.frame(),
                                submission,
                                code,
                                subjects.of(visit.frame(), submission, visit.page()),
                                steps.of(submission.id()),
                                recorded.standing(submission),
                                new StatusView.Objecting(following.objection(submission.id()), typed),
                                added,
                                visit.errors(),
                                notice,
                                visit.page()));
    }
}
