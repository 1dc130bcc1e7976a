package org.dauys.ledger.log;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.ledger.tile.DamagedLogException;
import org.jspecify.annotations.Nullable;

/**
 * Records behind each other, of which each is durable with one wait for the disk. Not safe for several threads.
 *
 * <p>Two files are used by turns: beginning anew writes a first record with a higher number into the other one, so that at each moment
 * one of them is whole. They are never cut: where a record ends the bytes of an older one may follow, which nobody takes for the next,
 * since the sum of a record covers that of the record before. A file that does not grow needs nothing of the file system but to write.
 *
 * <p>A record: its length in four bytes; SHA-256 over the sum before (for the first: nothing), that length and the bytes; the bytes.
 */
final class Journal implements Closeable {
    /** The file grows by so much. */
    private static final int STEP = 1 << 18;

    private static final int HEAD = 4 + 32;
    private static final byte[] START = "dauys journal 1\n".getBytes(StandardCharsets.US_ASCII);

    private final List<Path> paths;
    private final DurableFiles files;
    /** The file with the highest number, open for writing; none before the first record was read or written. */
    private @Nullable Opened current;

    /**
     * @param files by which the two files are made
     * @param path of both, to which a letter is added
     */
    Journal(DurableFiles files, Path path) {
        this.files = files;
        this.paths = Stream.of("a", "b")
                .map(letter -> path.resolveSibling(path.getFileName() + "." + letter))
                .toList();
    }

    /** Where the next record goes, and the sum of the last. */
    private record Opened(Path path, FileChannel channel, long number, long end, byte[] sum) {}

    /** What a file holds; the first record without its number. */
    private record Held(Path path, long number, List<byte[]> records, long end, byte[] sum, byte[] bytes) {}

    /**
     * All whole records since it was last begun, the first first; none when it never was. Each is durable when it is given: one that
     * the system holds in memory alone, because whoever wrote it died or its syncing failed, is written again.
     *
     * @throws DamagedLogException when there is a file, and none of them has a first record
     */
    List<byte[]> read() throws IOException {
        close();
        List<Held> held = new ArrayList<>();
        boolean isThere = false;
        for (Path path : paths) {
            try {
                byte[] bytes = Files.readAllBytes(path);
                isThere = true;
                parse(path, bytes).ifPresent(held::add);
            } catch (NoSuchFileException e) {
                // Not begun, or not begun a second time.
            }
        }
        if (held.isEmpty()) {
            if (isThere) {
                throw new DamagedLogException(
                        FolderStorage.JOURNAL, "it has no beginning. Bring the log back from a mirror or a back-up.");
            }
            return List.of();
        }
        held.sort(Comparator.comparingLong(Held::number));
        Held newest = held.getLast();
        FileChannel channel = FileChannel.open(newest.path(), StandardOpenOption.WRITE);
        current = new Opened(newest.path(), channel, newest.number(), newest.end(), newest.sum());
        write(channel, 0, ByteBuffer.wrap(newest.bytes(), 0, (int) newest.end()));
        channel.force(true);
        return newest.records();
    }

    /**
     * Adds a record.
     *
     * @throws IllegalStateException when none was begun, or the last call threw and {@link #read} was not called since
     */
    void append(byte[] record) throws IOException {
        Opened to = current;
        if (to == null) {
            throw new IllegalStateException("A journal is read or begun before anything is added to it.");
        }
        byte[] sum = sum(to.sum(), record);
        ByteBuffer bytes = framed(sum, record);
        long end = to.end() + bytes.remaining();
        try {
            fill(to.channel(), end);
            write(to.channel(), to.end(), bytes);
            to.channel().force(false);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
        current = new Opened(to.path(), to.channel(), to.number(), end, sum);
    }

    /**
     * Begins anew: all records before are forgotten at one stroke, and others are there in their place.
     *
     * @param first the first record
     * @param more those behind it
     */
    void begin(byte[] first, List<byte[]> more) throws IOException {
        Opened before = current;
        if (before == null && paths.stream().anyMatch(Files::exists)) {
            throw new IllegalStateException("A journal that is there is read before it is begun anew.");
        }
        long number = before == null ? 1 : before.number() + 1;
        Path path = before != null && before.path().equals(paths.getFirst()) ? paths.getLast() : paths.getFirst();
        byte[] record =
                ByteBuffer.allocate(8 + first.length).putLong(number).put(first).array();
        byte[] sum = sum(START, record);
        ByteBuffer bytes = framed(sum, record);
        int start = bytes.remaining();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        for (byte[] next : more) {
            sum = sum(sum, next);
            rest.writeBytes(framed(sum, next).array());
        }
        int end = start + rest.size();
        close();
        if (!Files.exists(path)) {
            // So that a file which is there has had a beginning.
            files.replace(
                    path,
                    ByteBuffer.allocate((end / STEP + 1) * STEP)
                            .put(bytes.duplicate())
                            .put(rest.toByteArray())
                            .array());
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        try {
            if (end > start) {
                // Durable before the record that makes them count.
                fill(channel, end);
                write(channel, start, ByteBuffer.wrap(rest.toByteArray()));
                channel.force(false);
            }
            write(channel, 0, bytes);
            channel.force(false);
            current = new Opened(path, channel, number, end, sum);
        } finally {
            if (current == null) {
                channel.close();
            }
        }
    }

    private static Optional<Held> parse(Path path, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<byte[]> records = new ArrayList<>();
        byte[] last = START;
        long number = 0;
        int end = 0;
        while (buffer.remaining() >= HEAD) {
            int length = buffer.getInt();
            byte[] sum = new byte[32];
            buffer.get(sum);
            if (length < 0 || length > buffer.remaining()) {
                break;
            }
            byte[] record = new byte[length];
            buffer.get(record);
            if (!Arrays.equals(sum, sum(last, record)) || (records.isEmpty() && length < 8)) {
                break;
            }
            if (records.isEmpty()) {
                number = ByteBuffer.wrap(record).getLong();
                record = Arrays.copyOfRange(record, 8, length);
            }
            records.add(record);
            last = sum;
            end = buffer.position();
        }
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(path, number, List.copyOf(records), end, last, bytes));
    }

    private static ByteBuffer framed(byte[] sum, byte[] record) {
        return ByteBuffer.allocate(HEAD + record.length)
                .putInt(record.length)
                .put(sum)
                .put(record)
                .flip();
    }

    private static byte[] sum(byte[] before, byte[] record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(4).putInt(record.length).flip());
            return digest.digest(record);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }

    /** Makes a file longer where it does not reach so far. */
    private static void fill(FileChannel channel, long end) throws IOException {
        if (end > channel.size()) {
            write(channel, end, ByteBuffer.allocate((int) (STEP - end % STEP)));
        }
    }

    private static void write(FileChannel channel, long from, ByteBuffer bytes) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.channel().close();
            current = null;
        }
    }
}
