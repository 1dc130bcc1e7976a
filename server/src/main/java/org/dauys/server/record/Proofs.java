package org.dauys.server.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.LogReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What whoever trusts nobody takes away of the public log: the documents that its entries have the sums of, and proofs that the entries
 * are in it.
 */
@Component
public class Proofs {
    private final JdbcClient sql;
    private final Recorded recorded;
    private final LogFolder folder;
    private final LogTable table;
    private final LogSettings settings;

    Proofs(JdbcClient sql, Recorded recorded, LogFolder folder, LogTable table, LogSettings settings) {
        this.sql = sql;
        this.recorded = recorded;
        this.folder = folder;
        this.table = table;
        this.settings = settings;
    }

    /**
     * What anyone may check without us.
     *
     * @param proof a {@code .tlog-proof} file
     * @param entry the document that it proves, byte for byte
     */
    public record Proof(byte[] proof, byte[] entry) {}

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
        Optional<String> entry = recorded.at(index).flatMap(Recorded.Step::entry);
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
        Optional<String> entry = recorded.at(index).flatMap(Recorded.Step::entry);
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
}
