package org.dauys.server.answer.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.compare.OtherUnit;
import org.dauys.server.answer.Task;
import org.dauys.server.answer.Tasks;
import org.dauys.server.answer.desk.Waiting.Backing;
import org.dauys.server.answer.desk.Waiting.Beginning;
import org.dauys.server.answer.desk.Waiting.Campaign;
import org.dauys.server.answer.desk.Waiting.Holder;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what waits for an answer: what is due first stands first. Pages go by key, so that none is slower than another. */
@Component
class Queue {
    static final int PAGE = 50;
    /** More than these are not counted: it would take as long as reading them all. */
    static final int COUNTED = 1000;

    private final JdbcClient sql;

    Queue(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What of the queue is asked for, with what a filter names already looked up.
     *
     * @param body an id; -1 for what no body has
     * @param me a participant id
     * @param version the newest published version, whose labels the filter means
     */
    record Asked(
            long consultation,
            QueueFilter filter,
            Optional<Long> body,
            Optional<Long> theme,
            UUID me,
            long version,
            LocalDate today) {

        /** What a theme or a provision has is gathered first, as arrays: joined, the planner looked up every row of the queue. */
        String where() {
            StringBuilder where =
                    new StringBuilder("t.consultation_id = :consultation and t.state <> 'done' and t.published");
            body.ifPresent(id -> where.append(id < 0 ? " and t.body_id is null" : " and t.body_id = :body"));
            theme.ifPresent(id -> where.append(" and ").append("""
                t.submission_id = any(array(select h.submission_id from submission.themed h where h.theme_id = :theme))\
                """));
            add(where, !filter.label().isEmpty(), " and " + """
                t.submission_id = any(array(select p.submission_id from submission.place p
                 where p.version_id = :version and (p.label = :label
                   or p.article = :article and answer.covers(:label, p.label))))\
                """);
            add(where, !filter.kind().isEmpty(), " and t.kind = :kind");
            add(where, filter.campaign() > 0, " and t.campaign_id = :campaign");
            add(where, filter.alike() > 0, " and " + """
                t.submission_id = any(array(select m.submission_id from submission.proposed_member m
                 join submission.proposed p on p.id = m.proposed_id
                 where p.id = :alike and p.consultation_id = :consultation and not p.dismissed))\
                """);
            add(where, filter.mine(), " and t.assigned = :me");
            add(where, filter.supporters() > 0, " and t.supporters > 0 and t.supporters >= :supporters");
            add(where, filter.upto() > 0, " and t.number <= :upto");
            where.append(
                    switch (filter.due()) {
                        case "overdue" -> " and t.due < :today";
                        case "week" -> " and t.due between :today and :week";
                        case "none" -> " and t.due = 'infinity'";
                        default -> "";
                    });
            return where.toString();
        }

        private static void add(StringBuilder where, boolean wanted, String condition) {
            where.append(wanted ? condition : "");
        }

        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("consultation", consultation);
            values.put("body", body.orElse(0L));
            values.put("theme", theme.orElse(0L));
            values.put("version", version);
            values.put("label", filter.label());
            values.put("article", OtherUnit.article(filter.label()));
            values.put("kind", filter.kind());
            values.put("campaign", (long) filter.campaign());
            values.put("alike", (long) filter.alike());
            values.put("me", me);
            values.put("supporters", filter.supporters());
            values.put("upto", filter.upto());
            values.put("today", today);
            values.put("week", today.plusDays(7));
            return values;
        }
    }

    /** @param after the key of the last one of the page before; empty for the first page */
    List<Waiting> page(Asked asked, String after) {
        Map<String, Object> values = asked.values();
        String from = "";
        Optional<Object[]> key = key(after);
        if (key.isPresent()) {
            from = " and (t.due, t.submission_id) > (:due::date, :id)";
            values.put("due", key.get()[0]);
            values.put("id", key.get()[1]);
        }
        return sql.sql("""
            select t.submission_id, t.number, t.kind, t.state, t.due, t.assigned, t.supporters, t.campaign_id,
              b.slug, g.name as campaign, s.language, s.version_id, s.label, s.action,
              left(coalesce(nullif(s.words, ''), nullif(s.proposed, ''), nullif(s.quote, ''), s.rationale), 280) as words,
              exists (select from answer.chosen c
                where c.submission_id = t.submission_id and c.state = 'waiting') as taken
            from (select * from answer.task t where
            """ + asked.where() + from + """
             order by t.due, t.submission_id limit :most) t
            join submission.submission s on s.id = t.submission_id
            left join answer.body b on b.id = t.body_id
            left join submission.campaign g on g.id = t.campaign_id
            order by t.due, t.submission_id
            """)
                .params(values)
                .param("most", PAGE + 1)
                .query((row, i) -> waiting(row))
                .list();
    }

    /** How many there are, as far as {@link #COUNTED} and one more. */
    int count(Asked asked) {
        return sql.sql("select count(*)::int from (select 1 from answer.task t where " + asked.where()
                        + " limit :most) counted")
                .params(asked.values())
                .param("most", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** How many there are in all, and the highest of their numbers. */
    Extent extent(Asked asked) {
        return sql.sql("select count(*)::int as many, coalesce(max(t.number), 0) as upto from answer.task t where "
                        + asked.where())
                .params(asked.values())
                .query((row, i) -> new Extent(row.getInt("many"), row.getInt("upto")))
                .single();
    }

    record Extent(int many, int upto) {}

    /** The ids of all of them, in their order. */
    List<Long> ids(Asked asked) {
        return sql.sql("select t.submission_id from answer.task t where " + asked.where() + " order by t.submission_id")
                .params(asked.values())
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** The ids of what waits under these numbers, at one body or, when empty, at any. */
    List<Long> ids(long consultation, Collection<Integer> numbers, Optional<Long> body) {
        return sql.sql("""
            select t.submission_id from submission.submission s
            join answer.task t on t.submission_id = s.id
            where s.consultation_id = :consultation and s.number = any(:numbers) and t.state <> 'done'
              and t.published and (:any or t.body_id = :body) order by t.submission_id
            """)
                .param("consultation", consultation)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("any", body.isEmpty())
                .param("body", body.orElse(0L))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    private static Optional<Object[]> key(String after) {
        String[] parts = after.split("_", 2);
        try {
            String due = parts[0].equals("none")
                    ? "infinity"
                    : LocalDate.parse(parts[0]).toString();
            return Optional.of(new Object[] {due, Long.parseLong(parts[1])});
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String campaign = row.getString("campaign");
        return new Waiting(
                row.getLong("submission_id"),
                row.getInt("number"),
                new Beginning(
                        Codes.read(SubmissionKind.class, row.getString("kind")),
                        Optional.ofNullable(row.getString("action"))
                                .map(action -> Codes.read(Amendment.Action.class, action)),
                        new Language(row.getString("language")),
                        row.getLong("version_id"),
                        row.getString("label"),
                        row.getString("words")),
                new Holder(
                        Optional.ofNullable(row.getString("slug")),
                        Optional.ofNullable(row.getObject("assigned", UUID.class))),
                new Backing(
                        row.getInt("supporters"),
                        campaign == null
                                ? Optional.empty()
                                : Optional.of(new Campaign(row.getLong("campaign_id"), campaign))),
                Tasks.day(row, "due"),
                Codes.read(Task.State.class, row.getString("state")) == Task.State.REOPENED,
                row.getBoolean("taken"));
    }
}
