package org.dauys.opinion.similar;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Work in parts, of which each thread takes the next when it has done one; whoever asks for the work is one of the threads. */
final class Shares {
    private Shares() {}

    /**
     * Does all parts, from 0 on. When one fails, no other is begun, and the failure is thrown when those at work have ended.
     *
     * @param worker what does parts, made anew for each thread
     */
    static void work(int parts, Supplier<IntConsumer> worker) {
        AtomicInteger next = new AtomicInteger();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        int threads = Math.min(parts, ForkJoinPool.getCommonPoolParallelism() + 1);
        IntStream.range(0, threads).parallel().forEach(thread -> {
            try {
                IntConsumer own = worker.get();
                for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                    own.accept(part);
                }
            } catch (RuntimeException | Error failure) {
                failures.add(failure);
                next.set(parts);
            }
        });
        if (!failures.isEmpty()) {
            switch (failures.getFirst()) {
                case Error error -> throw error;
                case RuntimeException failure -> throw failure;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
