package org.dauys.server.jobs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets jobs that ended long ago, so that the table does not grow for ever. */
@Component
class EndedJobs {
    private static final Logger LOG = LoggerFactory.getLogger(EndedJobs.class);
    /** Long enough for an operator to look what happened. */
    static final Duration DONE_KEPT = Duration.ofDays(7);

    static final Duration FAILED_KEPT = Duration.ofDays(90);

    private final JdbcClient sql;

    EndedJobs(JdbcClient sql) {
        this.sql = sql;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void forget() {
        int forgotten = sql.sql("""
                        delete from jobs.job
                        where state = 'done' and ended_at < now() - make_interval(secs => :done)
                           or state = 'failed' and ended_at < now() - make_interval(secs => :failed)
                        """)
                .param("done", DONE_KEPT.toSeconds())
                .param("failed", FAILED_KEPT.toSeconds())
                .update();
        if (forgotten > 0) {
            LOG.info("Forgot {} jobs that ended long ago", forgotten);
        }
    }
}
