package org.dauys.server.publish.files;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes stored files that nobody can ask for any more, because what they were made from has changed. */
@Component
class OutdatedFiles {
    private final JdbcClient sql;
    private final WantedFiles files;

    OutdatedFiles(JdbcClient sql, WantedFiles files) {
        this.sql = sql;
        this.files = files;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT12H")
    void remove() {
        List<String> outdated =
                sql.sql("select key from publish.export").query((row, i) -> row.getString("key")).list().stream()
                        .filter(key -> files.ofKey(key)
                                .map(Wanted::key)
                                .filter(key::equals)
                                .isEmpty())
                        .toList();
        for (String key : outdated) {
            sql.sql("delete from publish.export where key = :key")
                    .param("key", key)
                    .update();
        }
    }
}
