package org.dauys.server.answer.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.answer.Opinions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.people.Letters;
import org.dauys.server.people.Letters.Notice;
import org.dauys.server.site.Words;
import org.dauys.server.site.WordsJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks experts for opinions, and knows whom was asked. */
@Component
class Questions {
    private static final String COLUMNS = """
            select a.id, a.expert, a.version_id, a.label, s.number, a.question, a.asked_at, a.opinion_id
            from answer.asked a left join submission.submission s on s.id = a.submission_id
            """;

    private final JdbcClient sql;
    private final Letters letters;

    Questions(JdbcClient sql, Letters letters) {
        this.sql = sql;
        this.letters = letters;
    }

    /** The newest first. */
    List<Question> in(Consultation consultation) {
        return sql.sql(COLUMNS + "where a.consultation_id = :consultation order by a.id desc limit 500")
                .param("consultation", consultation.id())
                .query((row, i) -> question(row))
                .list();
    }

    /** Those to one expert; what waits for an opinion first. */
    List<Question> to(UUID expert) {
        return sql.sql(COLUMNS + "where a.expert = :expert order by a.opinion_id is not null, a.id desc limit 500")
                .param("expert", expert)
                .query((row, i) -> question(row))
                .list();
    }

    /** Keeps the question and tells the expert by letter. */
    @Transactional
    void ask(Consultation consultation, UUID expert, Opinions.Subject subject, Words words) {
        Long submission =
                subject.submission().isPresent() ? subject.submission().getAsLong() : null;
        long id = sql.sql("""
                        insert into answer.asked (consultation_id, expert, version_id, label, submission_id, question)
                        values (:consultation, :expert, :version, :label, :submission, :question::jsonb) returning id
                        """)
                .param("consultation", consultation.id())
                .param("expert", expert)
                .param("version", subject.version())
                .param("label", subject.label())
                .param("submission", submission)
                .param("question", WordsJson.write(words))
                .query(Long.class)
                .single();
        letters.tell(List.of(new Notice(
                expert,
                "opinion-asked-" + id,
                "answer.letter.asked",
                List.of(),
                "/desk/c/" + consultation.slug() + "/opinions")));
    }

    private static Question question(ResultSet row) throws SQLException {
        int submission = row.getInt("number");
        return new Question(
                row.getLong("id"),
                row.getObject("expert", UUID.class),
                row.getLong("version_id"),
                row.getString("label"),
                submission == 0 ? OptionalInt.empty() : OptionalInt.of(submission),
                WordsJson.read(row.getString("question")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("opinion_id", Long.class)));
    }
}
