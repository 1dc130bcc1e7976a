package org.dauys.server.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes what many send at one moment in one transaction (group commit; DeWitt et al., "Implementation techniques for main memory database
 * systems", 1984): one write to the disk instead of one for each vote. Nobody is answered before their vote is on the disk. Who changes a vote that a
 * result is just taking in waits until that is made, in a queue of their own: the others do not wait with them.
 */
@Component
class VoteQueue implements DisposableBean {
    private static final int TOGETHER = 500;

    private final Voting.Writing writing;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    /** Those whose vote is held by a result; behind them all later votes at the same place, so that the last one stays the last. */
    private final Queue<Waiting> held = new ConcurrentLinkedQueue<>();
    /** How many of {@link #held}, or being written from there, are at a place: added by the thread of turns, taken away by that of the held. */
    private final Map<Cell, Integer> heldCells = new ConcurrentHashMap<>();
    /** Its one thread alone takes from the queue. */
    private final ExecutorService turns =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("votes").factory());
    /** Its one thread alone takes from the held. */
    private final ExecutorService heldTurns = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("held votes").factory());

    VoteQueue(Voting.Writing writing) {
        this.writing = writing;
    }

    /**
     * A vote that was sent.
     *
     * @param hash of the participant's code, as hexadecimal digits
     * @param statement its number
     */
    record Sent(long poll, String hash, int statement, byte vote, UUID request) {
        /** What can stand in one statement of the database once only. */
        private Cell cell() {
            return new Cell(poll, hash, statement);
        }
    }

    private record Cell(long poll, String hash, int statement) {}

    private record Waiting(Sent sent, CompletableFuture<Voting.Outcome> outcome) {}

    Voting.Outcome take(Sent sent) {
        Waiting mine = new Waiting(sent, new CompletableFuture<>());
        queue.add(mine);
        turns.execute(this::turn);
        try {
            return mine.outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** How many wait now until a result is made. */
    int held() {
        return heldCells.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Each asks for a turn; most find that another one's has done their work. */
    private void turn() {
        List<Waiting> together = new ArrayList<>();
        Set<Cell> cells = new HashSet<>();
        while (together.size() < TOGETHER) {
            Waiting next = queue.peek();
            if (next != null && heldCells.containsKey(next.sent.cell())) {
                hold(queue.remove());
                continue;
            }
            // A second vote on the same statement comes after the first is written.
            if (next == null || !cells.add(next.sent.cell())) {
                break;
            }
            together.add(next);
            queue.remove();
        }
        write(together, Voting.Held.LEFT);
    }

    private void hold(Waiting one) {
        heldCells.merge(one.sent.cell(), 1, Integer::sum);
        held.add(one);
        heldTurns.execute(this::heldTurn);
    }

    private void heldTurn() {
        List<Waiting> together = new ArrayList<>();
        Set<Cell> cells = new HashSet<>();
        while (together.size() < TOGETHER) {
            Waiting next = held.peek();
            if (next == null || !cells.add(next.sent.cell())) {
                break;
            }
            together.add(next);
            held.remove();
        }
        write(together, Voting.Held.AWAITED);
        together.forEach(one -> heldCells.computeIfPresent(one.sent.cell(), (_, many) -> many > 1 ? many - 1 : null));
    }

    private void write(List<Waiting> together, Voting.Held mode) {
        if (together.isEmpty()) {
            return;
        }
        try {
            Voting.Written written =
                    writing.write(together.stream().map(Waiting::sent).toList(), mode);
            for (int i = 0; i < together.size(); i++) {
                Waiting one = together.get(i);
                if (written.held().contains(i)) {
                    hold(one);
                } else {
                    one.outcome.complete(written.taken().contains(i) ? Voting.Outcome.TAKEN : Voting.Outcome.NOT_TAKEN);
                }
            }
        } catch (RuntimeException | Error failure) {
            // Also of an error of the program itself everyone hears: nobody waits for ever.
            together.forEach(one -> one.outcome.completeExceptionally(failure));
        }
    }

    /** After the last request has ended. */
    @Override
    public void destroy() {
        turns.close();
        heldTurns.close();
    }
}
