package org.dauys.server.people.password;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Compares passwords with hashes, which is slow on purpose: at most on half of the cores at once, with a short queue, so
 * that the readers' pages stay quick whatever comes in at the log-in page.
 */
@Component
public class PasswordCheck {
    private static final int MOST_WAITING = 8;
    private static final long LONGEST_WAIT_SECONDS = 4;

    private final PasswordAccounts accounts;
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final AtomicInteger waiting = new AtomicInteger();

    PasswordCheck(PasswordAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The account whose name and password these are; empty when there is none, after the same time.
     *
     * @throws BusyException when there are too many to check
     */
    public Optional<Account> check(String name, String password) throws BusyException {
        if (password.length() > 2 * PasswordRule.LONGEST) {
            return Optional.empty();
        }
        return inTurn(() -> {
            Optional<Account> account = accounts.find(name);
            String hash = account.map(Account::passwordHash).orElse(Passwords.NOBODY);
            boolean right = Passwords.match(password, hash) && account.isPresent();
            return right ? account : Optional.empty();
        });
    }

    /** Does something that hashes passwords, when its turn comes. */
    public <T> T inTurn(Supplier<T> hashing) throws BusyException {
        if (!enter()) {
            throw new BusyException();
        }
        try {
            return hashing.get();
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return waiting.incrementAndGet() <= MOST_WAITING
                    && places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Too many passwords to check at once. */
    public static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;

        BusyException() {
            super("Too many passwords to check at once");
        }
    }
}
