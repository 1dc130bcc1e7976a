package org.dauys.server.submission;

import gg.jte.Content;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Page;

/** What another room adds to the public page of a submission: its answer, its trace. Asked in the beans' order. */
public interface SubmissionAddition {

    /** Above the submission's own words: the answer stands first. */
    default Optional<Content> first(Consultation consultation, Submission submission, Page page) {
        return Optional.empty();
    }

    /** Below its words. */
    default Optional<Content> last(Consultation consultation, Submission submission, Page page) {
        return Optional.empty();
    }
}
