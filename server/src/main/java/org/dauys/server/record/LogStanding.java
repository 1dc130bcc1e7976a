package org.dauys.server.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.note.VerifierKey;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How the public log stands, for observers and for those who run the site. Its health is {@code STUCK} while nothing can be published,
 * or what was published waits for long: reading goes on.
 */
@Component("publicLogHealthIndicator")
public class LogStanding implements HealthIndicator {
    private static final Status STUCK = new Status("STUCK");
    /** Longer than a restart, and than another node needs to take over. */
    private static final int LATE_SECONDS = 120;

    private final JdbcClient sql;
    private final LogTable table;
    private final LogFolder folder;
    private final LogSettings settings;

    /**
     * How it stands.
     *
     * @param hasLog whether this site keeps a log at all
     * @param origin its name; empty before the first start
     * @param keys its public keys, the newest first
     * @param size how many entries it has
     * @param checkpoint the newest one with its signatures; empty before the first
     * @param publishedAt when that was
     * @param stopped why nothing can be published, in the words of the program; empty when it can
     * @param stoppedAt since when
     * @param waiting how many events wait to be entered
     * @param waitingSince to the minute
     * @param lost how many entries were published after the back-up that this database was made from
     * @param witnesses their public keys
     * @param quorum how many of them must sign
     */
    public record Standing(
            boolean hasLog,
            String origin,
            List<String> keys,
            long size,
            String checkpoint,
            Optional<Instant> publishedAt,
            Optional<String> stopped,
            Optional<Instant> stoppedAt,
            long waiting,
            Optional<Instant> waitingSince,
            long lost,
            List<String> witnesses,
            int quorum) {
        public Standing {
            keys = List.copyOf(keys);
            witnesses = List.copyOf(witnesses);
        }
    }

    private record Waiting(long many, Optional<Instant> since, long lost) {}

    LogStanding(JdbcClient sql, LogTable table, LogFolder folder, LogSettings settings) {
        this.sql = sql;
        this.table = table;
        this.folder = folder;
        this.settings = settings;
    }

    /** As it is now. */
    public Standing now() {
        LogTable.Known known = table.known();
        Waiting waiting = waiting();
        return new Standing(
                folder.path().isPresent(),
                known.origin(),
                known.keys(),
                known.size(),
                known.checkpoint(),
                known.publishedAt(),
                known.stopped(),
                known.stoppedAt(),
                waiting.many(),
                waiting.since(),
                waiting.lost(),
                settings.witnesses().stream().map(VerifierKey::toString).toList(),
                settings.quorum());
    }

    private Waiting waiting() {
        return sql.sql("""
            select count(*) as many, min(at) as since, (select count(*) from record.lost) as lost
            from record.event where index is null
            """)
                .query((row, i) -> new Waiting(
                        row.getLong("many"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getLong("lost")))
                .single();
    }

    @Override
    public Health health() {
        boolean stuck = folder.path().isPresent()
                && sql.sql("""
                        select stopped is not null or exists (select from record.event e where e.index is null
                          and e.at < now() - make_interval(secs => :late + 60)) from record.log
                        """).param("late", LATE_SECONDS).query(Boolean.class).single();
        return Health.status(stuck ? STUCK : Status.UP).build();
    }
}
