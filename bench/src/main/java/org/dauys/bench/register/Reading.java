package org.dauys.bench.register;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dauys.bench.visit.Readers;

/** What readers wait for who read: twenty of them, with a page a second each. */
final class Reading {
    /** Seconds that are not counted, before each list. */
    private static final int WARM = 2;

    private Reading() {}

    /**
     * Prints a line for each list.
     *
     * @param args the server's address, seconds, the folder of lists, then names of lists
     */
    public static void main(String[] args) throws IOException {
        URI site = URI.create(args[0]);
        int seconds = Integer.parseInt(args[1]);
        for (String name : List.of(args).subList(3, args.length)) {
            List<String> pages = Files.readAllLines(Path.of(args[2]).resolve(name + ".txt"));
            run(new Readers(site, pages, WARM));
            Readers readers = new Readers(site, pages, seconds);
            readers.line(name + ", 1 a second", run(readers));
        }
    }

    /** Returns the seconds that it took. */
    private static double run(Readers readers) {
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            readers.begin(threads, begun);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
