package org.dauys.server;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of the tables a server's pages have read: a figure that is the same on a busy machine. */
public final class Blocks {
    private final HikariDataSource pool;
    private final String user;
    private final JdbcClient owner;

    public Blocks(TestSite site) {
        pool = (HikariDataSource) site.bean(DataSource.class);
        user = site.bean(JdbcClient.class)
                .sql("select current_user")
                .query(String.class)
                .single();
        // What filled the tables is not counted later.
        owner = JdbcClient.create(site.ownerAnew());
    }

    /**
     * Blocks of 8 kB of tables and indexes that a page looks at, in memory or on the disk. What the server does beside
     * it, such as a job that comes due or an entry of its log, is counted with it and can only add: of five tries the
     * least counts, and as soon as one is within the bound no more are made.
     *
     * @param page asks for the page, so that it is made anew at each try; its argument is the try's number from 0
     */
    public long least(IntConsumer page, long most) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5 && least > most; i++) {
            long before = read();
            page.accept(i);
            least = Math.min(least, read() - before);
        }
        return least;
    }

    private long read() {
        // PostgreSQL adds up what a connection did when it ends, or ten seconds later.
        List<Integer> open = connections();
        Awaitility.await().until(() -> {
            // Again and again: one that is just being opened is not in the pool yet and would stay.
            pool.getHikariPoolMXBean().softEvictConnections();
            return connections().stream().noneMatch(open::contains);
        });
        return owner.sql("""
                        select sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0)
                          + coalesce(toast_blks_read + toast_blks_hit, 0))::bigint from pg_statio_user_tables
                        """).query(Long.class).single();
    }

    private List<Integer> connections() {
        return owner.sql("select pid from pg_stat_activity where datname = current_database() and usename = :user")
                .param("user", user)
                .query((row, i) -> row.getInt("pid"))
                .list();
    }
}
