package org.dauys.server.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.record.Entry.Document;

/**
 * What was noted of an object and waits to be entered.
 *
 * @param document as it was noted; empty when there is none, or it was erased
 */
record Event(
        long number,
        UUID id,
        Optional<Long> consultation,
        String type,
        String path,
        int edition,
        String language,
        Instant at,
        String says,
        Optional<String> document,
        boolean salted,
        boolean erased,
        boolean later) {
    static final String COLUMNS =
            "number, id, consultation_id, type, path, edition, language, at, says, document, salted,"
                    + " erased_at is not null as erased, later";

    static Event of(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("consultation_id", Long.class)),
                row.getString("type"),
                row.getString("path"),
                row.getInt("edition"),
                row.getString("language"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("says"),
                Optional.ofNullable(row.getString("document")),
                row.getBoolean("salted"),
                row.getBoolean("erased"),
                row.getBoolean("later"));
    }

    /** What is entered of it. */
    Entry entry(EntryTypes types) {
        Optional<Document> sum = document.<Document>map(json -> new Document.There(CanonicalJson.of(json), salted))
                .or(() -> erased ? Optional.of(new Document.Erased()) : Optional.empty());
        return new Entry(id, types.named(type), at, path, edition, language, says, sum, later);
    }
}
