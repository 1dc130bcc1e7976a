package org.dauys.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.ledger.tile.DamagedLogException;

/** Keeps its contract in memory, and fails at one call, having done its work or not. */
final class FaultyStorage implements LogStorage {
    private final Map<String, byte[]> files;
    private Fault fault = Fault.NONE;
    private int calls;
    private boolean hasFailed;
    private boolean wasReading;

    FaultyStorage(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    FaultyStorage() {
        this(Map.of());
    }

    /**
     * At which call storage fails.
     *
     * @param call counted from 0
     * @param isWritten whether the work was done all the same
     */
    record Fault(int call, boolean isWritten) {
        static final Fault NONE = new Fault(Integer.MAX_VALUE, false);
    }

    /** Counts from 0 again, with another fault. */
    void failAt(Fault next) {
        fault = next;
        calls = 0;
        hasFailed = false;
        wasReading = false;
    }

    /** Whether the fault has come. */
    boolean hasFailed() {
        return hasFailed;
    }

    /** Whether it came to a reading, of which there is only one way to fail. */
    boolean hasFailedReading() {
        return wasReading;
    }

    Map<String, byte[]> files() {
        return files;
    }

    private interface Work {
        void run() throws IOException;
    }

    private void call(Work work) throws IOException {
        boolean fails = calls++ == fault.call();
        if (!fails || fault.isWritten()) {
            work.run();
        }
        if (fails) {
            hasFailed = true;
            throw new IOException("the fault of the test");
        }
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        wasReading |= calls == fault.call();
        call(() -> {});
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public boolean isEmpty() throws IOException {
        wasReading |= calls == fault.call();
        call(() -> {});
        return files.keySet().stream().noneMatch(path -> path.startsWith("tile/"));
    }

    /** In one order or in the other, since there is none. */
    @Override
    public void createAll(Map<String, byte[]> all) throws IOException {
        List<Map.Entry<String, byte[]>> files = new ArrayList<>(all.entrySet());
        for (Map.Entry<String, byte[]> file : fault.isWritten() ? files : files.reversed()) {
            create(file.getKey(), file.getValue());
        }
    }

    @Override
    public void create(String path, byte[] bytes) throws IOException {
        byte[] there = files.get(path);
        if (there != null && !Arrays.equals(there, bytes)) {
            throw new DamagedLogException(path, "it is there with other bytes");
        }
        call(() -> files.put(path, bytes.clone()));
    }

    @Override
    public void replace(String path, byte[] bytes) throws IOException {
        call(() -> files.put(path, bytes.clone()));
    }

    @Override
    public void removePartial(String path) throws IOException {
        call(() -> files.keySet().removeIf(file -> file.startsWith(path + ".p/")));
    }

    @Override
    public void close() {}
}
