package org.dauys.server.submission.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.server.people.Letters;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.SubmissionsRegistered;
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
    void on(SubmissionsRegistered registered) {
        List<Submission> some = submissions.byIds(registered.ids()).stream()
                .filter(submission -> submission.source() == Source.WEB)
                .toList();
        Map<Long, String> slugs = slugs(some);
        letters.tell(some.stream()
                .flatMap(submission -> submission.author().stream()
                        .map(author -> new Letters.Notice(
                                author,
                                "received-" + submission.id(),
                                "submission.letter.received",
                                List.of(String.valueOf(submission.number())),
                                "/c/" + slugs.get(submission.consultationId()) + "/submissions/"
                                        + submission.number())))
                .toList());
    }

    private Map<Long, String> slugs(List<Submission> some) {
        Map<Long, String> slugs = new HashMap<>();
        sql.sql("select id, slug from consultation.consultation where id = any(:ids)")
                .param(
                        "ids",
                        some.stream().map(Submission::consultationId).distinct().toArray(Long[]::new))
                .query(row -> {
                    slugs.put(row.getLong("id"), row.getString("slug"));
                });
        return slugs;
    }
}
