package org.dauys.server.people.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How often one may try to log in. A client may try an account 5 times and then once in 3 minutes; all accounts together,
 * 30 times and then once in 30 seconds. All clients together may try one account 100 times and then once in 9 seconds,
 * so that guessing from many places is slow, too; but that limit is not for a client that has logged in to the account
 * before. So nobody can lock the editor out of the usual place of work, and elsewhere only as long as the attack lasts.
 *
 * <p>All in memory and bounded: about 30 MB when every table is full. Each node counts for itself.
 */
@Component
class LoginLimits {
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int CLIENT_AND_ACCOUNT = 5;
    private static final int CLIENT = 30;
    private static final int ACCOUNT = 100;
    private static final long MOST_KEYS = 50_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final TimeMeter time;
    private final Cache<String, Bucket> pairs;
    private final Cache<String, Bucket> clients;
    private final Cache<String, Bucket> accounts;
    /** Pairs that have logged in. */
    private final Cache<String, Boolean> known;

    LoginLimits(ObjectProvider<TimeMeter> time) {
        this.time = time.getIfAvailable(() -> TimeMeter.SYSTEM_NANOTIME);
        this.pairs = table(WINDOW);
        this.clients = table(WINDOW);
        this.accounts = table(WINDOW);
        this.known = table(KNOWN_FOR);
    }

    /**
     * Takes one try.
     *
     * @param client by {@link LoginClient}
     * @return how long to wait when there are none left; empty when the try may go on
     */
    Optional<Duration> take(String client, String account) {
        String name = LoginClient.sign(account);
        Optional<Duration> wait =
                take(clients, client, CLIENT).or(() -> take(pairs, client + name, CLIENT_AND_ACCOUNT));
        return wait.isPresent() || known.getIfPresent(client + name) != null ? wait : take(accounts, name, ACCOUNT);
    }

    /** The password was right: the try counts for nothing, and the client is known from now on. */
    void passed(String client, String account) {
        String name = LoginClient.sign(account);
        pairs.invalidate(client + name);
        known.put(client + name, true);
        giveBack(client, account);
    }

    /** The try was not looked at, since the server was busy. */
    void giveBack(String client, String account) {
        String name = LoginClient.sign(account);
        giveBack(clients, client);
        giveBack(pairs, client + name);
        giveBack(accounts, name);
    }

    private Optional<Duration> take(Cache<String, Bucket> table, String key, int tries) {
        long nanos = table.get(key, _ -> bucket(tries))
                .tryConsumeAndReturnRemaining(1)
                .getNanosToWaitForRefill();
        return nanos == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    private static void giveBack(Cache<String, Bucket> table, String key) {
        Bucket bucket = table.getIfPresent(key);
        if (bucket != null) {
            // Never more than the bucket holds.
            bucket.addTokens(1);
        }
    }

    private Bucket bucket(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    /** A bucket that nobody has touched for a whole window is full again, and may be forgotten. */
    private <T> Cache<String, T> table(Duration unused) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(unused)
                .ticker(time::currentTimeNanos)
                .build();
    }
}
