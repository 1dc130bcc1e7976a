package org.dauys.server.submission.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what many ask for at once in one transaction (group commit; DeWitt et al., "Implementation techniques for main memory
 * database systems", 1984). The numbers of a register have no gaps, so each submission has to wait until the one before it is
 * on the disk: alone that is one write to the disk for each, and a connection for everyone who waits. Together they need one.
 *
 * <p>Nobody is answered before their work is committed. What fails takes nothing of the others with it.
 */
@Component
class GroupCommit implements DisposableBean {
    /** Nobody waits long for others. */
    private static final int TOGETHER = 50;

    private final TransactionTemplate all;
    private final TransactionTemplate each;
    private final Queue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();
    private final ExecutorService turns = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("group-commit").factory());

    GroupCommit(PlatformTransactionManager transactions) {
        this.all = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Someone's work, and what came of it. */
    private static final class Waiting<T> {
        private final long order;
        private final Supplier<T> work;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private Runnable told = () -> {};

        private Waiting(long order, Supplier<T> work) {
            this.order = order;
            this.work = work;
        }

        private void run(TransactionTemplate nested) {
            try {
                T made = nested.execute(_ -> work.get());
                told = () -> outcome.complete(made);
            } catch (RuntimeException failure) {
                told = () -> outcome.completeExceptionally(failure);
            }
        }
    }

    /**
     * Runs it with others in one transaction, each behind a savepoint, and returns when that is committed.
     *
     * @param order of the locks that it takes: what is done together is done in this order
     * @throws RuntimeException what the work threw, or the commit; what is no exception of the work fails all that are done with it
     */
    <T> T run(long order, Supplier<T> work) {
        Waiting<T> mine = new Waiting<>(order, work);
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
        List<Waiting<?>> together = new ArrayList<>();
        while (together.size() < TOGETHER) {
            Waiting<?> next = queue.poll();
            if (next == null) {
                break;
            }
            together.add(next);
        }
        if (together.isEmpty()) {
            return;
        }
        together.sort(Comparator.comparingLong(waiting -> waiting.order));
        try {
            all.executeWithoutResult(_ -> together.forEach(waiting -> waiting.run(each)));
            together.forEach(waiting -> waiting.told.run());
        } catch (RuntimeException | Error failure) {
            // Also of an error of the program itself everyone hears: nobody waits for ever.
            together.forEach(waiting -> waiting.outcome.completeExceptionally(failure));
        }
    }

    /** After the last request has ended. */
    @Override
    public void destroy() {
        turns.close();
    }
}
