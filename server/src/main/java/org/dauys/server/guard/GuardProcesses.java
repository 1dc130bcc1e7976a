package org.dauys.server.guard;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Processes that wait for work: one stays, others end when nobody has asked them for a while. All servers of one virtual
 * machine, as tests start them, share them.
 */
final class GuardProcesses {
    /** What a parser leaves in its process goes with it. */
    static final int MOST_ANSWERS = 200;

    private static final Duration REST = Duration.ofMinutes(1);
    private static final Map<Integer, GuardProcesses> BY_MEMORY = new ConcurrentHashMap<>();
    private static final ScheduledExecutorService BROOM = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("guard-broom").factory());

    private final int megabytes;
    /** Who came last is asked first. */
    private final Deque<GuardProcess> resting = new ArrayDeque<>();

    private GuardProcesses(int megabytes) {
        this.megabytes = megabytes;
    }

    static GuardProcesses of(int megabytes) {
        return BY_MEMORY.computeIfAbsent(megabytes, mb -> {
            GuardProcesses processes = new GuardProcesses(mb);
            Future<?> _ = BROOM.scheduleWithFixedDelay(
                    processes::sweep, REST.toSeconds(), REST.toSeconds() / 2, TimeUnit.SECONDS);
            return processes;
        });
    }

    /** One for the caller alone, until it is given back. */
    GuardProcess take() throws IOException {
        for (GuardProcess one = poll(); one != null; one = poll()) {
            if (one.isAlive()) {
                return one;
            }
        }
        return GuardProcess.start(megabytes);
    }

    /** Puts a process back that can go on; ends one that has done enough. */
    void giveBack(GuardProcess one) {
        if (one.answered() >= MOST_ANSWERS) {
            one.kill();
        }
        if (one.isAlive()) {
            synchronized (resting) {
                resting.push(one);
            }
        }
    }

    private @Nullable GuardProcess poll() {
        synchronized (resting) {
            return resting.poll();
        }
    }

    private void sweep() {
        synchronized (resting) {
            resting.removeIf(one -> !one.isAlive());
            while (resting.size() > 1 && resting.getLast().rests().compareTo(REST) > 0) {
                resting.removeLast().kill();
            }
        }
    }
}
