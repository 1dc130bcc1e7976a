package org.dauys.server.submission.reader;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets the database plan each statement for the values that it has. After five times of the same statement it would make one plan
 * for all values: for a word that is in a third of all submissions the one for rare words, which takes thirty times as long.
 */
final class CustomPlans extends JdbcTemplate {
    CustomPlans(DataSource database) {
        super(database);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
        super.applyStatementSettings(statement);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
