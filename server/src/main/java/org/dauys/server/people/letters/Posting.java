package org.dauys.server.people.letters;

import java.time.Duration;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dauys.server.people.letters.Mail.Outcome;
import org.dauys.server.people.letters.Outbox.Taken;
import org.dauys.server.people.store.Chore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.Lifecycle;
import org.springframework.context.Phased;
import org.springframework.stereotype.Component;

/**
 * Sends the letters of the outbox, one after the other and no faster than the operator says. Several nodes may do so at
 * once: each takes letters that no other has.
 */
@Component
public class Posting implements Lifecycle, Phased {
    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(5);
    /** When the mail server or the database cannot be reached. */
    private static final Duration PAUSE = Duration.ofSeconds(30);
    /** A letter that takes longer when the program stops is uncertain. */
    private static final long STOP_WAITS_MILLIS = 10_000;

    private final Outbox outbox;
    private final Mail mail;
    private final LetterWords words;
    private final List<Chore> chores;
    private final long nanosBetween;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private Optional<Thread> thread = Optional.empty();

    Posting(
            Outbox outbox,
            Mail mail,
            LetterWords words,
            List<Chore> chores,
            @Value("${dauys.mail.per-second:5}") double perSecond) {
        this.outbox = outbox;
        this.mail = mail;
        this.words = words;
        this.chores = List.copyOf(chores);
        this.nanosBetween = (long) (TimeUnit.SECONDS.toNanos(1) / Math.clamp(perSecond, 0.01, 1_000_000));
    }

    @Override
    public void start() {
        running = true;
        thread = Optional.of(Thread.ofPlatform().daemon().name("letters").start(this::work));
    }

    /** Waits for the letter that is being sent. */
    @Override
    public void stop() {
        running = false;
        look();
        thread.ifPresent(worker -> {
            try {
                worker.join(STOP_WAITS_MILLIS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to be stopped. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** There may be something to send. */
    public void look() {
        bell.release();
    }

    private void work() {
        long tidied = System.nanoTime() - TIDY_EVERY.toNanos();
        while (running) {
            try {
                if (System.nanoTime() - tidied >= TIDY_EVERY.toNanos()) {
                    tidied = System.nanoTime();
                    outbox.tidy();
                    chores.forEach(Posting::attempt);
                }
                await(sendOne());
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("The outbox cannot be used; trying again: {}", failure.toString());
                await(PAUSE);
            }
        }
    }

    private static void attempt(Chore chore) {
        try {
            chore.run();
        } catch (RuntimeException failure) {
            LOG.warn("{} did not get done; it is tried again", chore.getClass().getSimpleName(), failure);
        }
    }

    /** How long to wait before the next. */
    private Duration sendOne() throws InterruptedException {
        long began = System.nanoTime();
        Optional<Taken> letter = mail.obstacle().isPresent() ? Optional.empty() : outbox.take();
        if (letter.isEmpty()) {
            return LOOK_EVERY;
        }
        Duration pause = send(letter.get());
        long rest = nanosBetween - (System.nanoTime() - began);
        // Not the bell: what it tells of must wait its turn, too.
        if (rest > 0) {
            TimeUnit.NANOSECONDS.sleep(rest);
        }
        return pause;
    }

    private Duration send(Taken taken) {
        Optional<Letter> letter = written(taken);
        if (letter.isEmpty()) {
            outbox.failed(taken, "not written");
            return Duration.ZERO;
        }
        return switch (mail.send(letter.get())) {
            case Outcome.Sent() -> {
                outbox.sent(taken);
                yield Duration.ZERO;
            }
            case Outcome.Refused(boolean forGood, String why) -> {
                if (forGood) {
                    outbox.failed(taken, why);
                } else {
                    outbox.refused(taken, why);
                }
                yield Duration.ZERO;
            }
            case Outcome.NoServer(String why) -> {
                outbox.returned(taken);
                LOG.warn("The mail server cannot be reached ({}); letters wait", why);
                yield PAUSE;
            }
            case Outcome.Uncertain() -> {
                outbox.uncertain(taken);
                LOG.warn("The mail server did not answer: letter {} may or may not have gone", taken.id());
                yield PAUSE;
            }
        };
    }

    /** Empty when there is no address any more, or when one notice is so wrong that it must not hold up the others. */
    private Optional<Letter> written(Taken taken) {
        try {
            return words.of(taken);
        } catch (MissingResourceException | IndexOutOfBoundsException wrong) {
            LOG.error("Letter {} cannot be put into words", taken.id(), wrong);
            return Optional.empty();
        }
    }

    /** The bell wakes from the short wait only: when there is trouble, what is new waits, too. */
    private void await(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        boolean rung = false;
        try {
            while (running && !(rung && time.compareTo(LOOK_EVERY) <= 0) && until - System.nanoTime() > 0) {
                rung = bell.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                bell.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
