package org.dauys.server.publish.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dauys.server.guard.Lane;
import org.dauys.server.jobs.Jobs;
import org.dauys.server.jobs.Jobs.Standing;
import org.dauys.server.site.Clocks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files, made once for all who ask: quick ones at once, slow ones by a job. */
@Component
class Exports {
    /** A file that could not be made is tried again when someone asks for it after this time. */
    static final Duration REST = Duration.ofMinutes(10);

    private static final int MOST_BYTES_IN_MEMORY = 64 << 20;

    private final JdbcClient sql;
    private final Jobs jobs;
    private final Writing writing;
    /** By the key, under which bytes never change. */
    private final Cache<String, byte[]> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_IN_MEMORY)
            .weigher((String key, byte[] bytes) -> key.length() + bytes.length)
            .build();

    /** How far a file has come. */
    sealed interface Export {
        /** Here it is. */
        record Made(byte[] bytes) implements Export {}

        /** A job will make it, or is making it. */
        record BeingMade() implements Export {}

        /** The job failed as often as jobs are tried. */
        record Failed() implements Export {}
    }

    Exports(JdbcClient sql, Jobs jobs, Writing writing) {
        this.sql = sql;
        this.jobs = jobs;
        this.writing = writing;
    }

    Export of(Wanted wanted) {
        if (!wanted.isSlow()) {
            return new Export.Made(recent.get(wanted.key(), key -> write(wanted)));
        }
        Optional<byte[]> made = find(wanted.key());
        if (made.isPresent()) {
            return new Export.Made(made.get());
        }
        Optional<Standing> standing = jobs.standing(MakeFile.KIND, wanted.key());
        if (standing.filter(Exports::hasFailedJustNow).isPresent()) {
            return new Export.Failed();
        }
        // Done since we looked a moment ago, most likely.
        made = standing.filter(job -> job.state() == Jobs.State.DONE).flatMap(job -> find(wanted.key()));
        if (made.isPresent()) {
            return new Export.Made(made.get());
        }
        if (standing.filter(job -> job.state() == Jobs.State.WAITING).isEmpty()) {
            jobs.add(MakeFile.KIND, wanted.key());
        }
        return new Export.BeingMade();
    }

    /** What failed later than now failed before the clock was set back. */
    private static boolean hasFailedJustNow(Standing standing) {
        Instant now = InstantSource.system().instant();
        return standing.state() == Jobs.State.FAILED
                && standing.ended()
                        .filter(now.minus(REST)::isBefore)
                        .filter(now.plus(Clocks.DRIFT)::isAfter)
                        .isPresent();
    }

    /** Has a file made before anyone asks for it. */
    void prepare(Wanted wanted) {
        if (wanted.isSlow() && !isStored(wanted.key())) {
            jobs.add(MakeFile.KIND, wanted.key());
        }
    }

    /** Makes and stores a file unless it is there, in the place of what it was before. */
    void make(Wanted wanted, Lane lane) throws IOException {
        String key = wanted.key();
        if (isStored(key)) {
            return;
        }
        byte[] bytes = writing.write(wanted, lane);
        sql.sql("""
            insert into publish.export (key, media_type, bytes) values (:key, :type, :bytes)
            on conflict (key) do nothing
            """)
                .param("key", key)
                .param("type", wanted.type().mediaType().toString())
                .param("bytes", bytes)
                .update();
        sql.sql("delete from publish.export where starts_with(key, :name) and key <> :key")
                .param("name", wanted.name() + "@")
                .param("key", key)
                .update();
    }

    private boolean isStored(String key) {
        return sql.sql("select exists (select 1 from publish.export where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private Optional<byte[]> find(String key) {
        byte[] kept = recent.getIfPresent(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<byte[]> stored = sql.sql("select bytes from publish.export where key = :key")
                .param("key", key)
                .query(byte[].class)
                .optional();
        stored.ifPresent(bytes -> recent.put(key, bytes));
        return stored;
    }

    private byte[] write(Wanted wanted) {
        try {
            return writing.write(wanted, Lane.VISITORS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
