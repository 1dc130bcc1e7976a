package org.dauys.server.submission;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where submissions stand in each version. */
@Component
public class SubmissionPlaces {
    private final JdbcClient sql;

    SubmissionPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    /** How it is there. */
    public enum State {
        THERE,
        /** The provision is there, but not the words that were chosen in it. */
        WORDS_GONE,
        PROVISION_GONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Where it stands in a version.
     *
     * @param label of the provision; when gone, the one that it last had
     * @param quote the words as they stand there; empty when all of it is meant, or the words are gone
     */
    public record Stand(long versionId, String label, String quote, State state) {}

    /** Of one submission, in the order of the versions. */
    public List<Stand> of(long submission) {
        return sql.sql("""
            select p.version_id, p.label, p.quote, p.state
            from submission.place p join consultation.version v on v.id = p.version_id
            where p.submission_id = :id order by v.number
            """)
                .param("id", submission)
                .query((row, i) -> new Stand(
                        row.getLong("version_id"),
                        row.getString("label"),
                        row.getString("quote"),
                        Codes.read(State.class, row.getString("state"))))
                .list();
    }
}
