package org.dauys.server.submission.form;

import java.util.List;
import org.dauys.server.people.Letters;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionRegistered;
import org.dauys.server.submission.Submissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells by letter that a submission is registered, where the sender has an address. Never with the receipt's code: letters
 * pass through the hands of others, and whoever has the code can take the submission back.
 */
@Component
class ReceiptLetters {
    private final JdbcClient sql;
    private final Submissions submissions;
    private final Letters letters;

    ReceiptLetters(JdbcClient sql, Submissions submissions, Letters letters) {
        this.sql = sql;
        this.submissions = submissions;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(SubmissionRegistered registered) {
        String slug = sql.sql("select slug from consultation.consultation where id = :id")
                .param("id", registered.consultationId())
                .query(String.class)
                .single();
        submissions.byIds(List.of(registered.id())).stream()
                .filter(submission -> submission.source() == Source.WEB)
                .flatMap(submission -> submission.author().stream())
                .forEach(author -> letters.tell(List.of(new Letters.Notice(
                        author,
                        "received-" + registered.id(),
                        "submission.letter.received",
                        List.of(String.valueOf(registered.number())),
                        "/c/" + slug + "/submissions/" + registered.number()))));
    }
}
