package org.dauys.server.record;

import java.io.IOException;
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
    public void create(String path, byte[] bytes) throws IOException {
        folder.create(path, bytes);
    }

    @Override
    public void createAll(Map<String, byte[]> all) throws IOException {
        folder.createAll(all);
    }

    @Override
    public void replace(String path, byte[] bytes) throws IOException {
        boolean isOurs;
        try {
            isOurs = lease.renew(fence);
        } catch (RuntimeException e) {
            throw new IOException("The database does not say whether this node still writes the public log.", e);
        }
        if (!isOurs) {
            throw new LeaseLostException();
        }
        folder.replace(path, bytes);
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
