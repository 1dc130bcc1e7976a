package org.dauys.server.people.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The schema {@code people}, as the database's user who may see it and nothing else. Only this room has it: a
 * {@link JdbcClient} that Spring gives is that of the content, which cannot read here.
 */
@Component
public class PeopleSchema {
    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    public PeopleSchema(@SpringSessionDataSource DataSource people) {
        this.sql = JdbcClient.create(people);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(people));
    }

    public StatementSpec sql(String query) {
        return sql.sql(query);
    }

    /**
     * Does all of it or nothing. A transaction of the content around this one is another: what is done here stays when that
     * one is rolled back.
     */
    public <T> T together(Supplier<T> work) {
        return transactions.execute(state -> work.get());
    }

    /** A time as the columns of the schema take it. */
    public static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
