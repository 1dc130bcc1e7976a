package org.dauys.server.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Writes what many send at one moment in one transaction (group commit; DeWitt et al., "Implementation techniques for main memory database
 * systems", 1984): one write to the disk instead of one for each vote. Nobody is answered before their vote is on the disk.
 */
@Component
class VoteQueue implements DisposableBean {
    private static final int TOGETHER = 500;

    private final Voting.Writing writing;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    /** Its one thread alone takes from the queue. */
    private final ExecutorService turns =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("votes").factory());

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

    /** Each asks for a turn; most find that another one's has done their work. */
    private void turn() {
        List<Waiting> together = new ArrayList<>();
        Set<Cell> cells = new HashSet<>();
        while (together.size() < TOGETHER) {
            Waiting next = queue.peek();
            // A second vote on the same statement comes after the first is written.
            if (next == null || !cells.add(next.sent.cell())) {
                break;
            }
            together.add(next);
            queue.remove();
        }
        if (together.isEmpty()) {
            return;
        }
        try {
            Set<Integer> taken =
                    writing.write(together.stream().map(Waiting::sent).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).outcome.complete(taken.contains(i) ? Voting.Outcome.TAKEN : Voting.Outcome.NOT_TAKEN);
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
    }
}
