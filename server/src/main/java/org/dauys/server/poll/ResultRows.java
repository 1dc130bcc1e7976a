package org.dauys.server.poll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.disclosure.CountsPeople;
import org.dauys.server.disclosure.Earlier;
import org.dauys.server.disclosure.KeptJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is in the database for and of results. For no page. */
@Component
@CountsPeople
class ResultRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> KEPT = new TypeReference<>() {};
    private static final int FETCHED = 20_000;
    private static final int WRITTEN = 20_000;

    private final JdbcClient sql;
    /** Of its own, as it reads many rows at a time. */
    private final JdbcTemplate reading;

    ResultRows(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.reading = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        reading.setFetchSize(FETCHED);
    }

    /** What is known from the result before. */
    record Known(int number, boolean isFinal, Optional<Result> content, Map<String, Earlier> kept) {}

    /** Within a transaction: nobody else makes a result of this poll now. */
    void lock(Poll poll) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('poll result', :poll))")
                .param("poll", poll.id())
                .query((row, i) -> 0)
                .list();
    }

    Known known(Poll poll) {
        return sql.sql("select number, final, content, kept from poll.result where poll_id = :poll")
                .param("poll", poll.id())
                .query((row, i) -> new Known(
                        row.getInt("number"),
                        row.getBoolean("final"),
                        Optional.of(Results.read(row.getString("content"))),
                        read(row.getString("kept"))))
                .optional()
                .orElse(new Known(0, false, Optional.empty(), Map.of()));
    }

    private static Map<String, Earlier> read(String json) {
        Map<String, Earlier> kept = new HashMap<>();
        JSON.readValue(json, KEPT).forEach((number, one) -> kept.put(number, KeptJson.read(one)));
        return kept;
    }

    /** Whether another result would be other than the newest. */
    boolean isOutdated(Poll poll) {
        return sql.sql("""
            select exists (select from poll.statement s join poll.vote v on v.statement_id = s.id
                where s.poll_id = :poll and s.state = 'published' and v.counted is distinct from v.vote)
              or exists (select from poll.statement s join poll.result r on r.poll_id = s.poll_id
                where s.poll_id = :poll and s.state <> 'published'
                  and r.content -> 'statements' @> jsonb_build_array(jsonb_build_object('number', s.number)))
            """).param("poll", poll.id()).query(Boolean.class).single();
    }

    /** All votes on these statements, at one moment. */
    VoteTable votes(Poll poll, List<Statement> published) {
        VoteTable table = new VoteTable(published);
        Map<Long, Integer> places = new HashMap<>();
        for (int j = 0; j < published.size(); j++) {
            places.put(published.get(j).id(), j);
        }
        reading.query(
                """
            select v.participant_id, v.statement_id, v.vote, v.counted from poll.participant p
            join poll.vote v on v.participant_id = p.id where p.poll_id = ? order by v.participant_id, v.statement_id
            """,
                row -> {
                    Integer place = places.get(row.getLong("statement_id"));
                    if (place != null) {
                        Integer counted = row.getObject("counted", Integer.class);
                        table.add(
                                row.getObject("participant_id", UUID.class),
                                place,
                                row.getInt("vote"),
                                counted == null ? VoteTable.NONE : counted);
                    }
                },
                poll.id());
        return table;
    }

    /** Notes which votes are in the result now. */
    void take(List<VoteTable.Change> changes) {
        for (int from = 0; from < changes.size(); from += WRITTEN) {
            List<VoteTable.Change> some = changes.subList(from, Math.min(changes.size(), from + WRITTEN));
            sql.sql("""
                update poll.vote v set counted = c.vote
                from unnest(:participants::uuid[], :statements::bigint[], :votes::smallint[]) as c (participant, statement, vote)
                where v.participant_id = c.participant and v.statement_id = c.statement
                """)
                    .param(
                            "participants",
                            some.stream()
                                    .map(one -> one.participant().toString())
                                    .toArray(String[]::new))
                    .param(
                            "statements",
                            some.stream().map(VoteTable.Change::statement).toArray(Long[]::new))
                    .param("votes", some.stream().map(VoteTable.Change::vote).toArray(Integer[]::new))
                    .update();
        }
    }

    /** Has readers see it. */
    void keep(Poll poll, Result result, Map<String, Earlier> kept, byte[] rows) {
        Map<String, String> written = new HashMap<>();
        kept.forEach((number, one) -> written.put(number, KeptJson.write(one)));
        sql.sql("""
            insert into poll.result (poll_id, number, at, final, content, kept, rows)
            values (:poll, :number, :at, :final, :content::jsonb, :kept::jsonb, :rows)
            on conflict (poll_id) do update set number = excluded.number, at = excluded.at, final = excluded.final,
              content = excluded.content, kept = excluded.kept, rows = excluded.rows
            """)
                .param("poll", poll.id())
                .param("number", result.number())
                .param("at", Polls.utc(result.at()))
                .param("final", result.isFinal())
                .param("content", Results.json(result))
                .param("kept", JSON.writeValueAsString(written))
                .param("rows", rows)
                .update();
    }
}
