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
import org.jspecify.annotations.Nullable;
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
    private static final String GROUPS = "groups";
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
    record Known(int number, boolean isFinal, Optional<Result> content, Kept kept) {}

    /**
     * What has to be known for the next result. For no page.
     *
     * @param statements by number, what the checker of small groups keeps
     * @param groups empty beside a result that was made before they were kept
     */
    record Kept(Map<String, Earlier> statements, Optional<ToldGroups> groups) {
        Kept {
            statements = Map.copyOf(statements);
        }
    }

    private record Written(
            Map<String, String> statements, @Nullable ToldGroups groups) {}

    private static final TypeReference<Map<String, String>> STATEMENTS_ALONE = new TypeReference<>() {};

    Known known(Poll poll) {
        return sql.sql("select number, final, content, kept from poll.result where poll_id = :poll")
                .param("poll", poll.id())
                .query((row, i) -> new Known(
                        row.getInt("number"),
                        row.getBoolean("final"),
                        Optional.of(Results.read(row.getString("content"))),
                        read(row.getString("kept"))))
                .optional()
                .orElse(new Known(0, false, Optional.empty(), new Kept(Map.of(), Optional.of(ToldGroups.none()))));
    }

    private static Kept read(String json) {
        Written written = JSON.readTree(json).has(GROUPS)
                ? JSON.readValue(json, Written.class)
                : new Written(JSON.readValue(json, STATEMENTS_ALONE), null);
        Map<String, Earlier> statements = new HashMap<>();
        written.statements().forEach((number, one) -> statements.put(number, KeptJson.read(one)));
        return new Kept(statements, Optional.ofNullable(written.groups()));
    }

    private static String write(Kept kept) {
        Map<String, String> statements = new HashMap<>();
        kept.statements().forEach((number, one) -> statements.put(number, KeptJson.write(one)));
        return JSON.writeValueAsString(new Written(statements, kept.groups().orElseThrow()));
    }

    /** Whether another result would be other than the newest. */
    boolean isOutdated(Poll poll) {
        return sql.sql("""
            select exists (select from poll.statement s join poll.vote v on v.statement_id = s.id
                where s.poll_id = :poll and s.state = 'published' and v.counted is distinct from v.vote)
              or exists (select from poll.statement s join poll.result r on r.poll_id = s.poll_id
                where s.poll_id = :poll and (s.state = 'published' and exists (
                    select from poll.vote v where v.statement_id = s.id and v.counted is not null))
                  <> (r.content -> 'statements' @> jsonb_build_array(jsonb_build_object('number', s.number))))
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

    /** Notes which votes are in the result now; in the order in which votes are written, so that nobody waits in a circle. */
    void take(List<VoteTable.Change> changes) {
        for (int from = 0; from < changes.size(); from += WRITTEN) {
            List<VoteTable.Change> some = changes.subList(from, Math.min(changes.size(), from + WRITTEN));
            sql.sql("""
                with taken as materialized (
                  select v.participant_id, v.statement_id, c.vote
                  from unnest(:participants::uuid[], :statements::bigint[], :votes::smallint[]) as c (participant, statement, vote)
                  join poll.vote v on v.participant_id = c.participant and v.statement_id = c.statement
                  order by v.participant_id, v.statement_id for update of v)
                update poll.vote v set counted = taken.vote from taken
                where v.participant_id = taken.participant_id and v.statement_id = taken.statement_id
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
    void keep(Poll poll, Result result, Kept kept) {
        sql.sql("""
            insert into poll.result (poll_id, number, at, final, content, kept)
            values (:poll, :number, :at, :final, :content::jsonb, :kept::jsonb)
            on conflict (poll_id) do update set number = excluded.number, at = excluded.at, final = excluded.final,
              content = excluded.content, kept = excluded.kept
            """)
                .param("poll", poll.id())
                .param("number", result.number())
                .param("at", Polls.utc(result.at()))
                .param("final", result.isFinal())
                .param("content", Results.json(result))
                .param("kept", write(kept))
                .update();
    }
}
