package org.dauys.server.guard;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dauys.server.guard.GuardProcess.DiedException;
import org.dauys.server.guard.TooMuchException.Limit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has work on bytes from outside done in processes of their own, under a budget of time, memory and output. A file that its
 * reader never comes to an end of costs its budget and no more; whoever waits for another file waits for another process.
 */
@Component
public class Guard {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    /** The first pages have the processors for themselves. */
    private static final Duration WARM_AFTER = Duration.ofSeconds(5);

    /** A visitor does not wait longer for a process, nor a job. */
    private static final Duration VISITOR_WAITS = Duration.ofSeconds(20);

    private static final Duration JOB_WAITS = Duration.ofMinutes(20);

    private final Budget usual;
    private final Budget large;
    private final boolean warm;
    private final GuardProcesses processes;
    private final Stopped stopped = new Stopped();
    private final Map<Lane, Semaphore> lanes = new EnumMap<>(Lane.class);

    @Autowired
    Guard(
            @Value("${dauys.guard.seconds}") long seconds,
            @Value("${dauys.guard.megabytes}") int megabytes,
            @Value("${dauys.guard.large-seconds}") long largeSeconds,
            @Value("${dauys.guard.large-megabytes}") int largeMegabytes,
            @Value("${dauys.guard.warm}") boolean warm) {
        this(Budget.usual(seconds, megabytes), Budget.large(largeSeconds, largeMegabytes), warm);
    }

    Guard(Budget usual, Budget large, boolean warm) {
        this.usual = usual;
        this.large = large;
        this.warm = warm;
        this.processes = GuardProcesses.of(usual.megabytes());
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new Semaphore(lane.atOnce(), true));
        }
    }

    /** One for a program without settings. */
    public static Guard withUsualBudget() {
        return new Guard(Budget.usual(30, 256), Budget.large(600, 1_024), false);
    }

    /**
     * Has work done and waits for its answer.
     *
     * @param work the name of a {@link GuardedWork}
     * @param asked what it is told
     * @throws TooMuchException when it took more than it is given, or nobody had time for it
     * @throws IllegalStateException when the program has a fault
     */
    public byte[] run(String work, byte[] asked, Lane lane) {
        Budget budget = lane == Lane.LARGE ? large : usual;
        Semaphore room = Objects.requireNonNull(lanes.get(lane));
        Duration wait = lane == Lane.VISITORS ? VISITOR_WAITS : JOB_WAITS;
        try {
            if (!room.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw stopped(work, new TooMuchException(Limit.BUSY, budget));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooMuchException(Limit.BUSY, budget);
        }
        try {
            return twice(work, asked, lane, budget);
        } catch (TooMuchException tooMuch) {
            throw stopped(work, tooMuch);
        } finally {
            room.release();
        }
    }

    /** A process that somebody ends while it works is no reason to refuse a file; one that a file ends is. */
    private byte[] twice(String work, byte[] asked, Lane lane, Budget budget) {
        try {
            return once(work, asked, lane, budget);
        } catch (DiedException first) {
            try {
                return once(work, asked, lane, budget);
            } catch (DiedException second) {
                throw new TooMuchException(Limit.DIED, budget);
            }
        }
    }

    private byte[] once(String work, byte[] asked, Lane lane, Budget budget) throws DiedException {
        GuardProcess process = start(lane, budget);
        try {
            return process.run(work, asked, budget);
        } finally {
            if (lane == Lane.LARGE) {
                process.kill();
            } else {
                processes.giveBack(process);
            }
        }
    }

    private GuardProcess start(Lane lane, Budget budget) {
        try {
            return lane == Lane.LARGE ? GuardProcess.start(budget.megabytes()) : processes.take();
        } catch (IOException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    private TooMuchException stopped(String work, TooMuchException tooMuch) {
        stopped.add(tooMuch.limit());
        LOG.warn("{}: {}", work, tooMuch.getMessage());
        return tooMuch;
    }

    /** How often work was stopped in the last ten minutes. */
    public int stoppedLately() {
        return stopped.lately();
    }

    /** How often work was stopped since the start, by what there was not enough of. */
    public Map<Limit, Integer> stopped() {
        return stopped.all();
    }

    /** Starts the process that stays, after the first pages. */
    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        if (warm) {
            Thread.ofPlatform().daemon().name("guard-warm").start(() -> {
                try {
                    Thread.sleep(WARM_AFTER);
                    processes.giveBack(processes.take());
                } catch (IOException failure) {
                    LOG.warn("{}", failure.getMessage());
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
