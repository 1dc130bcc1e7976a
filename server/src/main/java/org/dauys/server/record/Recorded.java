package org.dauys.server.record;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dauys.ledger.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where objects are in the public log, for the pages that show them.
 *
 * <p>An object is named by its kind and key as the migrations name them ({@code "answer"}, {@code "12"}; docs/log-entries.md lists
 * them), or by the path of its page.
 */
@Component
public class Recorded {
    private static final String STEPS = """
            select number, kind, object, edition, type, path, at, later, index, entry, logged_at, salted, erased_at,
              document is not null as has_document
            from record.event\s""";

    private final JdbcClient sql;
    private final LogFolder folder;

    Recorded(JdbcClient sql, LogFolder folder) {
        this.sql = sql;
        this.folder = folder;
    }

    /**
     * One step of an object, as it was noted, and as it is in the log.
     *
     * @param edition of the object's steps, from 1
     * @param path of the page that shows the object
     * @param at to the minute
     * @param later whether it was public before there was a log
     * @param index of its entry, from 0; empty as long as it will be recorded, and is not yet
     * @param loggedAt when it was seen to be there
     * @param entry its canonical bytes as text
     * @param salted whether a person wrote its document
     * @param erasedAt when its document was erased
     */
    public record Step(
            String kind,
            String object,
            int edition,
            String type,
            String path,
            Instant at,
            boolean later,
            OptionalLong index,
            Optional<Instant> loggedAt,
            Optional<String> entry,
            boolean salted,
            Optional<Instant> erasedAt,
            boolean hasDocument) {

        /** The SHA-256 of the entry as it is a leaf of the log, in base64; empty as long as it is not there. */
        public Optional<String> leaf() {
            return entry.map(
                    text -> Hash.leaf(text.getBytes(StandardCharsets.UTF_8)).toString());
        }

        /** Whether it may be said to be recorded. */
        public boolean isRecorded() {
            return index.isPresent();
        }
    }

    /** Whether this site keeps a public log: else nothing is ever recorded. */
    public boolean hasLog() {
        return folder.path().isPresent();
    }

    /** The newest step of an object; empty when it never was public. */
    public Optional<Step> of(String kind, String object) {
        return sql.sql(STEPS + "where kind = :kind and object = :object order by number desc limit 1")
                .param("kind", kind)
                .param("object", object)
                .query((row, i) -> step(row))
                .optional();
    }

    /** All its steps, the first first. */
    public List<Step> all(String kind, String object) {
        return sql.sql(STEPS + "where kind = :kind and object = :object order by number")
                .param("kind", kind)
                .param("object", object)
                .query((row, i) -> step(row))
                .list();
    }

    /** All steps of what a page shows, the newest first, at most so many. */
    public List<Step> onPage(String path, int most) {
        return sql.sql(STEPS + "where path = :path order by number desc limit :most")
                .param("path", path)
                .param("most", most)
                .query((row, i) -> step(row))
                .list();
    }

    /** The path of the newest version of a consultation that was published: of {@code /c/new-law}, {@code /c/new-law/v/2}. */
    public Optional<String> newestVersion(String consultation) {
        return sql.sql("""
            select path from record.event where kind = 'version' and starts_with(path, :consultation || '/v/')
            order by (says ->> 'version')::int desc nulls last limit 1
            """)
                .param("consultation", consultation)
                .query(String.class)
                .optional();
    }

    /** The step at an index of the log; empty when there is none, or the database does not know it. */
    public Optional<Step> at(long index) {
        return sql.sql(STEPS + "where index = :index")
                .param("index", index)
                .query((row, i) -> step(row))
                .optional();
    }

    /** The newest entries, from the last back to before an index. */
    public List<Step> before(long index, int most) {
        return sql.sql(STEPS + "where index < :index order by index desc limit :most")
                .param("index", index)
                .param("most", most)
                .query((row, i) -> step(row))
                .list();
    }

    /**
     * What readers see less of than once was published: hidden, withdrawn, erased, corrected or removed; the newest first.
     *
     * @param before an index; those after it are left out
     */
    public List<Step> gaps(long before, int most) {
        return sql.sql(STEPS + """
            where index < :before and (record.shows_less(type)
              or type = 'submission-registered' and says ->> 'state' in ('hidden', 'withdrawn', 'erased') or type in ('answer', 'minutes') and (
              edition > 1 or says -> 'corrects' is not null or (says ->> 'minutes')::int > 1))
            order by index desc limit :most
            """)
                .param("before", before)
                .param("most", most)
                .query((row, i) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("kind"),
                row.getString("object"),
                row.getInt("edition"),
                row.getString("type"),
                row.getString("path"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("later"),
                row.getObject("index") == null ? OptionalLong.empty() : OptionalLong.of(row.getLong("index")),
                Optional.ofNullable(row.getObject("logged_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("entry")),
                row.getBoolean("salted"),
                Optional.ofNullable(row.getObject("erased_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("has_document"));
    }
}
