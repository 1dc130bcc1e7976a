package org.dauys.server.submission;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells other rooms once what a transaction registered, however many submissions it were. */
@Component
class Registrations {
    private final ApplicationEventPublisher events;

    Registrations(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * Notes one that is registered in the transaction of this thread.
     *
     * @throws IllegalStateException when there is no transaction
     */
    void add(long submission) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Noted noted) {
            noted.ids.add(submission);
        } else {
            Noted noted = new Noted();
            noted.ids.add(submission);
            TransactionSynchronizationManager.registerSynchronization(noted);
            TransactionSynchronizationManager.bindResource(this, noted);
        }
    }

    /** Of one transaction. What a savepoint took back is told, too, and is not in the register then: listeners look there. */
    private final class Noted implements TransactionSynchronization {
        private final List<Long> ids = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            events.publishEvent(new SubmissionsRegistered(ids));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Registrations.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Registrations.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Registrations.this);
        }
    }
}
