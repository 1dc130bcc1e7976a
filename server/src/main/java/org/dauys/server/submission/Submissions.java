package org.dauys.server.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds submissions in the register: for readers what they may know of them ({@code submission.public}), for the desk and for
 * senders everything, of every state.
 */
@Component
public class Submissions {
    private static final String COLUMNS = """
            select s.id, s.consultation_id, s.number, s.source, s.kind, s.language, s.version_id, s.label, s.text_language,
              s.quote, s.quote_start, s.action, s.proposed, s.words, s.rationale, s.organisation, s.author, s.named, s.state,
              s.hidden_reason, s.received_at, s.campaign_id, s.supporters, s.disposition, s.answered_at, s.revision
            """;

    static final String ALL = COLUMNS + "from submission.submission s ";
    private static final String SHOWN = COLUMNS + "from submission.public s ";

    private final JdbcClient sql;

    Submissions(JdbcClient sql) {
        this.sql = sql;
    }

    /** As readers may know it: one that is not published has no words and no sender. */
    public Optional<Submission> shown(long consultation, int number) {
        return byNumber(SHOWN, consultation, number);
    }

    /** With all that was sent: the caller looks who asks. */
    public Optional<Submission> byNumber(long consultation, int number) {
        return byNumber(ALL, consultation, number);
    }

    private Optional<Submission> byNumber(String from, long consultation, int number) {
        return sql.sql(from + "where s.consultation_id = :consultation and s.number = :number")
                .param("consultation", consultation)
                .param("number", number)
                .query(Submissions::submission)
                .optional();
    }

    /** To be thrown where an address names none. */
    public static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Those of these ids as readers may know them, in the order of their numbers. */
    public List<Submission> shown(Collection<Long> ids) {
        return byIds(SHOWN, ids);
    }

    /** Those of these ids with all that was sent, in the order of their numbers: the caller looks who asks. */
    public List<Submission> byIds(Collection<Long> ids) {
        return byIds(ALL, ids);
    }

    private List<Submission> byIds(String from, Collection<Long> ids) {
        return sql.sql(from + "where s.id = any(:ids) order by s.number")
                .param("ids", ids.toArray(Long[]::new))
                .query(Submissions::submission)
                .list();
    }

    /** Notes a dated step in the public history of a submission. */
    @Transactional
    public void step(long submission, String kind, String detail) {
        sql.sql("insert into submission.step (submission_id, kind, detail) values (:id, :kind, :detail)")
                .param("id", submission)
                .param("kind", kind)
                .param("detail", detail)
                .update();
    }

    /**
     * Notes the same step in the histories of several.
     *
     * @param details of each, by the submission's id
     */
    @Transactional
    public void steps(String kind, Map<Long, String> details) {
        if (details.isEmpty()) {
            return;
        }
        List<Map.Entry<Long, String>> all = List.copyOf(details.entrySet());
        sql.sql("""
                        insert into submission.step (submission_id, kind, detail)
                        select id, :kind, detail from unnest(:ids::bigint[], :details::text[]) as s (id, detail)
                        """)
                .param("kind", kind)
                .param("ids", all.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .param("details", all.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    /** Notes how submissions were decided by an answer; the last word counts. */
    @Transactional
    public void decided(Collection<Long> ids, Disposition disposition, Instant at) {
        sql.sql("""
                        update submission.submission set disposition = :disposition, answered_at = :at
                        where id = any(:ids)
                        """)
                .param("disposition", disposition.code())
                .param("at", Register.utc(at))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    static Submission submission(ResultSet row, int number) throws SQLException {
        int start = row.getInt("quote_start");
        OptionalInt quoteStart = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(start);
        return new Submission(
                row.getLong("id"),
                row.getLong("consultation_id"),
                row.getInt("number"),
                Codes.read(Source.class, row.getString("source")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                new Anchor(
                        row.getLong("version_id"),
                        row.getString("label"),
                        Optional.ofNullable(row.getString("text_language")).map(Language::new),
                        row.getString("quote"),
                        quoteStart),
                new Said(
                        Codes.read(SubmissionKind.class, row.getString("kind")),
                        new Language(row.getString("language")),
                        Optional.ofNullable(row.getString("action"))
                                .map(action -> Codes.read(Amendment.Action.class, action))
                                .map(action -> new Amendment(action, proposed(row))),
                        row.getString("words"),
                        row.getString("rationale")),
                new Who(
                        Optional.ofNullable(row.getObject("author", UUID.class)),
                        row.getBoolean("named"),
                        row.getString("organisation")),
                new Course(
                        Codes.read(State.class, row.getString("state")),
                        Optional.ofNullable(row.getString("hidden_reason"))
                                .map(code -> Codes.read(HiddenReason.class, code)),
                        Optional.ofNullable(row.getObject("campaign_id", Long.class)),
                        row.getInt("supporters"),
                        Optional.ofNullable(row.getString("disposition"))
                                .map(code -> Codes.read(Disposition.class, code)),
                        Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                row.getInt("revision"));
    }

    private static String proposed(ResultSet row) {
        try {
            return row.getString("proposed");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
