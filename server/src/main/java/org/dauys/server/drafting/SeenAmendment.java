package org.dauys.server.drafting;

import org.dauys.server.consultation.ConflictException;
import org.dauys.server.submission.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An amendment as it was read by whoever decides or recommends on it.
 *
 * @param shown its own revision on their page, which grows when its words or its state change
 * @param revision of the decision, or edition of the recommendation, beside which they read it; 0 for none
 */
public record SeenAmendment(Submission submission, int shown, int revision) {

    /**
     * Holds it until the transaction ends: whoever takes words out of it waits, and takes them out of what is written now, too.
     *
     * @throws ConflictException when its words or its state were changed since it was read, or readers do not see it
     */
    void hold(JdbcClient sql) {
        boolean isAsShown = sql.sql("""
                        select id from submission.submission where id = :id and revision = :shown and state = 'published' for share
                        """)
                .param("id", submission.id())
                .param("shown", shown)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!isAsShown) {
            throw new ConflictException("Amendment " + submission.number());
        }
    }
}
