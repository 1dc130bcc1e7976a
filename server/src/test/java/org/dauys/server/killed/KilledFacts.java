package org.dauys.server.killed;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database of a running server holds, looked at from outside. */
final class KilledFacts {
    private final JdbcClient sql;

    /** An upload as the database has it. */
    record Upload(int version, byte[] source, String state, String sha256, int provisions) {
        /** Whether all of it is there, and all that was made of it. */
        boolean isWhole() {
            return Arrays.equals(source, KilledEditor.file(version))
                    && state.equals("read")
                    && !sha256.isEmpty()
                    && provisions > 100;
        }

        @Override
        public String toString() {
            return "text of version " + version + ": " + source.length + " bytes, " + state + ", " + provisions
                    + " provisions";
        }
    }

    private KilledFacts(JdbcClient sql) {
        this.sql = sql;
    }

    static KilledFacts of(Path folder) {
        return new KilledFacts(JdbcClient.create(
                Database.join(DatabaseSettings.inFolder(folder)).dataSource()));
    }

    List<Upload> uploads() {
        return sql.sql("""
                        select v.number, t.source, t.state, t.sha256,
                          (select count(*) from consultation.provision p where p.text_id = t.id) as provisions
                        from consultation.text t join consultation.version v on v.id = t.version_id
                        """)
                .query((row, i) -> new Upload(
                        row.getInt("number"),
                        row.getBytes("source"),
                        row.getString("state"),
                        Optional.ofNullable(row.getString("sha256")).orElse(""),
                        row.getInt("provisions")))
                .list();
    }

    /** When each published version was published, and its sums. */
    Map<Integer, String> published() {
        return sql.sql("""
                        select v.number, v.published_at || ' ' || string_agg(t.sha256, ',' order by t.id) as what
                        from consultation.version v join consultation.text t on t.version_id = v.id
                        where v.published_at is not null group by v.number, v.published_at
                        """).query((row, i) -> Map.entry(row.getInt("number"), row.getString("what"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Waits until every job and every event that a kill left behind has been done. */
    void awaitNothingToDo() {
        await("all jobs and events are done")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(this::waiting, List::isEmpty);
    }

    private List<String> waiting() {
        return sql.sql("""
                        select kind || ' ' || subject || ' ' || state || ' ' || coalesce(failure, '') from jobs.job
                        where state <> 'done'
                        union all select event_type from jobs.event_publication where completion_date is null
                        """).query((row, i) -> row.getString(1)).list();
    }
}
