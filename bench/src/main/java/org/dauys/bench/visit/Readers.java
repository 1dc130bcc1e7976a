package org.dauys.bench.visit;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Twenty readers who ask for a page each second, each at its own moment, whether the one before was answered or not. */
public final class Readers {
    private static final int MANY = 20;

    private final URI site;
    private final List<String> pages;
    private final int seconds;
    private final Times times = new Times();
    private final AtomicInteger unread = new AtomicInteger();

    /**
     * Those who will ask for pages.
     *
     * @param pages paths, which they take turns in
     */
    public Readers(URI site, List<String> pages, int seconds) {
        this.site = site;
        this.pages = List.copyOf(pages);
        this.seconds = seconds;
    }

    /** Starts them. Times count from the moment at which each page was due. */
    public void begin(ExecutorService threads, long begun) {
        for (int reader = 0; reader < MANY; reader++) {
            int number = reader;
            Visitor visitor = new Visitor(site, "10.0.1." + number);
            for (int second = 0; second < seconds; second++) {
                long moment = begun + TimeUnit.SECONDS.toNanos(second) + TimeUnit.SECONDS.toNanos(1) * number / MANY;
                String page = pages.get((second * MANY + number) % pages.size());
                threads.execute(() -> read(visitor, page, moment));
            }
        }
    }

    private void read(Visitor visitor, String page, long moment) {
        LockSupport.parkNanos(moment - System.nanoTime());
        try {
            if (visitor.get(page).statusCode() == 200) {
                times.since(moment);
            } else {
                unread.incrementAndGet();
            }
        } catch (IOException cut) {
            unread.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints them in the columns of the table of readers. */
    public void line(String name, double took) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %8d %s %10.0f %10s %8d%n",
                name,
                MANY,
                times.line(),
                times.many() / took,
                "",
                unread.get());
    }
}
