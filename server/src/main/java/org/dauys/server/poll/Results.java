package org.dauys.server.poll;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What readers see of polls: the newest result of each, kept in memory until there is a newer one. A page never counts. */
@Component
public class Results {
    /** The job that makes one; its subject is the poll's id. */
    public static final String JOB = "poll-result";

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;
    private final Map<Long, Result> kept = new ConcurrentHashMap<>();

    Results(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest of a poll; empty before the first. */
    public Optional<Result> of(Poll poll) {
        Optional<Integer> number = sql.sql("select number from poll.result where poll_id = :poll")
                .param("poll", poll.id())
                .query(Integer.class)
                .optional();
        return number.flatMap(newest -> Optional.ofNullable(kept.get(poll.id()))
                .filter(known -> known.number() == newest)
                .or(() -> read(poll)));
    }

    private Optional<Result> read(Poll poll) {
        Optional<Result> read = sql.sql("select content from poll.result where poll_id = :poll")
                .param("poll", poll.id())
                .query((row, i) -> read(row.getString("content")))
                .optional();
        read.ifPresent(one -> kept.put(poll.id(), one));
        return read;
    }

    /** Rows of votes as CSV in UTF-8; empty where they are not published, or not yet. */
    public Optional<byte[]> rows(Poll poll) {
        return sql.sql("select rows from poll.result where poll_id = :poll and final and length(rows) > 0")
                .param("poll", poll.id())
                .query(byte[].class)
                .optional();
    }

    static Result read(String json) {
        return JSON.readValue(json, Result.class);
    }

    static String json(Result result) {
        return JSON.writeValueAsString(result);
    }
}
