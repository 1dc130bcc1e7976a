package org.dauys.ledger.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.FolderSource;

/**
 * A log in a folder of a local disk. What the public may have lies in {@code checkpoint} and {@code tile/}; what the writer needs
 * for itself, in {@code .dauys/}.
 *
 * <p>Two guards keep others away: a lock of the operating system on {@code .dauys/lock}, held as long as the process lives; and a
 * number in {@code .dauys/owner}, one higher for each owner and looked at before each writing, for file systems whose locks
 * deceive and for whoever deletes a lock. The second alone would leave a gap between looking and writing.
 */
public final class FolderStorage implements LogStorage {
    static final String OWN = ".dauys";
    private static final String LOCK = OWN + "/lock";
    private static final String OWNER = OWN + "/owner";
    static final String JOURNAL = OWN + "/journal";

    /**
     * The folders that this process has open. It is here, and static, because closing any channel on a file gives up all locks
     * that the process has on it (POSIX): a second opener must be refused before it touches the lock.
     */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final DurableFiles files;
    private final ShownFiles shown;
    private final Journal journal;
    /** Held from opening to closing; while it is, no other process opens the folder. */
    private final FileChannel lock;
    /** What stands in {@code .dauys/owner} as long as nobody else has opened the folder since. */
    private final byte[] owner;

    private FolderStorage(Path folder, DurableFiles files, FileChannel lock, byte[] owner) {
        this.folder = folder;
        this.files = files;
        this.shown = new ShownFiles(folder, folder.resolve(OWN).resolve("tmp"));
        this.journal = new Journal(files, folder.resolve(JOURNAL));
        this.lock = lock;
        this.owner = owner;
    }

    /**
     * Opens a folder, which is made when it is not there.
     *
     * @throws LogInUseException when another writer, of this process or another, has it open
     */
    public static FolderStorage open(Path folder) throws IOException {
        DurableFiles files = new DurableFiles(folder, folder.resolve(OWN).resolve("tmp"));
        files.makeFolder(folder.resolve(OWN));
        Path real = folder.toRealPath();
        if (!OPEN.add(real)) {
            throw inUse(real);
        }
        try {
            return lock(real, files);
        } catch (IOException | RuntimeException e) {
            OPEN.remove(real);
            throw e;
        }
    }

    private static FolderStorage lock(Path folder, DurableFiles files) throws IOException {
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw inUse(folder);
            }
            byte[] owner = next(folder);
            files.replace(folder.resolve(OWNER), owner);
            return new FolderStorage(folder, files, lock, owner);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static LogInUseException inUse(Path folder) {
        return new LogInUseException("Another writer has the log in " + folder
                + " open. A log has one writer: stop the other" + " one first. Two would make two histories.");
    }

    private static byte[] next(Path folder) throws IOException {
        long last = 0;
        try {
            last = Long.parseLong(Files.readString(folder.resolve(OWNER)).strip());
        } catch (NoSuchFileException e) {
            // The first owner.
        } catch (NumberFormatException e) {
            throw new DamagedLogException(OWNER, "it holds no number. Delete it when no writer runs.");
        }
        return (last + 1 + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return new FolderSource(folder).read(path);
    }

    @Override
    public boolean isEmpty() {
        return !Files.exists(folder.resolve("tile"));
    }

    @Override
    public List<byte[]> decisions() throws IOException {
        checkOwner();
        return journal.read();
    }

    @Override
    public void decide(byte[] decision) throws IOException {
        checkOwner();
        journal.append(decision);
    }

    @Override
    public void show(Map<String, byte[]> all) throws IOException {
        checkOwner();
        for (Map.Entry<String, byte[]> one : all.entrySet()) {
            shown.write(folder.resolve(one.getKey()), one.getValue());
        }
    }

    @Override
    public void publish(byte[] checkpoint) throws IOException {
        checkOwner();
        shown.replace(folder.resolve(CHECKPOINT), checkpoint);
    }

    @Override
    public Syncing beginSync() {
        ShownFiles.Noted noted = shown.beginSync();
        return () -> {
            checkOwner();
            noted.sync();
        };
    }

    @Override
    public void settle(byte[] first, List<byte[]> decisions) throws IOException {
        checkOwner();
        journal.begin(first, decisions);
    }

    @Override
    public void create(String path, byte[] bytes) throws IOException {
        checkOwner();
        Path file = folder.resolve(path);
        Optional<byte[]> there = read(path);
        if (there.isEmpty()) {
            files.replace(file, bytes);
        } else if (Arrays.equals(there.get(), bytes)) {
            // It may be of a run that died before it knew.
            files.makeDurable(file);
        } else {
            throw new DamagedLogException(
                    path,
                    "it is there already and holds something else. Check the log (fsck); a file that is no part of it can be"
                            + " moved away.");
        }
    }

    @Override
    public void replace(String path, byte[] bytes) throws IOException {
        checkOwner();
        files.replace(folder.resolve(path), bytes);
    }

    @Override
    public void removePartial(String path) throws IOException {
        checkOwner();
        shown.remove(folder.resolve(path + ".p"));
    }

    private void checkOwner() throws IOException {
        if (!lock.isOpen() || !Arrays.equals(owner, read(OWNER).orElse(new byte[0]))) {
            throw inUse(folder);
        }
    }

    @Override
    public void close() throws IOException {
        if (lock.isOpen()) {
            try (lock) {
                journal.close();
            } finally {
                OPEN.remove(folder);
            }
        }
    }
}
