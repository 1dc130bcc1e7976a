package org.dauys.server.record;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.ledger.log.LogStorage;

/**
 * The log's folder for as long as this node holds the lease: before a batch is decided and before it is published the lease is asked
 * for, so that a node that was stopped in between, and wakes up after another took over, writes no further.
 *
 * @param folder with its own guard against others on the same disk
 */
record LeasedStorage(LogStorage folder, Lease lease, long fence) implements LogStorage {
    @Override
    public boolean isEmpty() throws IOException {
        return folder.isEmpty();
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return folder.read(path);
    }

    @Override
    public List<byte[]> decisions() throws IOException {
        return folder.decisions();
    }

    @Override
    public void decide(byte[] decision) throws IOException {
        ask();
        folder.decide(decision);
    }

    @Override
    public void show(Map<String, byte[]> files) throws IOException {
        folder.show(files);
    }

    @Override
    public void publish(byte[] checkpoint) throws IOException {
        ask();
        folder.publish(checkpoint);
    }

    @Override
    public Syncing beginSync() {
        return folder.beginSync();
    }

    /** Does not ask, and so does not count as a renewal: nothing that anyone reads is changed by it. */
    @Override
    public void settle(byte[] first, List<byte[]> decisions) throws IOException {
        folder.settle(first, decisions);
    }

    @Override
    public void create(String path, byte[] bytes) throws IOException {
        folder.create(path, bytes);
    }

    @Override
    public void replace(String path, byte[] bytes) throws IOException {
        ask();
        folder.replace(path, bytes);
    }

    private void ask() throws IOException {
        boolean isOurs;
        try {
            isOurs = lease.renew(fence);
        } catch (RuntimeException e) {
            throw new IOException("The database does not say whether this node still writes the public log.", e);
        }
        if (!isOurs) {
            throw new LeaseLostException();
        }
    }

    @Override
    public void removePartial(String path) throws IOException {
        folder.removePartial(path);
    }

    @Override
    public void close() throws IOException {
        folder.close();
    }
}
