package org.dauys.server.record;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which of the nodes over one database writes the log. Each that takes it over gets a higher number, its fence; all that is kept of
 * the log is kept under the fence, so that one that was stopped and wakes up keeps nothing any more. The folder's own lock is the
 * second guard.
 */
@Component
class Lease {
    private final JdbcClient sql;
    private final Duration length;
    private final UUID node = UUID.randomUUID();
    /** When it was last got, by the clock of this process. */
    private volatile long renewedAt = System.nanoTime();

    Lease(JdbcClient sql, LogSettings settings) {
        this.sql = sql;
        this.length = settings.lease();
    }

    /** Takes it where it is free, or was not renewed; the fence. */
    OptionalLong take() {
        renewedAt = System.nanoTime();
        return sql.sql("""
            update record.log set fence = fence + 1, holder = :node, held_until = now() + make_interval(secs => :length)
            where holder is null or held_until < now() or holder = :node returning fence
            """)
                .param("node", node)
                .param("length", length.toSeconds())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Renews it when a third of it is over, so that a log in which nothing happens writes little to the database. */
    boolean keep(long fence) {
        return System.nanoTime() - renewedAt < length.toNanos() / 3 || renew(fence);
    }

    /** Whether it is still held under this fence; from now on for its whole length. */
    boolean renew(long fence) {
        long asked = System.nanoTime();
        boolean held = sql.sql("""
            update record.log set held_until = now() + make_interval(secs => :length) where fence = :fence and holder = :node
            """)
                        .param("length", length.toSeconds())
                        .param("fence", fence)
                        .param("node", node)
                        .update()
                == 1;
        if (held) {
            renewedAt = asked;
        }
        return held;
    }

    /** Lets another node take it at once. */
    void release(long fence) {
        sql.sql("update record.log set holder = null, held_until = null where fence = :fence and holder = :node")
                .param("fence", fence)
                .param("node", node)
                .update();
    }
}
