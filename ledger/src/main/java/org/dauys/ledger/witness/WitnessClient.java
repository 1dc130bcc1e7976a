package org.dauys.ledger.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.NoteSignature;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.text.Strict;
import org.dauys.ledger.tree.ConsistencyProof;
import org.dauys.ledger.tree.Subtrees;

/** Asks one witness. Not safe for several threads at once. */
public final class WitnessClient {
    /** The first may be at a size that is not known here; between two of the others somebody else may have asked. */
    private static final int TRIES = 4;

    private final URI address;
    private final VerifierKey key;
    private final HttpClient client;
    private final Duration limit;
    /** Where the witness was last, as far as is known. */
    private long lastSize;

    /**
     * @param address the witness's submission prefix, http or https
     * @param key by which its signature is verified
     * @param limit for one request
     */
    public WitnessClient(URI address, VerifierKey key, HttpClient client, Duration limit) {
        this.address = URI.create(address.toString().replaceFirst("/*$", "/add-checkpoint"));
        this.key = key;
        this.client = client;
        this.limit = limit;
    }

    /** The key of the witness. */
    public VerifierKey key() {
        return key;
    }

    /**
     * The witness's signature of a checkpoint, verified.
     *
     * @param note signed by the log
     * @param tree of the checkpoint
     * @throws IOException when the witness cannot be reached, or does not sign; the message says why
     */
    NoteSignature cosign(SignedNote note, Subtrees tree) throws IOException {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (MalformedNoteException e) {
            throw new IllegalArgumentException("Only a checkpoint is cosigned.", e);
        }
        long old = Math.min(lastSize, checkpoint.size());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Reply reply = ask(note, checkpoint, tree, old);
            if (reply.status() == 200) {
                NoteSignature signature = signature(note, reply.text());
                lastSize = checkpoint.size();
                return signature;
            }
            if (reply.status() != 409) {
                throw new IOException("answers with the status " + reply.status() + ": "
                        + reply.text().strip());
            }
            long size = size(reply.text());
            if (size > checkpoint.size()) {
                throw new IOException("has signed a checkpoint of " + size + " entries, and this one has only "
                        + checkpoint.size() + ". Was the log set back?");
            }
            if (size == old) {
                throw new IOException(
                        "has signed another checkpoint of " + size + " entries: the log has two histories.");
            }
            old = size;
        }
        throw new IOException("names another size at each request.");
    }

    private Reply ask(SignedNote note, Checkpoint checkpoint, Subtrees tree, long old) throws IOException {
        boolean isProved = old > 0 && old < checkpoint.size();
        byte[] body = new AddCheckpoint(
                        old,
                        isProved
                                ? ConsistencyProof.of(tree, old, checkpoint.size())
                                        .hashes()
                                : List.of(),
                        note)
                .toBytes();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(limit)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream input = response.body()) {
                byte[] bytes = input.readNBytes(SignedNote.MAX_BYTES);
                return new Reply(response.statusCode(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("was not waited for.", e);
        }
    }

    private NoteSignature signature(SignedNote note, String lines) throws IOException {
        try {
            SignedNote cosigned = SignedNote.parse((note.text() + "\n" + lines).getBytes(StandardCharsets.UTF_8));
            Optional<NoteSignature> own =
                    Optional.ofNullable(cosigned.signedBy(List.of(key)).get(key));
            return own.filter(signature -> signature.time().orElse(0L) > 0)
                    .orElseThrow(() -> new IOException("has not signed with the key that is known here."));
        } catch (MalformedNoteException | UnverifiedNoteException e) {
            throw new IOException("has sent what is no signature of it: " + e.getMessage(), e);
        }
    }

    private static long size(String text) throws IOException {
        try {
            return Strict.decimal(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IOException("names no size in its conflict.", e);
        }
    }

    private record Reply(int status, String text) {}
}
