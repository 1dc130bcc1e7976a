package org.dauys.server.poll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.dauys.server.invariants.Impossible;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What readers see of polls: the newest result of each, kept in memory until there is a newer one. A page never counts. */
@Component
public class Results {
    /** The job that makes one; its subject is the poll's id, and what the poll was changed to where that must not be missed. */
    static final String JOB = "poll-result";

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

    /** The subject of a job that sees the poll at this stamp, or later. */
    static String subject(Poll poll, long stamp) {
        return poll.id() + " " + stamp;
    }

    /** The id of the poll that a job is about. */
    static long poll(String subject) {
        return Long.parseLong(subject.split(" ", -1)[0]);
    }

    private Optional<Result> read(Poll poll) {
        Optional<Result> read = sql.sql("select content from poll.result where poll_id = :poll")
                .param("poll", poll.id())
                .query((row, i) -> read(row.getString("content")))
                .optional();
        read.ifPresent(one -> kept.put(poll.id(), one));
        return read;
    }

    /** The number of the final result whose rows of votes can be downloaded; empty where they are not published, or not yet. */
    public Optional<Integer> rows(Poll poll) {
        return sql.sql("""
            select r.number from poll.result r join poll.row_part p on p.poll_id = r.poll_id and p.result = r.number
            where r.poll_id = :poll and r.final and p.part = 1
            """).param("poll", poll.id()).query(Integer.class).optional();
    }

    /**
     * A part of the rows of votes, compressed as gzip (RFC 1952): CSV in UTF-8 when all parts stand one after the other; empty behind the last.
     *
     * @param result the number of the result
     * @param part from 1
     */
    public Optional<byte[]> rows(Poll poll, int result, int part) {
        return sql.sql("""
            select packed, bytes from poll.row_part where poll_id = :poll and result = :result and part = :part
            """)
                .param("poll", poll.id())
                .param("result", result)
                .param("part", part)
                .query((row, i) -> row.getBoolean("packed") ? row.getBytes("bytes") : packed(row.getBytes("bytes")))
                .optional();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw Impossible.in(Results.class, impossible);
        }
        return packed.toByteArray();
    }

    static Result read(String json) {
        return JSON.readValue(json, Result.class);
    }

    static String json(Result result) {
        return JSON.writeValueAsString(result);
    }
}
