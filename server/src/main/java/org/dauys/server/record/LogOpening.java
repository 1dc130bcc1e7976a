package org.dauys.server.record;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.log.Batching;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogIdentity;
import org.dauys.ledger.log.LogStorage;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.server.site.SiteAddress;
import org.springframework.stereotype.Component;

/** Opens the log as this site's, with what the database knows of it: a log that was set back is not opened. */
@Component
class LogOpening {
    private final LogTable table;
    private final EntryTypes types;
    private final Lease lease;
    private final LogSettings settings;
    private final SiteAddress address;
    private final HttpClient client = HttpClient.newHttpClient();

    LogOpening(LogTable table, EntryTypes types, Lease lease, LogSettings settings, SiteAddress address) {
        this.table = table;
        this.types = types;
        this.lease = lease;
        this.settings = settings;
        this.address = address;
    }

    /** Opens it, or begins it where there is none. */
    OpenLog open(Path folder, long fence) throws IOException {
        LogTable.Known known = table.known();
        String origin = origin(known);
        SigningKey key = LogFolder.key(folder, origin, !known.keys().isEmpty());
        List<String> keys = keys(known, key);
        table.identify(origin, keys, fence);
        LogIdentity identity = new LogIdentity(
                origin,
                List.of(key),
                keys.stream().skip(1).map(VerifierKey::parse).toList());
        LogStorage storage = new LeasedStorage(FolderStorage.open(folder), lease, fence);
        LogWriter writer = LogWriter.open(storage, identity, leased(fence), Batching.USUAL, newest(known));
        return new OpenLog(writer, folder, table, types, fence);
    }

    private String origin(LogTable.Known known) throws IOException {
        if (known.origin().isEmpty()) {
            return settings.origin().isEmpty() ? made() : settings.origin();
        }
        if (!settings.origin().isEmpty() && !settings.origin().equals(known.origin())) {
            throw new IOException("The public log is called " + known.origin()
                    + ", and its name never changes. Set DAUYS_RECORD_ORIGIN to that, or leave it out.");
        }
        return known.origin();
    }

    /** From the site's address; where the operator has said none, a name that no other site has. */
    private String made() {
        URI site = URI.create(address.usual());
        String host = site.getHost();
        return host == null || host.matches("\\[.*|[0-9.]+")
                ? "log.invalid/" + HexFormat.of().toHexDigits(new SecureRandom().nextInt())
                : host + site.getRawPath() + "/log";
    }

    private static List<String> keys(LogTable.Known known, SigningKey key) {
        String now = key.verifier().toString();
        List<String> keys = new ArrayList<>(known.keys());
        keys.remove(now);
        keys.addFirst(now);
        return keys;
    }

    /** Nobody is asked for a signature by a node that does not write any more. */
    private Cosigners leased(long fence) {
        Cosigners all = settings.cosigners(client);
        return (checkpoint, tree) -> {
            if (!lease.renew(fence)) {
                throw new LeaseLostException();
            }
            return all.cosign(checkpoint, tree);
        };
    }

    private static Optional<Checkpoint> newest(LogTable.Known known) throws IOException {
        if (known.checkpoint().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Checkpoint.parse(SignedNote.parse(known.checkpoint().getBytes(StandardCharsets.UTF_8))
                            .text()));
        } catch (MalformedNoteException e) {
            throw new IOException(
                    "The database's newest checkpoint of the public log is damaged: " + e.getMessage(), e);
        }
    }
}
