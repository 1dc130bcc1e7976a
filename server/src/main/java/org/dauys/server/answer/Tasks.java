package org.dauys.server.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what waits for an answer. */
@Component
public class Tasks {
    private final JdbcClient sql;

    Tasks(JdbcClient sql) {
        this.sql = sql;
    }

    /** The task of a submission; empty until it is routed. */
    public Optional<Task> of(long submission) {
        return sql.sql("""
                        select t.submission_id, t.assigned, t.due, t.state, b.id, b.slug, b.name, b.revision,
                          exists (select from answer.chosen c
                            where c.submission_id = t.submission_id and c.state = 'waiting') as taken
                        from answer.task t left join answer.body b on b.id = t.body_id
                        where t.submission_id = :submission
                        """)
                .param("submission", submission)
                .query((row, i) -> task(row))
                .optional();
    }

    private static Task task(ResultSet row) throws SQLException {
        long body = row.getLong("id");
        return new Task(
                row.getLong("submission_id"),
                body == 0
                        ? Optional.empty()
                        : Optional.of(new Body(
                                body,
                                row.getString("slug"),
                                WordsJson.read(row.getString("name")),
                                row.getInt("revision"))),
                Optional.ofNullable(row.getObject("assigned", UUID.class)),
                day(row, "due"),
                Codes.read(Task.State.class, row.getString("state")),
                row.getBoolean("taken"));
    }

    /** A day of the database; empty for infinity. */
    public static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getObject(column, LocalDate.class)).filter(day -> !day.equals(LocalDate.MAX));
    }
}
