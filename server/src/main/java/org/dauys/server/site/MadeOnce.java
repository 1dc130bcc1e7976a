package org.dauys.server.site;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Things that are made once for all who ask for them while they are made. Nothing is kept afterwards.
 *
 * @param <K> what they are asked for by
 */
final class MadeOnce<K, V> {
    private final ConcurrentMap<K, CompletableFuture<Optional<V>>> now = new ConcurrentHashMap<>();

    /** Makes a thing. */
    interface Maker<V> {
        /** Makes it; empty when it is nothing for others. */
        Optional<V> make() throws IOException, ServletException;
    }

    /**
     * The thing that someone makes now; otherwise makes it.
     *
     * @return of one's own maker, or of the other's; where the other's made nothing for others, or failed, each makes their own
     */
    Optional<V> get(K key, Maker<V> maker) throws IOException, ServletException {
        CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
        @Nullable CompletableFuture<Optional<V>> others = now.putIfAbsent(key, mine);
        if (others != null) {
            Optional<V> made = others.join();
            return made.isPresent() ? made : maker.make();
        }
        Optional<V> made = Optional.empty();
        try {
            made = maker.make();
            return made;
        } finally {
            now.remove(key);
            mine.complete(made);
        }
    }
}
