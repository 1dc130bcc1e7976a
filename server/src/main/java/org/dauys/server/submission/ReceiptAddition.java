package org.dauys.server.submission;

import gg.jte.Content;
import java.util.Optional;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.site.Page;
import org.springframework.security.web.csrf.CsrfToken;

/** What another room adds to the page that only the sender of a submission sees: its answer, its trace. */
public interface ReceiptAddition {

    /**
     * Who looks at the page: the holder of the receipt, or the author, who is logged in.
     *
     * @param code of the receipt, for a hidden field {@code code} of a form beside {@code number}; whoever answers the form
     *     checks both by {@link Register#byReceipt}. Empty when the author is logged in: then the submission's author is to be
     *     compared with the {@code Actor}
     */
    record Holder(Optional<String> code) {}

    Optional<Content> of(Consultation consultation, Submission submission, Holder holder, CsrfToken csrf, Page page);
}
