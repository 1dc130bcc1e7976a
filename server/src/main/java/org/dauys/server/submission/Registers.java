package org.dauys.server.submission;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.dauys.server.submission.RegisterRules.Moderated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How submissions are taken in each consultation. */
@Component
public class Registers {
    private final JdbcClient sql;
    private final InstantSource clock;

    Registers(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The rules of one consultation.
     *
     * @param open whether the web takes submissions now
     * @param moderated when a moderator looks at a submission
     * @param anonymous whether one may take part without an account
     * @param lastDay on which they are taken, in the consultation's zone; empty when none was set
     * @param closedAt when it was closed, or its last day ended; empty while it is open
     */
    public record Rules(
            boolean open,
            Moderated moderated,
            boolean anonymous,
            Optional<LocalDate> lastDay,
            Optional<Instant> closedAt) {
        private static final Rules USUAL = new Rules(true, Moderated.AFTER, true, Optional.empty(), Optional.empty());

        /** The same, closed if its last day is over in that zone. */
        private Rules at(Instant now, ZoneId zone) {
            Optional<Instant> end = lastDay.map(
                    day -> day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
            return open && end.filter(now::isAfter).isPresent()
                    ? new Rules(false, moderated, anonymous, lastDay, end)
                    : this;
        }
    }

    /** Until someone says otherwise, submissions are taken from everyone and looked at afterwards. */
    public Rules rules(long consultation) {
        return sql.sql("""
                        select r.open, r.moderation, r.anonymous, r.closes_on, r.closed_at, c.zone
                        from submission.register r join consultation.consultation c on c.id = r.consultation_id
                        where r.consultation_id = :id
                        """)
                .param("id", consultation)
                .query((row, i) -> new Rules(
                                row.getBoolean("open"),
                                Codes.read(Moderated.class, row.getString("moderation")),
                                row.getBoolean("anonymous"),
                                Optional.ofNullable(row.getObject("closes_on", LocalDate.class)),
                                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant))
                        .at(clock.instant(), ZoneId.of(row.getString("zone"))))
                .optional()
                .orElse(Rules.USUAL);
    }
}
