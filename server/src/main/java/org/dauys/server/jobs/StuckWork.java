package org.dauys.server.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.guard.Guard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work that does not go on as it should, for those who run the site. */
@Component
public class StuckWork {
    /** Longer than the longest try of a file and the longest pause between two tries. */
    private static final int LATE_MINUTES = 15;

    private static final int MOST = 100;

    /** A broken file or two in ten minutes is everyday life. */
    private static final int OFTEN = 4;

    private final JdbcClient sql;
    private final Workers workers;
    private final Guard guard;

    /**
     * A job that is late, or that was given up in the last day.
     *
     * @param since when it was to be done, or given up
     * @param failure why the last try failed, if one did; never words of people
     */
    public record Stuck(long id, String kind, boolean givenUp, int tries, Instant since, Optional<String> failure) {}

    StuckWork(JdbcClient sql, Workers workers, Guard guard) {
        this.sql = sql;
        this.workers = workers;
        this.guard = guard;
    }

    /** The newest hundred. */
    public List<Stuck> jobs() {
        return sql.sql("""
            select id, kind, state, attempts, failure, coalesce(ended_at, due_at) as since from jobs.job
            where state = 'waiting' and due_at < now() - make_interval(mins => :late)
               or state = 'failed' and ended_at > now() - interval '1 day'
            order by since desc, id desc limit :most
            """)
                .param("late", LATE_MINUTES)
                .param("most", MOST)
                .query((row, i) -> stuck(row))
                .list();
    }

    private static Stuck stuck(ResultSet row) throws SQLException {
        return new Stuck(
                row.getLong("id"),
                row.getString("kind"),
                Jobs.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)) == Jobs.State.FAILED,
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("failure")));
    }

    /** Whether those who run the site should look. */
    public boolean isStuck() {
        return late() > 0 || lost() > 0 || stopped() >= OFTEN;
    }

    /** How many jobs are late now. */
    public int late() {
        return sql.sql("""
            select count(*) from jobs.job
            where state = 'waiting' and due_at < now() - make_interval(mins => :late)
            """).param("late", LATE_MINUTES).query(Integer.class).single();
    }

    /** How many threads of this server do not come back from a job. */
    public int lost() {
        return workers.lost();
    }

    /** How often a file took more than it is given, in the last ten minutes. */
    public int stopped() {
        return guard.stoppedLately();
    }
}
