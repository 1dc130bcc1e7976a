package org.dauys.ledger.witness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.log.NotCosignedException;
import org.dauys.ledger.note.NoteSignature;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.Subtrees;

/**
 * Asks witnesses, all at once, and is content with some of them.
 *
 * @param witnesses to ask
 * @param quorum how many must sign, from 0
 * @param limit for how long they are waited for
 * @param patience how long others are waited for when enough have signed
 */
public record WitnessQuorum(List<WitnessClient> witnesses, int quorum, Duration limit, Duration patience)
        implements Cosigners {

    public WitnessQuorum {
        witnesses = List.copyOf(witnesses);
        if (quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException(
                    "Of " + witnesses.size() + " witnesses, " + quorum + " cannot be asked for.");
        }
        for (int i = 0; i < witnesses.size(); i++) {
            for (WitnessClient other : witnesses.subList(0, i)) {
                if (other.key().isSameSecretAs(witnesses.get(i).key())) {
                    throw new IllegalArgumentException(
                            "The key of the witness " + other.key().name() + " is there twice.");
                }
            }
        }
    }

    @Override
    public List<NoteSignature> cosign(SignedNote checkpoint, Subtrees tree) throws IOException {
        Subtrees shared = new OneAtATime(tree);
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        List<NoteSignature> signatures = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (WitnessClient witness : witnesses) {
                threads.execute(() -> outcomes.add(ask(witness, checkpoint, shared)));
            }
            collect(outcomes, signatures, failures);
            // Those that are late must not read the tree when the writer goes on.
            threads.shutdownNow();
        }
        if (signatures.size() < quorum) {
            throw new NotCosignedException("Of " + witnesses.size() + " witnesses " + signatures.size()
                    + " have signed, and " + quorum + " must. " + String.join(" ", failures)
                    + (failures.size() + signatures.size() < witnesses.size()
                            ? " The others did not answer within " + limit.toMillis() + " ms."
                            : ""));
        }
        return signatures;
    }

    private void collect(BlockingQueue<Outcome> outcomes, List<NoteSignature> signatures, List<String> failures) {
        long end = System.nanoTime() + limit.toNanos();
        boolean isEnough = false;
        while (signatures.size() + failures.size() < witnesses.size()) {
            if (!isEnough && signatures.size() >= quorum) {
                isEnough = true;
                end = Math.min(end, System.nanoTime() + patience.toNanos());
            }
            try {
                switch (outcomes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    case Outcome.Signed(NoteSignature signature) -> signatures.add(signature);
                    case Outcome.Failed(String reason) -> failures.add(reason);
                    case null -> {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Outcome ask(WitnessClient witness, SignedNote checkpoint, Subtrees tree) {
        try {
            return new Outcome.Signed(witness.cosign(checkpoint, tree));
        } catch (IOException | RuntimeException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return new Outcome.Failed(witness.key().name() + " " + why);
        }
    }

    private sealed interface Outcome {
        record Signed(NoteSignature signature) implements Outcome {}

        record Failed(String reason) implements Outcome {}
    }

    /** A tree that several threads may ask. */
    private record OneAtATime(Subtrees tree) implements Subtrees {
        @Override
        public Hash hash(int height, long index) throws IOException {
            synchronized (tree) {
                return tree.hash(height, index);
            }
        }
    }
}
