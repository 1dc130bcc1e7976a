package org.dauys.ledger.log;

import java.util.concurrent.CompletableFuture;
import org.dauys.ledger.note.SignedNote;

/**
 * Who waits for a writer.
 *
 * @param entry empty where none is to be added
 * @param stages the two futures that are waited for
 */
record Waiting(Kind kind, byte[] entry, Added stages) {
    enum Kind {
        /** An entry that is to be published at once. */
        ENTRY,
        /** An entry that is published soon. */
        PATIENT,
        /** Nothing to add; what was added before is to be published. */
        MEND,
        /** The last one. */
        END;

        boolean isEntry() {
            return this == ENTRY || this == PATIENT;
        }

        /** Whether a publication must not wait for others. */
        boolean isUrgent() {
            return this == ENTRY || this == MEND;
        }
    }

    static Waiting of(Kind kind, byte[] entry) {
        return new Waiting(kind, entry, new Added(new CompletableFuture<>(), new CompletableFuture<>()));
    }

    /**
     * Tells that it is decided.
     *
     * @param index of the entry; where there is none, the size of the log
     */
    void decided(long index) {
        stages.decided().complete(index);
    }

    /** How many entries a checkpoint must have for this one; it is decided. */
    long size() {
        long index = stages.decided().resultNow();
        return kind.isEntry() ? index + 1 : index;
    }

    /**
     * Tells that it is published; it is decided.
     *
     * @param size how many entries the checkpoint has
     */
    void published(SignedNote checkpoint, long size) {
        long index = kind.isEntry() ? stages.decided().resultNow() : size;
        stages.recorded().complete(new Recorded(index, checkpoint));
    }

    /** What was decided stays so. */
    void fail(Throwable why) {
        stages.decided().completeExceptionally(why);
        stages.recorded().completeExceptionally(why);
    }
}
