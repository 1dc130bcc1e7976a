package org.dauys.server;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
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
        owner = site.owner();
    }

    /** Blocks of 8 kB of tables and indexes that were looked at so far, in memory or on the disk. */
    public long read() {
        // PostgreSQL adds up what a connection did when it ends, or ten seconds later.
        List<Integer> open = connections();
        pool.getHikariPoolMXBean().softEvictConnections();
        Awaitility.await().until(() -> connections().stream().noneMatch(open::contains));
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
