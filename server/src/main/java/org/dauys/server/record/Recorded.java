package org.dauys.server.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.LogReader;
import org.dauys.ledger.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
    private final LogTable table;
    private final LogSettings settings;

    Recorded(JdbcClient sql, LogFolder folder, LogTable table, LogSettings settings) {
        this.sql = sql;
        this.folder = folder;
        this.table = table;
        this.settings = settings;
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

    /**
     * What anyone may check without us.
     *
     * @param proof a {@code .tlog-proof} file
     * @param entry the document that it proves, byte for byte
     */
    public record Proof(byte[] proof, byte[] entry) {}

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

    /**
     * The document that an entry has the sum of, byte for byte, for whoever may have it: what the commission published; of what people
     * wrote, only the newest, and only while it is shown.
     */
    public Optional<byte[]> document(long index) {
        return sql.sql("""
            select e.document from record.event e
            where e.index = :index and e.document is not null and (not e.salted or (
              not exists (select from record.event o where o.kind = e.kind and o.object = e.object and o.number > e.number
                and o.document is not null)
              and (select o.says ->> 'state' from record.event o where o.kind = e.kind and o.object = e.object
                order by o.number desc limit 1) = 'published'))
            """).param("index", index).query(String.class).optional().map(CanonicalJson::of);
    }

    /** The same for its own sender, who has the receipt: as it was registered, whatever became of it since but erasure. */
    public Optional<byte[]> ownDocument(String kind, String object) {
        return sql.sql("""
            select document from record.event where kind = :kind and object = :object and document is not null
            order by number limit 1
            """)
                .param("kind", kind)
                .param("object", object)
                .query(String.class)
                .optional()
                .map(CanonicalJson::of);
    }

    /**
     * A proof that an entry is in the log; empty when it is not there, or the log's files are not on this node.
     *
     * @throws IOException when the log cannot be read, or does not verify
     */
    public Optional<Proof> proof(long index) throws IOException {
        return proof(index, Optional.empty());
    }

    /**
     * The same, with the entry and its document in the file of the proof itself ({@code extra}, which nobody has signed), so that one
     * small file has all.
     *
     * @param document of the entry, as {@link #document} or {@link #ownDocument} gives it
     */
    public Optional<Proof> whole(long index, Optional<byte[]> document) throws IOException {
        Optional<String> entry = at(index).flatMap(Step::entry);
        return entry.isEmpty() ? Optional.empty() : proof(index, Optional.of(extra(entry.get(), document)));
    }

    private static byte[] extra(String entry, Optional<byte[]> document) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        made.put("entry", entry);
        document.ifPresent(bytes -> made.put("document", new String(bytes, StandardCharsets.UTF_8)));
        return CanonicalJson.of(made);
    }

    private Optional<Proof> proof(long index, Optional<byte[]> extra) throws IOException {
        Optional<FolderSource> source = folder.source();
        Optional<CheckpointPolicy> policy = policy();
        Optional<String> entry = at(index).flatMap(Step::entry);
        if (source.isEmpty() || policy.isEmpty() || entry.isEmpty()) {
            return Optional.empty();
        }
        LogReader reader = new LogReader(source.get(), policy.get());
        try {
            LogProof bare = reader.receipt(reader.checkpoint(), index);
            return Optional.of(new Proof(
                    new LogProof(extra, bare.index(), bare.hashes(), bare.checkpoint()).toBytes(),
                    entry.get().getBytes(StandardCharsets.UTF_8)));
        } catch (UnverifiedNoteException e) {
            throw new IOException("The public log does not verify: " + e.getMessage(), e);
        }
    }

    /** The log's public keys, one a line, the newest first; empty before the first start. */
    public String keys() {
        return table.known().keys().stream().map(key -> key + "\n").collect(Collectors.joining());
    }

    /** Whom one trusts who trusts this site: any key of the log, and as many witnesses as it asks for; empty before the first start. */
    public Optional<CheckpointPolicy> policy() {
        LogTable.Known known = table.known();
        return known.keys().isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckpointPolicy(
                        known.origin(),
                        known.keys().stream().map(VerifierKey::parse).toList(),
                        settings.witnesses(),
                        settings.quorum()));
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
