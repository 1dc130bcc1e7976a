package org.dauys.server.answer.desk;

import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.server.answer.Opinions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.ProvisionLabels;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Errors;
import org.dauys.server.site.Form;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.springframework.stereotype.Component;

/** Reads from a form what an opinion is on: a provision of the newest version, or a submission. */
@Component
class OpinionSubjects {
    private final ProvisionLabels labels;
    private final Submissions submissions;

    OpinionSubjects(ProvisionLabels labels, Submissions submissions) {
        this.labels = labels;
        this.submissions = submissions;
    }

    /** Empty, with the errors told, when the form names neither or something unknown. */
    Optional<Opinions.Subject> read(Consultation consultation, Form form, Errors errors) {
        String label = form.text("label");
        String number = form.text("number");
        Optional<Version> version = labels.newest(consultation);
        if (version.isEmpty() || (label.isEmpty() && number.isEmpty())) {
            errors.add("label", "answer.error.subject");
            return Optional.empty();
        }
        if (!number.isEmpty()) {
            Optional<Submission> submission = submissions
                    .byNumber(consultation.id(), form.number("number"))
                    .filter(Submission::isPublished);
            if (submission.isEmpty()) {
                errors.add("number", "answer.error.submission", number);
            }
            return submission.map(one -> new Opinions.Subject(
                    consultation.id(), one.anchor().versionId(), one.anchor().label(), OptionalLong.of(one.id())));
        }
        if (!labels.inNewest(consultation, label)) {
            errors.add("label", "answer.error.label", label);
            return Optional.empty();
        }
        return version.map(one -> new Opinions.Subject(consultation.id(), one.id(), label, OptionalLong.empty()));
    }
}
