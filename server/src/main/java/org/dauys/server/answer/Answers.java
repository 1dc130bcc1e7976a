package org.dauys.server.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Disposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds answers. All of them are public. */
@Component
public class Answers {
    private static final String COLUMNS = """
            a.id, a.consultation_id, a.disposition, a.reason, date_trunc('minute', a.given_at) as given_at, a.corrects, a.many,
            b.id as body_id, b.slug, b.name, b.revision
            """;

    private final JdbcClient sql;

    Answers(JdbcClient sql) {
        this.sql = sql;
    }

    private record Newest(long submission, Served served) {}

    public Optional<Answer> byId(long consultation, long id) {
        return sql.sql("select " + COLUMNS + """
                        from answer.answer a join answer.body b on b.id = a.body_id
                        where a.id = :id and a.consultation_id = :consultation
                        """)
                .param("id", id)
                .param("consultation", consultation)
                .query((row, i) -> answer(row))
                .optional();
    }

    /** Those of these ids, the newest first. */
    public List<Answer> byIds(Collection<Long> ids) {
        return sql.sql("select " + COLUMNS + """
                        from answer.answer a join answer.body b on b.id = a.body_id
                        where a.id = any(:ids) order by a.id desc
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, i) -> answer(row))
                .list();
    }

    /** The answer that corrects this one. */
    public Optional<Answer> correctionOf(Answer answer) {
        return sql.sql("select " + COLUMNS + """
                        from answer.answer a join answer.body b on b.id = a.body_id where a.corrects = :id
                        """)
                .param("id", answer.id())
                .query((row, i) -> answer(row))
                .optional();
    }

    /** What a submission was answered, the newest first; corrected answers stay. */
    public List<Served> of(long submission) {
        return sql.sql("select " + COLUMNS + """
                        , v.particular from answer.served v join answer.answer a on a.id = v.answer_id
                        join answer.body b on b.id = a.body_id
                        where v.submission_id = :submission order by a.id desc
                        """)
                .param("submission", submission)
                .query((row, i) -> served(row))
                .list();
    }

    /** The newest answer to each of these submissions; those without are missing. One query, however many. */
    public Map<Long, Served> newest(Collection<Long> submissions) {
        return sql
                .sql("select distinct on (v.submission_id) v.submission_id, " + COLUMNS + """
                        , v.particular from answer.served v join answer.answer a on a.id = v.answer_id
                        join answer.body b on b.id = a.body_id
                        where v.submission_id = any(:submissions) order by v.submission_id, a.id desc
                        """)
                .param("submissions", submissions.toArray(Long[]::new))
                .query((row, i) -> new Newest(row.getLong("submission_id"), served(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Newest::submission, Newest::served));
    }

    static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getLong("id"),
                row.getLong("consultation_id"),
                Codes.read(Disposition.class, row.getString("disposition")),
                WordsJson.read(row.getString("reason")),
                new Body(
                        row.getLong("body_id"),
                        row.getString("slug"),
                        WordsJson.read(row.getString("name")),
                        row.getInt("revision")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("corrects", Long.class)),
                row.getInt("many"));
    }

    private static Served served(ResultSet row) throws SQLException {
        return new Served(answer(row), WordsJson.read(row.getString("particular")));
    }
}
