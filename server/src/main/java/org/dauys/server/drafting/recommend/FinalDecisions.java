package org.dauys.server.drafting.recommend;

import java.util.Map;
import java.util.Optional;
import org.dauys.server.drafting.Choice;
import org.dauys.server.drafting.Decision;
import org.dauys.server.drafting.Recommendation;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was decided in the end of what had been recommended. */
@Component
class FinalDecisions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> BY_LANGUAGE = new TypeReference<>() {};

    private final JdbcClient sql;

    FinalDecisions(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * By the editors, once readers see the version that they made of it, as long as it has the texts that were made; or else by the
     * answer; empty before.
     */
    Optional<Outcome> of(Submission submission, Recommendation recommendation) {
        return decided(recommendation)
                .filter(decision -> decision.choice() != Choice.OPEN)
                .map(decision ->
                        new Outcome(decision.choice(), decision.reason(), recommendation.differsFrom(decision)))
                .or(() -> answered(submission)
                        .map(choice -> new Outcome(choice, Words.NONE, choice != recommendation.choice())));
    }

    private Optional<Decision> decided(Recommendation recommendation) {
        return sql.sql("""
                        select d.choice, d.reason, d.wordings from drafting.decision d
                        join drafting.merge m on m.version_id = d.version_id and m.made_texts <> '{}'
                        join consultation.version v on v.id = m.made_id and v.published_at is not null
                        where d.version_id = :version and d.submission_id = :submission
                        """)
                .param("version", recommendation.version())
                .param("submission", recommendation.submission())
                .query((row, i) -> new Decision(
                        Codes.read(Choice.class, row.getString("choice")),
                        WordsJson.read(row.getString("reason")),
                        JSON.readValue(row.getString("wordings"), BY_LANGUAGE),
                        Optional.empty(),
                        Optional.empty(),
                        0))
                .optional();
    }

    private static Optional<Choice> answered(Submission submission) {
        return submission.disposition().flatMap(disposition -> switch (disposition) {
            case ACCEPTED -> Optional.of(Choice.TAKE);
            case ACCEPTED_IN_PART -> Optional.of(Choice.REWORD);
            case REJECTED, OUT_OF_SCOPE -> Optional.of(Choice.LEAVE);
            case ALREADY_COVERED, WITHDRAWN -> Optional.empty();
        });
    }
}
