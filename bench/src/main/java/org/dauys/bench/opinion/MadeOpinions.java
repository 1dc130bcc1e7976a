package org.dauys.bench.opinion;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.dauys.opinion.Votes;

/** Votes of people of three opinions, made from a seed, and kept as raw arrays that another program can read. */
public final class MadeOpinions {
    private static final int OPINIONS = 3;
    private static final double FIRM = 0.75;

    private MadeOpinions() {}

    /**
     * How many votes are made.
     *
     * @param share of the statements that each participant voted on
     */
    public record Size(int participants, int statements, double share) {
        @Override
        public String toString() {
            return "%,d × %,d".formatted(participants, statements);
        }
    }

    /** Writes them into a folder: {@code starts.i4}, {@code columns.u2}, {@code values.i1}, {@code size.txt}. */
    public static int write(Path folder, Size size, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[][] against = new boolean[OPINIONS][size.statements()];
        for (boolean[] opinion : against) {
            for (int j = 0; j < opinion.length; j++) {
                opinion[j] = random.nextBoolean();
            }
        }
        int votes = 0;
        double never = Math.log(1 - size.share());
        try (DataOutputStream starts = stream(folder.resolve("starts.i4"));
                DataOutputStream columns = stream(folder.resolve("columns.u2"));
                DataOutputStream values = stream(folder.resolve("values.i1"))) {
            for (int p = 0; p < size.participants(); p++) {
                starts.writeInt(Integer.reverseBytes(votes));
                int j = gap(random, never);
                while (j < size.statements()) {
                    columns.writeShort(Short.reverseBytes((short) j));
                    boolean asOthers = random.nextDouble() < FIRM;
                    int vote = asOthers == against[p % OPINIONS][j] ? -1 : 1;
                    values.writeByte(random.nextDouble() < 0.15 ? 0 : vote);
                    votes++;
                    j += 1 + gap(random, never);
                }
            }
            starts.writeInt(Integer.reverseBytes(votes));
        }
        Files.write(folder.resolve("size.txt"), List.of(size.participants() + " " + size.statements()));
        return votes;
    }

    private static int gap(SplittableRandom random, double never) {
        return (int) Math.min(1 << 20, Math.log(1 - random.nextDouble()) / never);
    }

    private static DataOutputStream stream(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** Reads them again. */
    public static Votes read(Path folder) throws IOException {
        int statements = Integer.parseInt(
                Files.readString(folder.resolve("size.txt")).strip().split(" ", -1)[1]);
        int[] starts = new int[(int) (Files.size(folder.resolve("starts.i4")) / 4)];
        char[] columns = new char[(int) (Files.size(folder.resolve("columns.u2")) / 2)];
        byte[] values = new byte[columns.length];
        fill(folder.resolve("starts.i4"), (bytes, at) -> {
            bytes.asIntBuffer().get(starts, at / 4, bytes.remaining() / 4);
        });
        fill(folder.resolve("columns.u2"), (bytes, at) -> {
            bytes.asCharBuffer().get(columns, at / 2, bytes.remaining() / 2);
        });
        fill(folder.resolve("values.i1"), (bytes, at) -> bytes.get(values, at, bytes.remaining()));
        return Votes.of(statements, starts, columns, values);
    }

    private interface Taker {
        void take(ByteBuffer bytes, int at);
    }

    private static void fill(Path file, Taker taker) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file)) {
            int at = 0;
            while (at < channel.size()) {
                buffer.clear();
                while (buffer.hasRemaining() && channel.read(buffer) > 0) {
                    // Until it is full or the file ends.
                }
                buffer.flip();
                int size = buffer.remaining();
                taker.take(buffer, at);
                at += size;
            }
        }
    }
}
