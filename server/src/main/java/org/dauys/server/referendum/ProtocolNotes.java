package org.dauys.server.referendum;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages tell of protocols and the engine does not need: how and when they came, and why they correct. */
@Component
public class ProtocolNotes {
    private final JdbcClient sql;

    ProtocolNotes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Of one protocol.
     *
     * @param way as it came: form, table, key
     * @param reason of a correction; empty of a first one
     */
    public record Note(long number, String way, String reason, Instant at) {}

    /** Of all protocols of a station. */
    public List<Note> of(Referendum referendum, String station) {
        return sql.sql("""
            select number, way, reason, at from referendum.protocol where referendum_id = :id and station = :station
            """)
                .param("id", referendum.id())
                .param("station", station)
                .query((row, i) -> new Note(
                        row.getLong("number"),
                        row.getString("way"),
                        row.getString("reason"),
                        Referendums.instant(row, "at")))
                .list();
    }
}
