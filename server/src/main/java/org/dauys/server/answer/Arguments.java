package org.dauys.server.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.answer.Argument.Side;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arguments for and against provisions. Nobody votes on them, and nothing counts who reads them. */
@Component
public class Arguments {
    private static final String COLUMNS = """
            select a.id, v.number as version, a.label, a.side, a.words, s.number as submission
            from answer.argument a join consultation.version v on v.id = a.version_id
            left join submission.public s on s.id = a.submission_id and s.state = 'published'
            """;

    private final JdbcClient sql;

    Arguments(JdbcClient sql) {
        this.sql = sql;
    }

    /** On a provision of a version, in an order that does not change. */
    public List<Argument> on(Version version, String label) {
        return sql.sql(COLUMNS + "where a.version_id = :version and a.label = :label order by a.id")
                .param("version", version.id())
                .param("label", label)
                .query((row, i) -> argument(row))
                .list();
    }

    /** Of a consultation, by version and in the order in which they were entered. */
    public List<Argument> in(Consultation consultation) {
        return sql.sql(COLUMNS + "where a.consultation_id = :consultation order by v.number desc, a.id")
                .param("consultation", consultation.id())
                .query((row, i) -> argument(row))
                .list();
    }

    @Transactional
    public void add(Version version, String label, Side side, Words words, Optional<Submission> from) {
        sql.sql("""
                        insert into answer.argument (consultation_id, version_id, label, side, words, submission_id)
                        values (:consultation, :version, :label, :side, :words::jsonb, :submission)
                        """)
                .param("consultation", version.consultationId())
                .param("version", version.id())
                .param("label", label)
                .param("side", Codes.of(side))
                .param("words", WordsJson.write(words))
                .param("submission", from.map(Submission::id).orElse(null))
                .update();
    }

    @Transactional
    public void remove(Consultation consultation, long id) {
        sql.sql("delete from answer.argument where id = :id and consultation_id = :consultation")
                .param("id", id)
                .param("consultation", consultation.id())
                .update();
    }

    private static Argument argument(ResultSet row) throws SQLException {
        int submission = row.getInt("submission");
        return new Argument(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("label"),
                Codes.read(Side.class, row.getString("side")),
                WordsJson.read(row.getString("words")),
                submission == 0 ? OptionalInt.empty() : OptionalInt.of(submission));
    }
}
