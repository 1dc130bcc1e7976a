package org.dauys.server.guard;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;

/**
 * The guard's process: does one piece of work after the other, as they come through its standard input, and answers through
 * its standard output. It ends when that input does, which is when the server has ended, in whatever way.
 */
final class Guarded {
    /** As {@code -XX:+ExitOnOutOfMemoryError} ends the virtual machine. */
    static final int OUT_OF_MEMORY = 3;

    /** Ours is deep enough for what our readers let pass; a parser's need not be. */
    private static final long STACK = 8L << 20;

    private static final int FRAMES_TOLD = 12;

    private final Map<String, GuardedWork> works = new HashMap<>();
    private final DataInputStream in =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    private final DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    private final BlockingQueue<Frames.Asked> asked = new ArrayBlockingQueue<>(1);

    private Guarded() {}

    /** Started by {@link GuardProcess}. */
    public static void main(String[] args) throws Exception {
        // What a parser prints is no answer.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        Guarded guarded = new Guarded();
        // The first on the class path, as for everything else.
        ServiceLoader.load(GuardedWork.class).forEach(work -> guarded.works.putIfAbsent(work.name(), work));
        new Thread(null, guarded::work, "work", STACK).start();
        guarded.listen();
    }

    /** On a thread of its own, so that the end of the server is noticed in the middle of work, too. */
    private void listen() throws InterruptedException {
        try {
            out.writeByte(Frames.READY);
            out.flush();
            while (true) {
                asked.put(Frames.asked(in));
            }
        } catch (IOException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void work() {
        try {
            while (true) {
                answer(asked.take());
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        } catch (IOException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    @SuppressWarnings("CatchingUnchecked") // Whatever goes wrong, the server is told.
    private void answer(Frames.Asked one) throws IOException {
        byte[] answer;
        int status;
        try {
            answer = Objects.requireNonNull(works.get(one.work()), one.work()).run(one.bytes());
            status = Frames.DONE;
        } catch (OutOfMemoryError noMemory) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            throw new UncheckedIOException(new IOException(noMemory));
        } catch (StackOverflowError deep) {
            answer = new byte[0];
            status = Frames.TOO_DEEP;
        } catch (Exception | Error fault) {
            answer = told(fault).getBytes(StandardCharsets.UTF_8);
            status = Frames.FAILED;
        }
        Frames.answer(out, status, answer);
    }

    /** Where it failed; not the message, which may quote what stands in the file. */
    private static String told(Throwable fault) {
        return fault.getClass().getName()
                + Arrays.stream(fault.getStackTrace())
                        .limit(FRAMES_TOLD)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining());
    }
}
