package org.dauys.server.submission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dauys.server.submission.RegisterRules.Moderated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How submissions are taken in each consultation. */
@Component
public class Registers {
    private final JdbcClient sql;

    Registers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The rules of one consultation.
     *
     * @param moderated when a moderator looks at a submission
     * @param anonymous whether one may take part without an account
     * @param closedAt when it was closed; empty while it is open
     */
    public record Rules(boolean open, Moderated moderated, boolean anonymous, Optional<Instant> closedAt) {}

    /** Until someone says otherwise, submissions are taken from everyone and looked at afterwards. */
    public Rules rules(long consultation) {
        return sql.sql("select open, moderation, anonymous, closed_at from submission.register where consultation_id"
                        + " = :id")
                .param("id", consultation)
                .query((row, i) -> new Rules(
                        row.getBoolean("open"),
                        Codes.read(Moderated.class, row.getString("moderation")),
                        row.getBoolean("anonymous"),
                        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional()
                .orElse(new Rules(true, Moderated.AFTER, true, Optional.empty()));
    }
}
