package org.dauys.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.dauys.ledger.tile.DamagedLogException;

/**
 * Keeps its contract in memory, and no more than that. It fails at one call, having done its work or not; and its power can be cut, which
 * leaves of each file that was only shown what the contract allows.
 */
final class FaultyStorage implements LogStorage {
    private final Map<String, byte[]> files;
    private final List<byte[]> decisions = new ArrayList<>();
    /** What each file has been since the last settling, the oldest first; nothing stands for a missing one. */
    private final Map<String, List<Optional<byte[]>>> unsettled = new HashMap<>();
    /** Whether the last decision is only in the system's memory: its call threw, and it was not read since. */
    private boolean isLastUnsure;

    private Fault fault = Fault.NONE;
    private int calls;
    private boolean hasFailed;
    private boolean wasReading;
    /** What another thread does, from when a syncing is about to begin until it is finished. */
    private Optional<Work> meanwhile = Optional.empty();
    /** That thread; it stops in the middle of a show until the syncing has begun. */
    private Optional<Meanwhile> other = Optional.empty();

    FaultyStorage(FaultyStorage before) {
        files = new TreeMap<>(before.files);
        decisions.addAll(before.decisions);
        before.unsettled.forEach((path, states) -> unsettled.put(path, new ArrayList<>(states)));
        isLastUnsure = before.isLastUnsure;
    }

    FaultyStorage() {
        files = new TreeMap<>();
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

    /** How a power cut leaves files that were written since the last settling. */
    enum Left {
        NEW,
        OLD,
        TORN,
        MISSING
    }

    /** What is found after the power was cut: each file as one of {@code ways} says, drawn anew for each. */
    FaultyStorage afterPowerCut(Random random, Left... ways) {
        FaultyStorage after = new FaultyStorage(this);
        after.unsettled.clear();
        unsettled.forEach((path, states) -> {
            Optional<byte[]> newest = Optional.ofNullable(files.get(path));
            Optional<byte[]> left = switch (ways[random.nextInt(ways.length)]) {
                case NEW -> newest;
                case OLD -> states.get(random.nextInt(states.size()));
                case MISSING -> Optional.empty();
                case TORN -> newest.map(bytes -> torn(bytes, random));
            };
            after.files.remove(path);
            left.ifPresent(bytes -> after.files.put(path, bytes));
        });
        if (isLastUnsure && random.nextBoolean()) {
            after.decisions.removeLast();
        }
        after.isLastUnsure = false;
        return after;
    }

    /** Its beginning alone, or with nothing but zeros behind. */
    private static byte[] torn(byte[] bytes, Random random) {
        byte[] part = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        return random.nextBoolean() ? part : Arrays.copyOf(part, bytes.length);
    }

    /**
     * What another thread does when files are next synced. It starts before the syncing begins, and goes as far as it is let: to a lock that
     * the caller holds, or else to the middle of a show. The rest it does before the syncing is finished.
     */
    void meanwhile(Work work) {
        meanwhile = Optional.of(work);
    }

    interface Work {
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

    private synchronized void change(String path, Optional<byte[]> bytes) {
        unsettled.computeIfAbsent(path, one -> new ArrayList<>()).add(Optional.ofNullable(files.get(path)));
        files.remove(path);
        bytes.ifPresent(there -> files.put(path, there.clone()));
    }

    private void changeForGood(String path, byte[] bytes) {
        files.put(path, bytes.clone());
        unsettled.remove(path);
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

    @Override
    public List<byte[]> decisions() throws IOException {
        wasReading |= calls == fault.call();
        call(() -> {});
        isLastUnsure = false;
        return List.copyOf(decisions);
    }

    @Override
    public void decide(byte[] decision) throws IOException {
        call(() -> {
            decisions.add(decision.clone());
            isLastUnsure = true;
        });
        isLastUnsure = false;
    }

    /** In one order or in the other, since there is none; not written means in part. */
    @Override
    public void show(Map<String, byte[]> all) throws IOException {
        List<Map.Entry<String, byte[]>> files = new ArrayList<>(all.entrySet());
        int shown = 0;
        for (Map.Entry<String, byte[]> file : fault.isWritten() ? files : files.reversed()) {
            if (++shown > (files.size() + 1) / 2 && other.isPresent()) {
                other.get().awaitBegun();
            }
            boolean isCut = calls == fault.call() && !this.files.containsKey(file.getKey());
            try {
                call(() -> change(file.getKey(), Optional.of(file.getValue())));
            } finally {
                if (isCut && !fault.isWritten()) {
                    change(file.getKey(), Optional.of(Arrays.copyOf(file.getValue(), file.getValue().length / 2)));
                }
            }
        }
    }

    @Override
    public void publish(byte[] checkpoint) throws IOException {
        call(() -> change(CHECKPOINT, Optional.of(checkpoint)));
    }

    @Override
    public Syncing beginSync() {
        other = meanwhile.map(Meanwhile::of);
        meanwhile = Optional.empty();
        other.ifPresent(Meanwhile::letGoOn);
        Map<String, Integer> before = unsettledStates();
        other.ifPresent(Meanwhile::begun);
        return () -> {
            try {
                if (other.isPresent()) {
                    other.get().finish();
                }
            } finally {
                other = Optional.empty();
            }
            call(() -> settleFiles(before));
        };
    }

    /** How many states each file has that is to be synced: all but partial tiles whose full tile is there. */
    private synchronized Map<String, Integer> unsettledStates() {
        Map<String, Integer> states = new HashMap<>();
        unsettled.forEach((path, all) -> {
            int partial = path.indexOf(".p/");
            if (partial < 0 || !files.containsKey(path.substring(0, partial))) {
                states.put(path, all.size());
            }
        });
        return states;
    }

    private synchronized void settleFiles(Map<String, Integer> before) {
        before.forEach((path, states) -> {
            List<Optional<byte[]>> all = unsettled.getOrDefault(path, List.of());
            unsettled.remove(path);
            if (all.size() > states) {
                unsettled.put(path, new ArrayList<>(all.subList(states, all.size())));
            }
        });
    }

    @Override
    public void settle(byte[] first, List<byte[]> more) throws IOException {
        call(() -> {
            decisions.clear();
            decisions.add(first.clone());
            decisions.addAll(more);
        });
    }

    @Override
    public void create(String path, byte[] bytes) throws IOException {
        byte[] there = files.get(path);
        if (there != null && !Arrays.equals(there, bytes)) {
            throw new DamagedLogException(path, "it is there with other bytes");
        }
        call(() -> changeForGood(path, bytes));
    }

    @Override
    public void replace(String path, byte[] bytes) throws IOException {
        call(() -> changeForGood(path, bytes));
    }

    @Override
    public void removePartial(String path) throws IOException {
        call(() -> files.keySet().stream()
                .filter(file -> file.startsWith(path + ".p/"))
                .toList()
                .forEach(file -> change(file, Optional.empty())));
    }

    @Override
    public void close() {}
}
