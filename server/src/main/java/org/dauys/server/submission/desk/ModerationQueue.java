package org.dauys.server.submission.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.State;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.desk.ModerationQueue.Entry.Head;
import org.dauys.server.submission.desk.ModerationQueue.Entry.Standing;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a moderator, and everything else in the register, in parts. */
@Component
public class ModerationQueue {
    static final int PART = 40;
    /** Of the words of each, in a list. */
    private static final int SHOWN = 300;

    private static final String COLUMNS = """
        select s.number, s.revision, s.state, s.hidden_reason, s.kind, s.action, s.source, s.version_id, s.label, s.received_at, s.language,
          left(coalesce(nullif(s.words, ''), nullif(s.proposed, ''), nullif(s.quote, ''), s.rationale), 300) as head,
          exists (select from submission.objection o where o.submission_id = s.id and o.decided_at is null) as objected
        from submission.submission s
        """;

    private final JdbcClient sql;

    ModerationQueue(JdbcClient sql) {
        this.sql = sql;
    }

    /** A submission in a list. */
    public record Entry(int number, int revision, Standing standing, Head head, Source source, Instant receivedAt) {

        /**
         * Where it stands.
         *
         * @param objected its author objects to its being hidden, and nobody has decided yet
         */
        public record Standing(State state, Optional<HiddenReason> hidden, boolean objected) {}

        /**
         * How it begins.
         *
         * @param action of an amendment
         * @param version the key of the version that the label belongs to
         * @param label of the provision; empty for the whole draft
         * @param words the first ones
         */
        public record Head(
                SubmissionKind kind,
                Optional<Amendment.Action> action,
                long version,
                String label,
                Language language,
                String words) {
            public boolean isCut() {
                return words.length() >= SHOWN;
            }
        }

        /** How a form names it with what was seen. */
        public String key() {
            return number + ":" + revision;
        }
    }

    /**
     * A part of a list.
     *
     * @param next the number to go on from; empty at the end
     */
    public record Part(List<Entry> entries, OptionalInt next) {
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /** Hidden ones whose authors object, the oldest first; never many. */
    List<Entry> objections(long consultation) {
        return sql.sql(COLUMNS + """
            where s.consultation_id = :consultation and s.state = 'hidden' and s.id in (
              select submission_id from submission.objection where decided_at is null)
            order by s.number limit 200
            """)
                .param("consultation", consultation)
                .query(ModerationQueue::entry)
                .list();
    }

    /** In moderation, the oldest first. */
    Part waiting(long consultation, int after) {
        return part(sql.sql(COLUMNS + """
            where s.consultation_id = :consultation and s.state = 'moderation' and s.number > :after
            order by s.number limit :limit
            """)
                .param("consultation", consultation)
                .param("after", after)
                .param("limit", PART + 1)
                .query(ModerationQueue::entry)
                .list());
    }

    /** All of them, the newest first; empty filters let everything through. */
    Part all(long consultation, Map<String, String> filters, int before) {
        StringBuilder where = new StringBuilder("where s.consultation_id = :consultation and s.number < :before");
        Map<String, Object> values = new HashMap<>();
        for (String column : List.of("state", "source", "kind")) {
            String wanted = filters.getOrDefault(column, "");
            if (!wanted.isEmpty()) {
                where.append(" and s.").append(column).append(" = :").append(column);
                values.put(column, wanted);
            }
        }
        return part(sql.sql(COLUMNS + where + " order by s.number desc limit :limit")
                .param("consultation", consultation)
                .param("before", before)
                .param("limit", PART + 1)
                .params(values)
                .query(ModerationQueue::entry)
                .list());
    }

    private static Part part(List<Entry> found) {
        boolean more = found.size() > PART;
        List<Entry> shown = new ArrayList<>(more ? found.subList(0, PART) : found);
        return new Part(shown, more ? OptionalInt.of(shown.getLast().number()) : OptionalInt.empty());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getInt("number"),
                row.getInt("revision"),
                new Standing(
                        Codes.read(State.class, row.getString("state")),
                        Optional.ofNullable(row.getString("hidden_reason"))
                                .map(code -> Codes.read(HiddenReason.class, code)),
                        row.getBoolean("objected")),
                new Head(
                        Codes.read(SubmissionKind.class, row.getString("kind")),
                        Optional.ofNullable(row.getString("action"))
                                .map(action -> Codes.read(Amendment.Action.class, action)),
                        row.getLong("version_id"),
                        row.getString("label"),
                        new Language(row.getString("language")),
                        row.getString("head")),
                Codes.read(Source.class, row.getString("source")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
