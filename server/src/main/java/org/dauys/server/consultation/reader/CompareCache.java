package org.dauys.server.consultation.reader;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dauys.compare.Correction;
import org.dauys.compare.table.ComparisonHtml;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Version;
import org.dauys.text.Language;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Comparisons ready to be written, kept while there is room. Each is made once, however many readers come at the same
 * time; who would wait long for a large act is told so, and the work goes on.
 */
@Component
class CompareCache implements DisposableBean {
    /** As long as a reader takes a page to be coming. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final Comparisons comparisons;
    /** As many at a time as there are processors: more would only make all of them late. */
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("compare-", 1).factory());
    /** Weighed in articles of both sides, twice: rows that were written are kept with them. */
    private final AsyncCache<Key, Prepared> prepared = Caffeine.newBuilder()
            .maximumWeight(20_000)
            .weigher((Key key, Prepared made) -> 1 + 2 * made.articles())
            .executor(workers)
            .buildAsync();

    private record Key(long oldText, long newText, List<Correction> corrections, Locale locale) {}

    /** Two versions, compared, and the parts of their table. */
    record Prepared(Compared compared, ComparisonHtml html) {
        private int articles() {
            return html.comparison().oldAct().articles()
                    + html.comparison().newAct().articles();
        }
    }

    CompareCache(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * Two versions compared in a language that both have; empty when that takes longer than a reader waits: ask again.
     *
     * @param locale of everything but the words of the acts
     */
    Optional<Prepared> of(Version from, Version to, Language language, Locale locale) {
        Key key = new Key(
                CompareSubject.text(from, language).id(),
                CompareSubject.text(to, language).id(),
                comparisons.corrections(from, to),
                locale);
        CompletableFuture<Prepared> made = prepared.get(
                key,
                (k, executor) -> CompletableFuture.supplyAsync(() -> prepare(from, to, language, locale), executor));
        try {
            return Optional.of(made.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The versions cannot be compared", failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Prepared prepare(Version from, Version to, Language language, Locale locale) {
        Compared compared = comparisons.of(from, to, Locale.of(language.code())).orElseThrow();
        return new Prepared(compared, ComparisonHtml.of(compared.comparison(), locale));
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
